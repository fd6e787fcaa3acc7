/** Problems for other programs. The schema is `schema/diagnostics.schema.json`. */
import type { Fix } from '@cairn/language';
import { canonicalJson } from '@cairn/model';
import type { FileReport, Report } from './report.ts';
import { ownFixes, rangeOf } from './report.ts';

/** The version of this format. Readers refuse another first number. */
export const formatVersion = '1.1';

/** Every problem of every severity. */
export function jsonReport(report: Report): string {
  return canonicalJson({
    format: 'cairn-diagnostics',
    formatVersion,
    summary: {
      files: report.files.length,
      errors: report.counts.error,
      warnings: report.counts.warning,
      information: report.counts.information,
    },
    diagnostics: report.files.flatMap(diagnosticsOf),
    unread: report.troubles.map(({ message }) => ({ message })),
  });
}

function diagnosticsOf(file: FileReport): object[] {
  const { place, outline, diagnostics } = file;
  return diagnostics.map((diagnostic) => {
    const { code, severity, message, start, end, also } = diagnostic;
    const fixes = ownFixes(file, diagnostic).map((fix) => fixIn(file, fix));
    return {
      file: place,
      ...rangeOf(outline, { start, end }),
      severity,
      code,
      message,
      also: also?.map((other) => rangeOf(outline, other)),
      fix: fixes[0],
      otherFixes: fixes.length > 1 ? fixes.slice(1) : undefined,
    };
  });
}

function fixIn({ outline }: FileReport, { title, edits, safe }: Fix): object {
  return { title, safe, edits: edits.map((edit) => ({ ...rangeOf(outline, edit), text: edit.text })) };
}
