/** What is offered for a value that names nothing: what is in use already, and what is usual. */
import { resolvePath } from '@cairn/language';
import { anySlot, type Outline, outlineOf, type Slot, smallThings, titleOf } from '@cairn/language/editor';
import { type Begun, todayOf } from './ask.ts';
import { nextCode, nextNumber } from './newCodes.ts';
import { usedValues } from './usedValues.ts';
import { rowSpan } from './where.ts';

/** A value as it is written. */
export interface ValueHere {
  text: string;
  detail: string;
}

const most = 40;

/** Values for a place, the likeliest first; none where only the writer can know. */
export function valuesFor(begun: Begun, slot: Slot): ValueHere[] {
  const values = [...own(begun, slot), ...inUse(begun, slot), ...(usual[slot.type] ?? [])];
  const seen = new Set<string>();
  return values.filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, most);
}

function own(begun: Begun, slot: Slot): ValueHere[] {
  switch (slot.type) {
    case 'CODE':
    case 'KEYCODE': {
      if (slot.name === 'alias') return aliasOf(begun);
      const code = slot.name === 'code' ? nextCode(begun) : undefined;
      return code === undefined ? [] : [{ text: code, detail: 'the next code' }];
    }
    case 'NUMBER': {
      const number = nextNumber(begun, slot.name);
      return number === undefined ? [] : [{ text: number, detail: 'the next number' }];
    }
    case 'DATE':
      return [{ text: todayOf(begun.asked), detail: 'today' }];
    case 'PATH':
      return paths(begun);
    default:
      return [];
  }
}

/** The code of the file that the line uses: its usual short name. */
function aliasOf({ asked, owner, values }: Begun): ValueHere[] {
  const path = values.find(({ slot }) => slot.kind === 'slot' && slot.type === 'PATH');
  const text = path && outlineOf(owner).text.slice(path.start + 1, path.end - 1);
  const { project, place } = asked.desk;
  const header = text === undefined ? undefined : project.outline(resolvePath(place, text))?.header;
  const code = header && (header.name ?? anySlot(header, 'of')?.text);
  return code === undefined ? [] : [{ text: code, detail: (header && titleOf(header)) ?? 'its own code' }];
}

/** The files of the workspace by the paths that lead to them. Costs the number of files. */
function paths({ asked, owner, row }: Begun): ValueHere[] {
  const { project, place } = asked.desk;
  const framework = outlineOf(owner).framework;
  if (row.id === 'from') {
    const lists = project.listFiles().map((uri) => ({ text: `"${pathBetween(place, uri)}"`, detail: 'spreadsheet' }));
    return lists.sort(byText);
  }
  const used = new Set(framework?.uses.map(({ uri }) => uri));
  return project
    .uris()
    .flatMap((uri) => {
      const outline = project.outline(uri);
      const header = outline?.header;
      if (!header || !sharing.has(header.row.id) || outline.framework === framework || used.has(uri)) return [];
      return [{ text: `"${pathBetween(place, uri)}"`, detail: titleOf(header) ?? header.name ?? '' }];
    })
    .sort(byText);
}

const sharing = new Set(['framework', 'standards']);

function byText(a: ValueHere, b: ValueHere): number {
  return a.text < b.text ? -1 : 1;
}

/** The path from the folder of one place to another. */
function pathBetween(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}

function inUse({ asked, owner, row }: Begun, slot: Slot): ValueHere[] {
  const outline: Outline = outlineOf(owner);
  const { from, to } = rowSpan(outline, asked.offset);
  const found = usedValues(outline, row, slot, from, to);
  const sorted =
    slot.type === 'DATE'
      ? found.sort((a, b) => Math.abs(a.first.start - from) - Math.abs(b.first.start - from))
      : found.sort((a, b) => b.count - a.count);
  return sorted.filter(({ text }) => text.length <= 80).map(({ text }) => ({ text, detail: 'in use here' }));
}

const usual: Readonly<Record<string, readonly ValueHere[]>> = {
  LANGUAGE: [
    { text: 'en', detail: 'English' },
    { text: 'es', detail: 'Spanish' },
  ],
  GRADES: ['K-12', 'K-5', '6-8', '9-12'].map((text) => ({ text, detail: 'grades' })),
  GRADE: [{ text: '9', detail: 'grade' }],
  DURATION: ['1 year', '2 years', '6 months'].map((text) => ({ text, detail: 'time' })),
};

/** Names that the file has in places for the same kinds, of kinds so small that they need not be declared to be used. */
export function usedNames({ asked, owner, row }: Begun, slot: Slot): string[] {
  if (!slot.refs.some((ref) => smallThings.has(ref))) return [];
  const outline = outlineOf(owner);
  const { from, to } = rowSpan(outline, asked.offset);
  return usedValues(outline, row, slot, from, to).map(({ text }) => text);
}
