/** Problems as commands of GitHub Actions, which shows them at the lines of a pull request. */
import type { Severity } from '@cairn/language';
import { helpOf, type Report, rangeOf } from './report.ts';
import { problemsToShow, summary, type TextOptions } from './text.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice' };

/** One line for each problem, and the summary. */
export function githubReport(report: Report, options: Pick<TextOptions, 'all' | 'most' | 'paint'>): string {
  const lines = problemsToShow(report, options.all)
    .slice(0, options.most)
    .map(({ file, diagnostic }) => {
      const { line, column, endLine, endColumn } = rangeOf(file.outline, diagnostic);
      const properties = [
        ['file', file.place],
        ['line', line],
        ['endLine', endLine],
        ...(line === endLine
          ? [
              ['col', column],
              ['endColumn', endColumn],
            ]
          : []),
        ['title', diagnostic.code],
      ];
      const listed = properties.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',');
      const help = helpOf(file, diagnostic);
      return `::${commands[diagnostic.severity]} ${listed}::${escaped(help === undefined ? diagnostic.message : `${diagnostic.message}\n${help}`)}`;
    });
  return `${[...lines, summary(report, options)].join('\n')}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
