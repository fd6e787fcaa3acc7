/** Problems as SARIF 2.1.0, which code hosts and editors read. */
import { type Check, checks, type Diagnostic, type Outline, type Severity } from '@cairn/language';
import { type FileReport, ownFixes, type Report, rangeOf } from './report.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note' };
const ruleIndex = new Map(checks.map(({ code }, index) => [code, index]));

/** Every problem of every severity, with the rules that found them. */
export function sarifReport(report: Report, version: string): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Cairn', semanticVersion: version, rules: checks.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        artifacts: report.files.map(({ place }) => ({ location: locationOf(place) })),
        results: report.files.flatMap(resultsOf),
        invocations: [
          {
            executionSuccessful: report.troubles.length === 0,
            toolExecutionNotifications: report.troubles.map(({ message }) => ({
              level: 'error',
              message: { text: message },
            })),
          },
        ],
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf({ code, title, why, wayOut, severity, bad, good }: Check): object {
  const help = `${why}\n\n${wayOut}`;
  const example = (text: string): string => `\`\`\`\n${text.trimEnd()}\n\`\`\``;
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: help, markdown: `${help}\n\nNot so:\n\n${example(bad)}\n\nBut so:\n\n${example(good)}` },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultsOf(file: FileReport, artifact: number): object[] {
  const { place, outline, diagnostics } = file;
  const location = (at: { start: number; end: number }): object => {
    const artifactLocation = { ...locationOf(place), index: artifact };
    return { physicalLocation: { artifactLocation, region: regionOf(outline, at) } };
  };
  return diagnostics.map((diagnostic) => ({
    ruleId: diagnostic.code,
    ruleIndex: ruleIndex.get(diagnostic.code),
    level: levels[diagnostic.severity],
    message: { text: diagnostic.message },
    locations: [location(diagnostic)],
    relatedLocations: diagnostic.also?.map((also) => ({ ...location(also), message: { text: 'also here' } })),
    fixes: fixesIn(file, diagnostic, artifact),
  }));
}

/** The fixes that change no other file; nothing where there is none. */
function fixesIn(file: FileReport, diagnostic: Diagnostic, artifact: number): object[] | undefined {
  const fixes = ownFixes(file, diagnostic);
  if (fixes.length === 0) return undefined;
  return fixes.map(({ title, edits }) => ({
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: { ...locationOf(file.place), index: artifact },
        replacements: edits.map((edit) => ({
          deletedRegion: regionOf(file.outline, edit),
          insertedContent: { text: edit.text },
        })),
      },
    ],
  }));
}

function regionOf(outline: Outline, at: { start: number; end: number }): object {
  const { line, column, endLine, endColumn } = rangeOf(outline, at);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Where the checkout is stays open: a code host fills it in. */
function locationOf(place: string): { uri: string; uriBaseId: string } {
  return { uri: place.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
