/** What is needed before a competency, and what needs it: the way through the learning, as a hierarchy of types. */
import type { Project } from '@cairn/language';
import { anyFact, anySlot, type Line, type Mention, nameOf, outlineOf, slots, target } from '@cairn/language/editor';
import { foldCode } from '@cairn/model';
import type { TypeHierarchyItem } from 'vscode-languageserver-types';
import { type Desk, offsetAt } from '../desk.ts';
import { kindOf, shownTitle } from '../outlining/kinds.ts';
import { namedAt, nameStretch } from './named.ts';
import { blockOf, locationOf } from './places.ts';

/** The facts that say what is best learned before. */
const needing = new Set(['needs first', 'needs before']);

/** The learning at an offset. */
export function hierarchyItems(desk: Desk, offset: number): TypeHierarchyItem[] {
  const named = namedAt(desk, offset);
  const thing = named?.is === 'thing' ? learningOf(named.thing) : undefined;
  return thing ? itemsOf(desk.project, [{ thing }]) : [];
}

/** What is needed first, by the thing itself and by its progression before its levels. */
export function neededFirst(desk: Desk, item: TypeHierarchyItem): TypeHierarchyItem[] {
  const thing = thingOfItem(desk, item);
  if (!thing) return [];
  const { project } = desk;
  project.link();
  const own = anyFact(thing, 'needs first');
  const rows = progressionsOf(project, thing).flatMap(({ lines }) => lines.filter(({ row }) => needing.has(row.id)));
  const needed = [...(own ? [own] : []), ...rows].flatMap((line) =>
    slots(line, 'code').flatMap((value) => {
      const found = target(value);
      return found ? [{ thing: found, how: howNeeded(value as Mention) }] : [];
    }),
  );
  return itemsOf(project, needed);
}

/** What needs it. Costs as much as it is named. */
export function neededBy(desk: Desk, item: TypeHierarchyItem): TypeHierarchyItem[] {
  const thing = thingOfItem(desk, item);
  if (!thing) return [];
  const { project } = desk;
  const needs = project.mentionsOf(thing).flatMap((mention) => {
    const line = mention.$container;
    const owner =
      needing.has(line.row.id) && mention.slot.name === 'code' ? learningOf(line.$container as Line) : undefined;
    return owner ? [{ thing: owner, how: howNeeded(mention) }] : [];
  });
  return itemsOf(project, needs);
}

/** The learning that a line is of: of a progression, what grows in it. */
function learningOf(line: Line): Line | undefined {
  const thing = line.row.id === 'progression' ? target(anySlot(line, 'of')) : line;
  return thing?.row.below?.lines.some(({ id }) => id === 'needs first') ? thing : undefined;
}

function progressionsOf(project: Project, thing: Line): Line[] {
  return project
    .mentionsOf(thing)
    .filter(({ $container, slot }) => $container.row.id === 'progression' && slot.name === 'of')
    .map(({ $container }) => $container);
}

/** How much of it is needed, in the words of the line: `at 6`, `in P1`, `before 8`. */
function howNeeded(mention: Mention): string {
  const line = mention.$container;
  const beside = line.values.filter(({ group, item }) => group === mention.group && item === mention.item && group);
  const at = beside.find(({ slot }) => slot.name === 'level')?.text;
  const stage = beside.find(({ slot }) => slot.name === 'stage')?.text;
  const before = line.row.id === 'needs before' ? line.values.find(({ group }) => !group)?.text : undefined;
  return [at && `at ${at}`, stage && `in ${stage}`, before && `before ${before}`].filter(Boolean).join(', ');
}

/** What an item keeps to find its thing again. */
interface ItemData {
  kind: string;
  code: string;
}

function itemsOf(project: Project, found: readonly { thing: Line; how?: string }[]): TypeHierarchyItem[] {
  const ways = new Map<Line, string[]>();
  for (const { thing, how } of found) ways.set(thing, [...(ways.get(thing) ?? []), ...(how ? [how] : [])]);
  return [...ways].flatMap(([thing, how]) => {
    const location = locationOf(project, outlineOf(thing), nameStretch(thing));
    if (!location) return [];
    const data: ItemData = { kind: thing.row.id, code: thing.name ?? '' };
    const title = shownTitle(thing);
    const detail = [title && thing.name, how.join('; ')].filter(Boolean).join(' · ');
    return [
      {
        name: title ?? nameOf(thing),
        kind: kindOf(thing),
        ...(detail !== '' && { detail }),
        uri: location.uri,
        range: blockOf(thing),
        selectionRange: location.range,
        data,
      },
    ];
  });
}

/** The thing of an item: by its code, or else where it stood. */
function thingOfItem(desk: Desk, item: TypeHierarchyItem): Line | undefined {
  const { kind, code } = (item.data ?? {}) as Partial<ItemData>;
  const lines = desk.outline.framework?.codes.get(foldCode(String(code ?? '')));
  const found = lines?.find(({ row }) => row.id === kind);
  if (found) return found;
  const named = namedAt(desk, offsetAt(desk.outline, item.selectionRange.start));
  return named?.is === 'thing' ? learningOf(named.thing) : undefined;
}
