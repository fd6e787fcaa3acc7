/** `cairn.json`: what a workspace changes about its checks, and which of its files are left alone. */
import { checks } from '../checks/catalogue.ts';
import { type Severity, staysError } from '../checks/check.ts';
import { distance, nearest } from '../outline/nearest.ts';
import type { Severities } from '../project.ts';
import { type Json, type Member, readJson } from './json.ts';

/** The name of the file, in the folder that it is about. */
export const configName = 'cairn.json';

/** What a workspace has settled. */
export interface Config {
  /** Severities by the code of the check. */
  checks: Severities;
  /** Files and folders that are left alone; see `isExcluded`. */
  exclude: readonly string[];
}

/** Something in the settings that could not be used; the rest of them holds. */
export interface ConfigProblem {
  message: string;
  start: number;
  end: number;
  /** Counted from 0. */
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
}

/** What may stand behind the code of a check. */
export const severities: readonly (Severity | 'off')[] = ['off', 'information', 'warning', 'error'];

/** Other tools' words for ours. */
const severityGuesses: Readonly<Record<string, string>> = {
  info: 'information',
  hint: 'information',
  note: 'information',
  warn: 'warning',
  none: 'off',
  ignore: 'off',
  never: 'off',
  false: 'off',
};

/** Each setting with what it reads. */
const settings: Readonly<Record<string, (value: Json, reading: Reading) => void>> = {
  $schema: (value, reading) => {
    if (value.kind !== 'text') reading.tell('`$schema` is the place of the schema, in quotation marks.', value);
  },
  checks: readChecks,
  exclude: readExclude,
};

interface Reading {
  checks: Record<string, Severity | 'off'>;
  exclude: string[];
  tell(message: string, at: { start: number; end: number }): void;
}

/** Reads the settings of a workspace. Never throws: what is not known is told, and the rest holds. */
export function readConfig(text: string): { config: Config; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const reading: Reading = {
    checks: {},
    exclude: [],
    tell(message, { start, end }) {
      problems.push({ message, start, end, range: { start: positionOf(text, start), end: positionOf(text, end) } });
    },
  };
  if (text.trim() !== '') readAll(text, reading);
  problems.sort((a, b) => a.start - b.start);
  return { config: { checks: reading.checks, exclude: reading.exclude }, problems };
}

function readAll(text: string, reading: Reading): void {
  const { value, trouble } = readJson(text);
  if (trouble) reading.tell(trouble.message, trouble);
  if (value && value.kind !== 'object') reading.tell('The settings stand in braces: `{ "checks": { … } }`.', value);
  if (value?.kind !== 'object') return;
  for (const { name, start, end, value: setting } of once(value.members, reading)) {
    if (Object.hasOwn(settings, name)) settings[name]!(setting, reading);
    else if (checks.some((check) => check.code === name))
      reading.tell(`The severity of \`${name}\` stands below \`checks\`: \`"checks": { "${name}": … }\`.`, {
        start,
        end,
      });
    else {
      const known = Object.keys(settings);
      const meant = nearest(name, known);
      const instead = meant === undefined ? ` There are \`checks\` and \`exclude\`.` : ` Did you mean \`${meant}\`?`;
      reading.tell(`\`${name}\` is not a setting.${instead}`, { start, end });
    }
  }
}

function readChecks(value: Json, reading: Reading): void {
  if (value.kind !== 'object') {
    reading.tell('`checks` holds codes of checks with their severity: `{ "vague-verb": "off" }`.', value);
    return;
  }
  for (const { name, start, end, value: severity } of once(value.members, reading)) {
    const check = checks.find(({ code }) => code === name);
    if (!check) {
      const meant = nearCode(name);
      reading.tell(
        `There is no check \`${name}\`.${meant === undefined ? ' Each message ends with the code of its check.' : ` Did you mean \`${meant}\`?`}`,
        { start, end },
      );
      continue;
    }
    const wanted = severity.kind === 'text' || severity.kind === 'other' ? String(severity.value) : '';
    const known = severities.find((one) => severity.kind === 'text' && one === wanted);
    if (known && known !== 'error' && staysError(check))
      reading.tell(
        `\`${name}\` stays an error: it is about what could not be read or found, and would be missing in what is compiled. Remove this line.`,
        severity,
      );
    else if (known) reading.checks[name] = known;
    else {
      const meant = severityGuesses[wanted.toLowerCase()] ?? nearest(wanted, severities);
      reading.tell(
        `The severity of \`${name}\` is \`"off"\`, \`"information"\`, \`"warning"\` or \`"error"\`.${meant === undefined ? '' : ` Did you mean \`"${meant}"\`?`}`,
        severity,
      );
    }
  }
}

/** The code that is nearest; words in another order are near, too. */
function nearCode(name: string): string | undefined {
  const codes = checks.map((check) => check.code);
  const direct = nearest(name, codes);
  if (direct !== undefined) return direct;
  const sorted = (code: string): string =>
    code
      .toLowerCase()
      .split(/[^a-z]+/)
      .sort()
      .join('-');
  return codes.find((code) => distance(sorted(code), sorted(name), 1) <= 1);
}

function readExclude(value: Json, reading: Reading): void {
  if (value.kind !== 'list') {
    reading.tell('`exclude` is a list of files and folders: `["archive", "drafts/*.cairn"]`.', value);
    return;
  }
  for (const item of value.items) {
    if (item.kind !== 'text') reading.tell('A file or folder stands in quotation marks.', item);
    else if (item.value.trim() === '') reading.tell('An empty text names no file.', item);
    else if (/^(?:\/|[a-z]:)/i.test(item.value) || item.value.split(/[\\/]/).includes('..'))
      reading.tell(`Write \`${item.value}\` from the folder of this file, without \`..\`.`, item);
    else reading.exclude.push(item.value.replaceAll('\\', '/'));
  }
}

/** The members of an object, and a word about those that stand twice; the last one holds. */
function once(members: readonly Member[], reading: Reading): Member[] {
  const last = new Map(members.map((member) => [member.name, member]));
  for (const member of members)
    if (last.get(member.name) !== member)
      reading.tell(`\`${member.name}\` stands here twice; the last one holds.`, member);
  return [...last.values()];
}

function positionOf(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, character: offset - (before.lastIndexOf('\n') + 1) };
}
