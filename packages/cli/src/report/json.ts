/** Problems for other programs. The schema is `schema/diagnostics.schema.json`. */
import { canonicalJson } from '@cairn/model';
import type { FileReport, Report } from './report.ts';
import { rangeOf } from './report.ts';

/** The version of this format. Readers refuse another first number. */
export const formatVersion = '1.0';

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

function diagnosticsOf({ place, outline, diagnostics }: FileReport): object[] {
  return diagnostics.map(({ code, severity, message, start, end, fix, also }) => ({
    file: place,
    ...rangeOf(outline, { start, end }),
    severity,
    code,
    message,
    also: also?.map((other) => rangeOf(outline, other)),
    fix: fix && {
      title: fix.title,
      edits: fix.edits.map((edit) => ({ ...rangeOf(outline, edit), text: edit.text })),
    },
  }));
}
