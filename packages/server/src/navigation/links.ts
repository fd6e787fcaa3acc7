/** Paths and web addresses that can be followed. */
import { resolvePath } from '@cairn/language';
import { linesBelow, type Outline } from '@cairn/language/editor';
import type { DocumentLink } from 'vscode-languageserver-types';
import { type Desk, rangeIn } from '../desk.ts';
import { addressOf } from './places.ts';

/** A web address in a text. It ends where a blank or a sign stands that encloses it. */
const webAddress = /https?:\/\/[^\s<>"“”„«»`|\\^{}]+/gi;

/** The links of a file: paths of other files, and web addresses wherever they stand. Costs the length of the file. */
export function links(desk: Desk): DocumentLink[] {
  const { outline } = desk;
  return [...paths(desk), ...addresses(outline)].sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
}

function paths({ place, outline }: Desk): DocumentLink[] {
  return linesBelow(outline).flatMap((line) =>
    line.values.flatMap(({ slot, text, start, end }) => {
      if (slot.kind !== 'slot' || slot.type !== 'PATH' || end - start <= 2) return [];
      const target = addressOf(resolvePath(place, text.slice(1, -1)));
      if (target === undefined) return [];
      const tooltip = `Open ${text.slice(1, -1)}`;
      return [{ range: rangeIn(outline, { start: start + 1, end: end - 1 }), target, tooltip }];
    }),
  );
}

function addresses(outline: Outline): DocumentLink[] {
  return [...outline.text.matchAll(webAddress)].flatMap(({ 0: written, index: start }) => {
    const address = withoutClosingSigns(written);
    const target = /^https?:\/\/[^/]/i.test(address) ? addressOf(address) : undefined;
    if (target === undefined) return [];
    const host = address.split('/')[2] ?? '';
    const range = rangeIn(outline, { start, end: start + address.length });
    return [{ range, target: address, tooltip: `Open the page at ${host}` }];
  });
}

/** The signs of the sentence around an address do not belong to it, nor a bracket that opens before it. */
function withoutClosingSigns(written: string): string {
  let address = written;
  for (;;) {
    const last = address.at(-1) ?? '';
    const opened = last === ')' ? '(' : last === ']' ? '[' : undefined;
    const isOpened = opened !== undefined && address.split(opened).length >= address.split(last).length;
    if (!/[.,;:!?'’*_)\]]/.test(last) || isOpened) return address;
    address = address.slice(0, -1);
  }
}
