/** A form as a sentence with places to fill: its text, and where each part of it stands there. */
import { type Part, type Slot, show, thingRow, valueTypes, type Word } from '@cairn/language/editor';

/** A word, sign or value of a form in its text. */
export interface Piece {
  part: Extract<Part, { kind: 'word' | 'sign' | 'slot' | 'choice' }>;
  start: number;
  end: number;
  /** It may be left out. */
  optional: boolean;
}

/** The text of a form, as `show` writes it, with the places of its parts. */
export interface Shown {
  text: string;
  pieces: Piece[];
}

/** Writes a form behind a beginning: `- `, or `awards:`. */
export function shownForm(beginning: string, part: Part | undefined): Shown {
  const shown: Shown = { text: beginning, pieces: [] };
  if (part) add(shown, part, false);
  return { ...shown, text: shown.text.trim() };
}

function add(shown: Shown, part: Part, optional: boolean): void {
  switch (part.kind) {
    case 'word':
    case 'sign':
    case 'slot':
    case 'choice': {
      space(shown, part.kind === 'sign' && /^[,:%]$/.test(part.text));
      const start = shown.text.length;
      shown.text += show(part);
      shown.pieces.push({ part, start, end: shown.text.length, optional });
      return;
    }
    case 'group':
      add(shown, part.body, optional);
      shown.text += ',…';
      return;
    case 'sequence':
      for (const each of part.parts) add(shown, each, optional);
      return;
    case 'optional':
      bracketed(shown, part.body);
      return;
    case 'anyOrder':
      for (const each of part.options) bracketed(shown, each.kind === 'optional' ? each.body : each);
      return;
    case 'alternatives': {
      space(shown, false);
      shown.text += '(';
      part.options.forEach((each, index) => {
        if (index > 0) shown.text += ' | ';
        add(shown, each, optional);
      });
      shown.text += ')';
    }
  }
}

function bracketed(shown: Shown, body: Part): void {
  space(shown, false);
  shown.text += '[';
  add(shown, body, true);
  shown.text += ']';
}

function space(shown: Shown, closesUp: boolean): void {
  if (shown.text !== '' && !closesUp && !/[\s([]$/.test(shown.text)) shown.text += ' ';
}

/** What is wanted at a place of a form, for a person: `the code of a subject`. Empty for words that are fixed. */
export function wantedAt({ part, optional }: Piece): string {
  const left = optional ? ' It may be left out.' : '';
  if (part.kind === 'slot') return `${sentenceFor(part)}.${several(part)}${left}`;
  if (part.kind === 'choice') {
    const words = part.options.map((option) => `\`${(option.options[0] ?? []).join(' ')}\``);
    return words.length === 1 ? `The words ${words[0]}.${left}` : `One of these: ${words.join(', ')}.${left}`;
  }
  return '';
}

function sentenceFor({ type, refs }: Slot): string {
  if (type !== 'REF') {
    const says = valueTypes[type]?.says ?? '';
    return says.charAt(0).toUpperCase() + says.slice(1);
  }
  const kinds = refs.filter((kind) => kind !== '*').map((kind) => thingRow(kind).words);
  if (kinds.length === 0) return 'A code';
  const [last, ...before] = kinds.reverse();
  const names = before.length === 0 ? last! : `${before.reverse().join(', ')} or ${last}`;
  return `The code of ${/^[aeiou]/.test(names) ? 'an' : 'a'} ${names}`;
}

function several({ list }: Slot): string {
  if (list === undefined) return '';
  const between = { ',': 'commas', or: '`or`', '->': '`->`' }[list];
  return ` Several may stand, with ${between} between.`;
}

/** The piece that stands for something that was expected where a form failed; a rest of words stands for the whole. */
export function pieceOf({ pieces }: Shown, expected: Part): number {
  const same = pieces.findIndex(({ part }) => part === expected);
  if (same >= 0) return same;
  if (expected.kind !== 'word') return -1;
  return pieces.findIndex(({ part }) => {
    if (part.kind === 'choice') return part.options.some((option) => option === expected || endsWith(option, expected));
    return part.kind === 'word' && endsWith(part, expected);
  });
}

/** Whether words end with those that are left of them: `or better` with `better`. */
function endsWith(whole: Word, rest: Word): boolean {
  const wanted = rest.options[0]?.join(' ');
  return wanted !== undefined && whole.options.some((words) => ` ${words.join(' ')}`.endsWith(` ${wanted}`));
}
