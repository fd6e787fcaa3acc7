/** Problems for a person: where, what, the line itself, and the way out. */
import type { Diagnostic, Severity } from '@cairn/language';
import type { Paint } from './colours.ts';
import { frame } from './frame.ts';
import { printable } from './printable.ts';
import { type FileReport, helpOf, positionOf, type Report } from './report.ts';

/** How many problems a person is shown at once. */
export const usualMost = 200;

export interface TextOptions {
  paint: Paint;
  /** Cells in a line. */
  columns: number;
  /** Whether notes are shown. */
  all: boolean;
  /** How many problems are shown. */
  most: number;
}

/** What each severity is called where a person reads it, and its colour. */
export const severities: Readonly<Record<Severity, { word: string; style: keyof Paint }>> = {
  error: { word: 'error', style: 'red' },
  warning: { word: 'warning', style: 'yellow' },
  information: { word: 'note', style: 'cyan' },
};

/** The problems of all files, each with its frame, and the summary. */
export function textReport(report: Report, options: TextOptions): string {
  const shown = problemsToShow(report, options.all);
  const told = shown.slice(0, options.most).map(({ file, diagnostic }) => `${problem(file, diagnostic, options)}\n\n`);
  const rest = shown.length - options.most;
  if (rest > 0) told.push(`… and ${grouped(rest)} more: \`--max-problems ${shown.length}\` shows them all.\n\n`);
  return `${told.join('')}${summary(report, options)}\n`;
}

/** The problems in their order, without the notes where those are not wanted. */
export function problemsToShow(report: Report, all: boolean): { file: FileReport; diagnostic: Diagnostic }[] {
  return report.files.flatMap((file) =>
    file.diagnostics
      .filter(({ severity }) => all || severity !== 'information')
      .map((diagnostic) => ({ file, diagnostic })),
  );
}

/** One problem over several lines, without an end of line. */
export function problem(file: FileReport, diagnostic: Diagnostic, { paint, columns }: TextOptions): string {
  const { outline, place } = file;
  const { severity, message, code, start, end } = diagnostic;
  const from = positionOf(outline, start);
  const to = positionOf(outline, end);
  const { word, style } = severities[severity];
  const at = `${printable(place)}:${from.line}:${from.column}`;
  const head = `${paint.bold(at)}: ${paint[style](`${word}:`)} ${printable(clipped(message))} ${paint.dim(`[${code}]`)}`;

  const gutter = String(from.line).padStart(5);
  const margin = ' '.repeat(gutter.length);
  const text = lineOf(file, from.line);
  const lines = [head];
  if (text.trim() !== '') {
    const last = to.line === from.line ? to.column - 1 : text.length;
    const { line, marks } = frame(text, from.column - 1, last, Math.max(20, columns - gutter.length - 4));
    const on = to.line > from.line ? ` to line ${to.line}` : '';
    lines.push(`${paint.dim(`${gutter} |`)} ${line}`, `${paint.dim(`${margin} |`)} ${paint[style](marks)}${on}`);
  }
  const help = helpOf(file, diagnostic);
  if (help !== undefined) lines.push(`${margin}   ${paint.green('help:')} ${printable(help)}`);
  const also = alsoOn(file, diagnostic, from.line);
  if (also) lines.push(`${margin}   ${also}`);
  return lines.join('\n');
}

/** A message may quote a line of any length. */
function clipped(message: string): string {
  return message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;
}

const mostLines = 12;
const longestMessage = 1000;

/** The further lines of the same mistake. */
function alsoOn({ outline }: FileReport, { also = [] }: Diagnostic, own: number): string | undefined {
  if (also.length === 0) return undefined;
  const lines = [...new Set(also.map(({ start }) => positionOf(outline, start).line))].filter((line) => line !== own);
  if (lines.length === 0) return 'also further on in this line';
  const rest = lines.length - mostLines;
  const more = rest > 0 ? ` and ${grouped(rest)} more` : '';
  return `also on line${lines.length === 1 ? '' : 's'} ${lines.slice(0, mostLines).join(', ')}${more}`;
}

function lineOf({ outline }: FileReport, line: number): string {
  const text = outline.text.slice(outline.lineStarts[line - 1], outline.lineStarts[line]);
  return text.replace(/[\r\n]+$/, '');
}

/** `3 errors, 2 warnings in 2 of 14 files.` */
export function summary(report: Report, { paint, all }: Pick<TextOptions, 'paint' | 'all'>): string {
  const { counts, files } = report;
  const hidden = all ? 0 : counts.information;
  const parts = (['error', 'warning', 'information'] as const)
    .filter((severity) => counts[severity] > 0 && (all || severity !== 'information'))
    .map((severity) => paint[severities[severity].style](counted(counts[severity], severities[severity].word)));
  const touched = files.filter(({ diagnostics }) =>
    diagnostics.some(({ severity }) => all || severity !== 'information'),
  ).length;
  const told =
    parts.length > 0
      ? `${parts.join(', ')} in ${files.length === 1 ? '1 file' : `${grouped(touched)} of ${counted(files.length, 'file')}`}.`
      : paint.green(`${counted(files.length, 'file')} checked, nothing to mend.`);
  const aside = hidden > 0 ? paint.dim(` \`--all\` shows ${counted(hidden, 'note')} more.`) : '';
  return `${told}${aside}`;
}

/** `1 file`, `1,234 files`. */
export function counted(count: number, one: string): string {
  return `${grouped(count)} ${one}${count === 1 ? '' : 's'}`;
}

/** `1,234`, without waking the tables of all languages for it. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
