/**
 * Damages: each line of a file is deleted, repeated, cut, misspelt, capitalised or wrongly indented in turn, or loses
 * or gains a quotation mark or a colon. What Cairn then says must be about that line.
 */
import type { Project } from '@cairn/language';

/** A damage of one line: the lines that take its place, or undefined where it cannot be done to it. */
export const damages: Record<string, (line: string) => string[] | undefined> = {
  delete: () => [],
  repeat: (line) => [line, line],
  truncate: (line) => {
    const cut = line.slice(0, Math.ceil((line.length + indent(line)) / 2)).trimEnd();
    return cut === line || cut.trim() === '' ? undefined : [cut];
  },
  misspell: (line) => {
    const word = /[\p{L}]{4,}/u.exec(line);
    if (!word) return undefined;
    const at = word.index + 1;
    return [`${line.slice(0, at)}${line[at + 1]}${line[at]}${line.slice(at + 2)}`]
      .filter((made) => made !== line)
      .slice(0, 1);
  },
  capitalise: (line) => (line.toUpperCase() === line ? undefined : [line.toUpperCase()]),
  'indent more': (line) => [`  ${line}`],
  'indent less': (line) => (line.startsWith('  ') ? [line.slice(2)] : undefined),
  'indent by one': (line) => [` ${line}`],
  'drop a quotation mark': (line) => (line.includes('"') ? [line.replace('"', '')] : undefined),
  'add a quotation mark': (line) => [`${line}"`],
  'drop a colon': (line) => (/:(\s|$)/.test(line) ? [line.replace(/:(?=\s|$)/, '')] : undefined),
  'add a colon': (line) => {
    const word = /^\s*[\p{L}-]+/u.exec(line);
    return word ? [`${word[0]}:${line.slice(word[0].length)}`] : undefined;
  },
};

function indent(line: string): number {
  return line.length - line.trimStart().length;
}

/** What came of a damage. */
export interface Outcome {
  damage: string;
  file: string;
  line: number;
  messages: number;
  said: { line: number; code: string; message: string }[];
  elsewhere: { line: number; code: string; message: string }[];
}

/** Something said of a file, so that it can be found again after a damage. */
interface Said {
  key: string;
  line: number;
  code: string;
  message: string;
}

function said(project: Project, uri: string): Said[] {
  return project
    .diagnostics(uri)
    .filter((d) => d.severity !== 'information')
    .map((d) => ({
      key: `${d.code} ${/`[^`]+`/.exec(d.message)?.[0] ?? d.message}`,
      line: d.range.start.line,
      code: d.code,
      message: d.message,
    }));
}

/** Damages every line of a file of the project in every way, or in every third. The project holds the file and what it uses. */
export function damageFile(project: Project, uri: string, text: string, every = 1): Outcome[] {
  const lines = text.split('\n');
  const before = new Map<string, number>();
  for (const { key } of said(project, uri)) before.set(key, (before.get(key) ?? 0) + 1);
  const outcomes: Outcome[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const names = namesOn(line);
    for (const [index, [damage, apply]] of Object.entries(damages).entries()) {
      if ((index + i) % every !== 0) continue;
      const made = apply(line);
      if (made === undefined || (made.length === 1 && made[0] === line)) continue;
      const after = [...lines.slice(0, i), ...made, ...lines.slice(i + 1)];
      project.set(uri, after.join('\n'));
      const left = new Map(before);
      const fresh = said(project, uri).filter(({ key }) => {
        const count = left.get(key) ?? 0;
        left.set(key, count - 1);
        return count <= 0;
      });
      const elsewhere = fresh.filter(
        (s) =>
          Math.abs(s.line - i) > (made.length === 1 ? 0 : 1) && !namesIt(names, `${s.message} ${after[s.line] ?? ''}`),
      );
      outcomes.push({
        said: fresh,
        damage,
        file: uri,
        line: i + 1,
        messages: fresh.length,
        elsewhere: elsewhere.map(({ line: at, code, message }) => ({ line: at + 1, code, message })),
      });
    }
  }
  project.set(uri, text);
  return outcomes;
}

/** The words by which another line can speak of a line: its codes, its title, and the words it begins with. */
function namesOn(line: string): string[] {
  const text = line.trim();
  const names = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}.+_-]*[\p{L}\p{N}+]/gu) ?? [];
  const head = /^([^:"]{2,40}?):/.exec(text)?.[1];
  return [...names.filter((name) => name.length > 1 && !common.has(name.toLowerCase())), ...(head ? [head] : [])].map(
    (name) => name.toLowerCase(),
  );
}

/** Words that say nothing of a line in particular. */
const common = new Set([
  'in',
  'of',
  'is',
  'the',
  'and',
  'or',
  'to',
  'at',
  'on',
  'by',
  'for',
  'from',
  'each',
  'all',
  'these',
  'with',
  'it',
  'as',
  'an',
  'that',
  'this',
  'my',
  'can',
  'are',
  'not',
  'one',
]);

function namesIt(names: string[], text: string): boolean {
  const said = text.toLowerCase();
  return names.some((name) => said.includes(name));
}

/** A line a damage: how many there were, were found, were said, and were said of another line. */
export function summary(outcomes: Outcome[]): string {
  const rows: string[][] = [['damage', 'damages', 'undetected', 'messages', 'a detected damage', 'elsewhere']];
  const row = (name: string, of: Outcome[]): string[] => {
    const detected = of.filter((o) => o.messages > 0).length;
    const messages = of.reduce((sum, o) => sum + o.messages, 0);
    const elsewhere = of.reduce((sum, o) => sum + o.elsewhere.length, 0);
    return [
      name,
      String(of.length),
      String(of.length - detected),
      String(messages),
      (messages / Math.max(1, detected)).toFixed(3),
      `${elsewhere} (${((100 * elsewhere) / Math.max(1, messages)).toFixed(2)}%)`,
    ];
  };
  for (const damage of Object.keys(damages))
    rows.push(
      row(
        damage,
        outcomes.filter((o) => o.damage === damage),
      ),
    );
  rows.push(row('all', outcomes));
  return rows
    .map((cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(22) : cell.padStart(18))).join(''))
    .join('\n');
}

/** The messages that stand on another line than the damage, one to a line. */
export function elsewhereOf(outcomes: Outcome[], most = 60): string {
  const told = outcomes.flatMap(({ file, line, damage, elsewhere }) =>
    elsewhere.map((e) => `${file}:${line} ${damage} → ${e.line} ${e.code}: ${e.message.slice(0, 110)}`),
  );
  return told.slice(0, most).join('\n');
}
