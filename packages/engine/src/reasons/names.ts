/** What things and levels of a framework are called where a person reads it. */
import { type Decimal, foldCode, type Rational, type Reference, rational, type Text } from '@cairn/model';
import type { Program } from '../program/program.ts';
import type { ScaleOfLevels } from '../program/scale.ts';
import type { Thing } from '../program/thing.ts';
import { messages as enMessages } from './en/messages.ts';
import { phrases as enPhrases } from './en/phrases.ts';
import { messages as esMessages } from './es/messages.ts';
import { phrases as esPhrases } from './es/phrases.ts';
import type { OwnWord, Words } from './messages.ts';

/** In which language, and of which framework. */
export interface Naming {
  readonly program: Program;
  readonly language: string;
  readonly words: Words;
}

const en: Words = { messages: enMessages, ...enPhrases };
const es: Words = { messages: esMessages, ...esPhrases };
const languages: { readonly [language: string]: Words } = { en, es };

/** Languages that reasons are told in, as BCP 47. */
export const reasonLanguages: readonly string[] = Object.keys(languages);

/** The words of a language, or of the language without its region; English where there are none. */
export function namingIn(program: Program, language: string): Naming {
  const words = languages[language] ?? languages[withoutRegion(language)] ?? en;
  return { program, language, words };
}

function withoutRegion(language: string): string {
  return language.split('-')[0]!;
}

/** The text in the language asked, else in the framework's own, else the first there is. */
export function textIn({ program, language }: Naming, text: Text | undefined): string | undefined {
  if (!text) return undefined;
  return text[language] ?? text[withoutRegion(language)] ?? text[program.model.language] ?? Object.values(text)[0];
}

/** Kinds that a title alone names: their codes are for those who write the framework. */
const byTitle: ReadonlySet<string> = new Set([
  '',
  'role',
  'panel',
  'tag',
  'subject',
  'hours',
  'evidence kind',
  'program area',
  'calculation',
  'rule',
  'body of evidence',
  'list',
  'rubric',
  'stage',
  'scale',
  'term',
  'grade table',
]);

/** A thing by its title, with its code where students and teachers use that: `Ecosystems and people (LS.1)`. */
export function nameOfThing(naming: Naming, { code, id }: { code: string; id?: string }): string {
  const thing = id === undefined ? undefined : naming.program.things.byIdentity(id);
  if (!thing) return code;
  const title = titleOf(naming, thing);
  const shown = thing.kind === 'credits' ? thing.code : thing.path;
  if (thing.kind === 'version') return title ?? thing.code;
  if (byTitle.has(thing.kind)) return title ?? spelled(shown);
  return title === undefined || foldCode(title) === foldCode(shown) ? (title ?? shown) : `${title} (${shown})`;
}

/** The title of a thing, or what is as good: that of the test of a part, or the subjects of a need. */
export function titleOf(naming: Naming, thing: Thing): string | undefined {
  const own = textIn(naming, thing.data.title);
  if (own !== undefined) return own;
  if (thing.kind === 'test part' && thing.owner) return partTitle(naming, thing, thing.owner);
  if (thing.kind === 'credits') return needTitle(naming, thing.data as { subjects?: Reference[]; any?: true });
  return undefined;
}

function partTitle(naming: Naming, part: Thing, test: Thing): string | undefined {
  const title = textIn(naming, test.data.title);
  if (title === undefined || foldCode(title) === foldCode(test.code)) return undefined;
  const alone = naming.program.tests.find(({ thing }) => thing.id === test.id)?.parts.length === 1;
  return alone ? title : `${title}, ${part.code}`;
}

function needTitle(naming: Naming, { subjects, any }: { subjects?: Reference[]; any?: true }): string | undefined {
  if (any) return naming.words.phrases['any subject'];
  return (
    subjects &&
    joined(
      subjects.map((subject) => nameOfThing(naming, subject)),
      naming.words.or,
    )
  );
}

/** `certificated-teacher` as `Certificated teacher`; what has capitals or digits stays a code. */
function spelled(code: string): string {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(code)) return code;
  const words = code.replaceAll('-', ' ');
  return words[0]!.toUpperCase() + words.slice(1);
}

/** `a, b and c`. */
export function joined(parts: readonly string[], { word, before }: Words['and']): string {
  if (parts.length < 2) return parts[0] ?? '';
  const last = parts.at(-1)!;
  const between = before?.sound.test(last) ? before.word : word;
  return `${parts.slice(0, -1).join(', ')} ${between} ${last}`;
}

/** Our word, or the one that the readers of the framework know. */
export function ownWord({ program, language, words }: Naming, word: OwnWord): string {
  const { model } = program;
  for (const name of [language, withoutRegion(language)]) {
    const rows = name === model.language ? model.words : model.translatedWords?.[name];
    const own = rows?.find((row) => row.word === word);
    if (own) return own.shown;
  }
  return words.own[word];
}

/** How a number of a scale is told. */
export interface LevelForm {
  /** A level with its number, `Proficient (3)`; or, where nobody calculates with it, with its code: `Novice High (NH)`. */
  readonly with: 'number' | 'code';
  /** Whether a number between two levels tells the lower one: `2.9 (Developing)`. */
  readonly reached: boolean;
}

/** A number of a scale by its level. */
export function levelName(naming: Naming, value: Decimal, scaleId: string | undefined, form: LevelForm): string {
  const scale = scaleId === undefined ? undefined : naming.program.scales.get(scaleId);
  const number = shortNumber(value);
  const at = scale && levelAt(naming, scale, rational.fromDecimal(value));
  if (!at) return number;
  if (!at.exact) return form.reached && at.name !== shortNumber(at.value) ? `${number} (${at.name})` : number;
  const beside = form.with === 'number' ? number : at.code;
  return beside === undefined || foldCode(beside) === foldCode(at.name) ? at.name : `${at.name} (${beside})`;
}

/** The title of a level alone; a number that only has a name stays one. */
export function levelTitle(naming: Naming, value: Rational, scale: ScaleOfLevels | undefined): string {
  const at = scale && levelAt(naming, scale, value);
  return at?.exact && at.level ? at.name : shortNumber(rational.toDecimalText(value) ?? rational.toExactText(value));
}

interface LevelAt {
  readonly name: string;
  readonly code: string | undefined;
  readonly value: Decimal;
  readonly exact: boolean;
  /** It is one of the levels of the scale, and not a number with a name. */
  readonly level: boolean;
}

/** The highest level not above a number. */
function levelAt(naming: Naming, { thing, levels }: ScaleOfLevels, value: Rational): LevelAt | undefined {
  const found = levels.findLast((level) => rational.compare(level.value, value) <= 0);
  if (!found) return undefined;
  const level = thing.data.levels?.find((row) => row.value === found.decimal);
  const text = thing.data.names?.find((row) => row.level === found.decimal)?.text;
  const name = textIn(naming, level?.title) ?? level?.code ?? textIn(naming, text) ?? shortNumber(found.decimal);
  return {
    name,
    code: level?.code,
    value: found.decimal,
    exact: rational.compare(found.value, value) === 0,
    level: level !== undefined,
  };
}

/** More decimals than these help no reader; that there are more is told. */
const places = 4;

/** A number with at most four decimals: `2.3333…`. */
export function shortNumber(text: string): string {
  const point = text.indexOf('.');
  return point < 0 || text.length - point - 1 <= places ? text : `${text.slice(0, point + 1 + places)}…`;
}

/** An amount of credit, with one decimal at least: `1.0`. */
export function creditNumber(text: string): string {
  return text.includes('.') ? shortNumber(text) : `${text}.0`;
}
