/** What a thing of a translation translates. */
import { foldCode } from '@cairn/model';
import { type Line, outlineOf } from '../tree/nodes.ts';
import { anySlot, target } from '../tree/read.ts';
import { unticked } from './names.ts';
import type { Follow } from './scales.ts';

/** Whether a thing stands in a translation. */
export function isTranslated(thing: Line): boolean {
  return thing.row.id.startsWith('translated ');
}

/** The thing of the framework that a thing of a translation gives the words for. */
export function sourceOf(thing: Line, follow: Follow = target): Line | undefined {
  if (thing.row.id !== 'translated progression') return follow(anySlot(thing, 'code'));
  const of = anySlot(thing, 'of');
  return of && outlineOf(thing).framework?.progressions.get(foldCode(unticked(of.text)))?.[0];
}
