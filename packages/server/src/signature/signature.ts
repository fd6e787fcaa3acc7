/** The sentence that is being written, with the place to fill in next. */
import {
  type Failure,
  failure,
  type Outline,
  type Row,
  resetFailure,
  unticked,
  valueTypes,
} from '@cairn/language/editor';
import { foldCode } from '@cairn/model';
import type { SignatureHelp, SignatureInformation } from 'vscode-languageserver-types';
import { type Desk, standingAt } from '../desk.ts';
import { code, stacked } from '../hover/markdown.ts';
import { type Candidate, candidatesAt } from './candidates.ts';
import { type Piece, pieceOf, type Shown, shownForm, wantedAt } from './form.ts';

/** More forms than these say nothing to a writer: the line has hardly begun. */
const mostForms = 10;

/**
 * The forms that the line at an offset may still take, with the part that stands under the cursor; what stands behind the
 * cursor does not matter. Costs the length of the line times the forms that may stand there.
 */
export function signature(desk: Desk, offset: number): SignatureHelp | undefined {
  const { outline } = desk;
  if (offset > outline.text.length) return undefined;
  const fitting = candidatesAt(outline, offset).flatMap((candidate) => {
    const active = activeIn(candidate, outline, offset);
    return active === undefined ? [] : [{ candidate, ...active }];
  });
  if (fitting.length === 0 || fitting.length > mostForms) return undefined;
  const read = standingAt(outline, offset)?.line.row;
  const activeSignature = Math.max(
    0,
    fitting.findIndex(({ candidate }) => candidate.row === read),
  );
  return {
    signatures: fitting.map(({ candidate, shown, active }) => information(candidate.row, shown, active)),
    activeSignature,
    activeParameter: fitting[activeSignature]!.active,
  };
}

/** What is typed that asks for it by itself. */
export const signatureOptions = { triggerCharacters: [' ', ':'], retriggerCharacters: [','] };

function information(row: Row, shown: Shown, active: number): SignatureInformation {
  return {
    label: shown.text,
    documentation: { kind: 'markdown', value: stacked(row.doc, `For example ${code(row.example)}`) },
    parameters: shown.pieces.map((piece) => parameter(piece)),
    activeParameter: active,
  };
}

function parameter(piece: Piece): NonNullable<SignatureInformation['parameters']>[number] {
  const wanted = wantedAt(piece);
  const label: [number, number] = [piece.start, piece.end];
  return wanted === '' ? { label } : { label, documentation: { kind: 'markdown', value: wanted } };
}

/** The form with the part under the cursor, if what is written up to there fits it. */
function activeIn(
  candidate: Candidate,
  outline: Outline,
  offset: number,
): { shown: Shown; active: number } | undefined {
  const { form, from, beginning } = candidate;
  const { text } = outline;
  if (!namesFitting(candidate, outline, offset)) return undefined;
  const word = wordAt(text, from, offset);
  const typed = text.slice(word, offset);
  resetFailure();
  const values = form.match(text, from, word);
  const { at, expected } = failure();
  const shown = shownForm(beginning, form.part);
  const last = values?.at(-1);
  if (last && last.slot.kind === 'slot' && isOpen(last.slot.type)) {
    const active = pieceOf(shown, last.slot);
    return { shown, active: Math.max(active, 0) };
  }
  if (!values && at < word) return undefined;
  const fitting = at < word ? [] : expected.filter((part) => couldBe(part, typed));
  if (fitting.length === 0) return values && typed === '' ? { shown, active: lastOf(shown) } : undefined;
  const active = activeOf(shown, fitting, typed);
  return { shown, active: active ?? lastOf(shown) };
}

/** Values that go on to the end of the line or the next comma: the cursor stays in them. */
function isOpen(type: string): boolean {
  return type === 'TEXT' || valueTypes[type]?.loose === true;
}

/** The piece to fill: a value before fixed words, unless the words are being written. */
function activeOf(shown: Shown, fitting: Failure['expected'], typed: string): number | undefined {
  const places = fitting.flatMap((part) => {
    if (part === 'end') return [];
    const place = pieceOf(shown, part);
    return place < 0 ? [] : [{ place, isValue: part.kind === 'slot', isWord: part.kind === 'word' }];
  });
  const words = typed === '' ? undefined : places.find(({ isWord }) => isWord);
  return (words ?? places.find(({ isValue }) => isValue) ?? places[0])?.place;
}

function lastOf({ pieces }: Shown): number {
  return Math.max(0, pieces.length - 1);
}

/** Where the word under the cursor begins: behind a space or a comma, or at the quotation mark that is still open. */
function wordAt(text: string, from: number, offset: number): number {
  let word = from;
  let open = -1;
  for (let i = from; i < offset; i++) {
    const sign = text[i]!;
    if (open >= 0) {
      if (/["”“»]/.test(sign)) open = -1;
    } else if (/["“„«]/.test(sign)) open = i;
    else if (sign === ',' || /\s/.test(sign)) word = i + 1;
  }
  return open >= 0 ? open : word;
}

const digits: Readonly<Record<string, RegExp>> = {
  NUMBER: /^[\d.]*$/,
  SIGNED: /^-?[\d.]*$/,
  INTEGER: /^\d*$/,
  PERCENT: /^[\d.]*%?$/,
  DATE: /^[\d-]*$/,
  MONTHDAY: /^[\d-]*$/,
  DURATION: /^\d*$/,
};

/** Whether what is typed could become what is expected. */
function couldBe(part: Failure['expected'][number], typed: string): boolean {
  if (part === 'end') return false;
  if (typed === '') return true;
  switch (part.kind) {
    case 'slot': {
      const quoted = ['TITLE', 'QUOTED', 'PATH'].includes(part.type);
      if (quoted || /^["“„«]/.test(typed)) return quoted === /^["“„«]/.test(typed) || part.type === 'LEVEL';
      return digits[part.type]?.test(typed) ?? true;
    }
    case 'word':
      return part.options.some((words) => words.join(' ').startsWith(typed.toLowerCase()));
    case 'sign':
      return part.text.startsWith(typed);
  }
}

/**
 * Whether the code that a line begins with may stand there: where the form begins with a rule, one that is known as
 * something else may not. A number is seldom a code.
 */
function namesFitting({ form, from }: Candidate, outline: Outline, offset: number): boolean {
  const first = form.part.kind === 'sequence' ? form.part.parts.find(({ kind }) => kind !== 'optional') : form.part;
  if (first?.kind !== 'slot' || (first.type !== 'REF' && first.type !== 'LEVEL')) return true;
  const written = /^\s*([^\s,]+)\s/.exec(outline.text.slice(from, offset))?.[1];
  if (written === undefined) return true;
  const found = outline.framework?.codes.get(foldCode(unticked(written)));
  if (first.type === 'LEVEL') return !found;
  if (!found) return !/^\d+(\.\d+)?%?$/.test(written);
  return first.refs.includes('*') || found.some((thing) => first.refs.includes(thing.row.id));
}
