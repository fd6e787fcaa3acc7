/** Forms as a person reads them: in messages, in the reference, in completion. */
import { type Part, parseForm, type Slot } from '../forms/form.ts';
import { valueTypes } from '../forms/types.ts';
import { keyOf, type Row } from './index.ts';

/** The forms of a row as a person would write them. */
export function shapeOf(row: Row): string {
  const head = row.key === undefined ? row.words : `${row.words} ${show(keyOf(row)?.part)}`;
  const values = row.forms.map((form) => show(parseForm(form)));
  const colon = row.kind === 'fact' || row.kind === 'group' ? ':' : '';
  const dash = row.kind === 'sentence' || row.kind === 'group' ? '- ' : '';
  if (row.text) return `${head}: text`;
  if (values.length === 0) return `${dash}${head}${colon}`;
  return values.map((value) => `${dash}${`${head}${colon} ${value}`.trim()}`.replace(/ ([,:])/g, '$1')).join('  or  ');
}

/** A form in the signs of the reference: `[up to] NUMBER credits in SUBJECT`. */
export function show(part: Part | undefined): string {
  if (!part) return '';
  switch (part.kind) {
    case 'word':
      return part.plural ? (part.options[1] ?? []).join(' ') : (part.options[0] ?? []).join(' ');
    case 'sign':
      return part.text;
    case 'slot':
      return `${signOf(part)}${part.list === ',' ? ',…' : part.list === 'or' ? ' [or …]' : part.list === '->' ? ' -> …' : ''}`;
    case 'choice':
      return `${part.options.map((o) => (o.options[o.plural ? 1 : 0] ?? []).join(' ')).join(' | ')}${part.list ? ',…' : ''}`;
    case 'group':
      return `${show(part.body)},…`;
    case 'sequence':
      return part.parts
        .map(show)
        .join(' ')
        .replace(/ ([,:%])/g, '$1');
    case 'optional':
      return `[${show(part.body)}]`;
    case 'alternatives':
      return `(${part.options.map(show).join(' | ')})`;
    case 'anyOrder':
      return part.options.map((o) => (o.kind === 'optional' ? show(o) : `[${show(o)}]`)).join(' ');
  }
}

function signOf(slot: Slot): string {
  if (slot.type !== 'REF') return valueTypes[slot.type]?.sign ?? slot.type;
  const first = slot.refs[0] ?? '*';
  return first === '*' ? 'CODE' : first.toUpperCase().replaceAll(' ', '-');
}
