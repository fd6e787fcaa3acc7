/** What is wrong with mentions that name nothing, and how it is told: one message for what is repeated in a file. */
import { foldCode } from '@cairn/model';
import type { Problem } from '../outline/problem.ts';
import type { Line, Mention } from '../tree/nodes.ts';
import { titleOf } from '../tree/read.ts';
import type { FrameworkNames } from './names.ts';

/** A mention that names nothing, or too much. */
export interface Trouble {
  code: string;
  args: Record<string, unknown>;
  /** What should stand there instead: of the whole mention, or of so many signs at its beginning. */
  instead?: { text: string; length?: number };
  /** Which code may have been meant is looked for when the trouble is told. */
  guess?: Guess;
}

/** Where to look for what may have been meant. */
export interface Guess {
  text: string;
  kinds: readonly string[];
  among: FrameworkNames;
  /** Written before the code that is found: the short name of the framework. */
  behind?: string;
}

/** What it belongs to is unknown, and that has been told. */
export const silent: Trouble = { code: '', args: {} };

/** So many different codes of a file that are unknown are told with what may have been meant. */
const mostGuesses = 50;

/** How a thing is called in a message. */
export function nameOf(thing: Line): string {
  return thing.name ?? titleOf(thing) ?? thing.row.words;
}

/** What fills the message, with the code that may have been meant. */
export function argsOf({ args, guess }: Trouble): Record<string, unknown> {
  const meant = guess && meantBy(guess);
  return meant === undefined ? args : { ...args, meant };
}

function meantBy({ text, kinds, among, behind }: Guess): string | undefined {
  // What people write for a code is a title of their own framework, not of one that it uses.
  const meant = among.guesses.meant(text, kinds, behind === undefined);
  return meant === undefined ? undefined : `${behind ?? ''}${meant}`;
}

/** A problem before it has a place: all mentions of a file of which it is told. */
export interface ToldOfMentions {
  code: string;
  args: Record<string, unknown>;
  instead: Trouble['instead'];
  /** The first is where it is told. */
  mentions: Mention[];
  /** Those that are mended by what should stand there. */
  mended: Mention[];
}

/** What is told of a file: a code that is unknown in several places is told once, at the first. */
export function grouped(troubles: readonly (readonly [Mention, Trouble])[]): ToldOfMentions[] {
  const first = new Map<string, ToldOfMentions>();
  let guesses = 0;
  for (const [mention, trouble] of troubles) {
    const key = keyOf(mention, trouble);
    const before = first.get(key);
    if (before) {
      before.mentions.push(mention);
      if (String(before.args['kinds']) === String(trouble.args['kinds'])) before.mended.push(mention);
      continue;
    }
    const { code, guess } = trouble;
    const args = guess && guesses++ >= mostGuesses ? trouble.args : argsOf(trouble);
    const instead = trouble.instead ?? (guess && args['meant'] ? { text: String(args['meant']) } : undefined);
    first.set(key, { code, args, instead, mentions: [mention], mended: [mention] });
  }
  return [...first.values()];
}

function keyOf({ text }: Mention, { code, args }: Trouble): string {
  const scale = String(args['scale'] ?? '');
  if (code === 'level-without-scale') return code;
  if (code === 'scale-without-levels' || code === 'outside-the-scale') return `${code} ${scale}`;
  return `${code} ${scale} ${foldCode(text)}`;
}

/** The problem with its places, as they are now. */
export function placed({ code, args, instead, mentions, mended }: ToldOfMentions): Problem {
  const [{ start, end }, ...others] = mentions.map((mention) => ({ start: mention.start, end: mention.end })) as [
    Stretch,
    ...Stretch[],
  ];
  const edits = mended.map((mention) => ({
    start: mention.start,
    end: instead?.length === undefined ? mention.end : mention.start + instead.length,
    text: instead?.text ?? '',
  }));
  return {
    code,
    start,
    end,
    args,
    ...(instead && { fix: { title: `Change to \`${instead.text}\``, edits } }),
    ...(others.length > 0 && { also: others }),
  };
}

interface Stretch {
  start: number;
  end: number;
}
