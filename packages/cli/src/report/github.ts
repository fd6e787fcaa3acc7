/** Problems as commands of GitHub Actions, which shows them at the lines of a pull request. */
import type { Severity } from '@cairn/language';
import { type Report, rangeOf } from './report.ts';
import { problemsToShow, summary, type TextOptions } from './text.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice' };

/** One line for each problem, and the summary. */
export function githubReport(report: Report, options: Pick<TextOptions, 'all' | 'most' | 'paint'>): string {
  const lines = problemsToShow(report, options.all)
    .slice(0, options.most)
    .map(({ file, diagnostic }) => {
      const { start, end } = rangeOf(file.outline, diagnostic);
      const properties = [
        ['file', file.place],
        ['line', start.line],
        ['endLine', end.line],
        ...(start.line === end.line
          ? [
              ['col', start.column],
              ['endColumn', end.column],
            ]
          : []),
        ['title', diagnostic.code],
      ];
      const listed = properties.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',');
      const help = diagnostic.fix ? `\n${diagnostic.fix.title}` : '';
      return `::${commands[diagnostic.severity]} ${listed}::${escaped(`${diagnostic.message}${help}`)}`;
    });
  return `${[...lines, summary(report, options)].join('\n')}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
