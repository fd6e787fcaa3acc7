/** Whether a thing can have another code, and why not. */
import type { FrameworkNames, Project } from '@cairn/language';
import {
  anyFact,
  anySlot,
  Line,
  type Mention,
  nameOf,
  outlineOf,
  partsOf,
  positionAt,
  target,
  titleOf,
  type Use,
  valueTypes,
} from '@cairn/language/editor';
import { foldCode } from '@cairn/model';
import { calledBy, dottedIn, isSameShortName } from './named.ts';

/** What cannot be done, in words for a person. */
export class Refusal extends Error {}

/** A code as it is written, in back-ticks where it could not be read without. `type` is that of the slot it stands in. */
export function spelled(code: string, type: 'CODE' | 'KEYCODE' = 'CODE'): string {
  return valueTypes[type]!.scan(code, 0, code.length) === code.length ? code : `\`${code}\``;
}

/** Throws a `Refusal` where the code of a thing is not ours to change, or stands where it cannot be changed. */
export function refuseToRename(project: Project, thing: Line): void {
  const { framework } = outlineOf(thing);
  const header = framework?.headers[0];
  if (!framework || !header)
    throw new Refusal(`The framework of this file is not here, so nobody can tell where ${calledBy(thing)} is named.`);
  if (header.row.id === 'standards')
    throw new Refusal(
      `${sentence(calledBy(thing))} belongs to the standards \`${nameOf(header)}\`, which others publish: its code is theirs.`,
    );
  if (project.lists.names(thing)) {
    const path = spreadsheetWith(project, thing);
    throw new Refusal(
      `\`${nameOf(thing)}\` also stands in the spreadsheet \`${path}\`, which cannot be changed from here. Change it there first.`,
    );
  }
}

function spreadsheetWith({ names, lists }: Project, thing: Line): string {
  for (const framework of names.frameworks()) {
    for (const [list, { path }] of framework.lists)
      if (lists.of(list)?.codes.some(({ found }) => found === thing)) return path;
  }
  return '';
}

/** Throws a `Refusal` where a code cannot be written. */
export function refuseToWrite(code: string): void {
  if (code === '') throw new Refusal('A code has at least one letter or number.');
  if (/[`\p{Cc}]/u.test(code)) throw new Refusal('A code is written on one line and has no back-tick in it.');
}

/** Throws a `Refusal` where the short name of a file is that of another. */
export function refuseShortName(use: Use, code: string): void {
  const { framework } = outlineOf(use.line);
  const taken = framework?.uses.find((other) => isSameShortName(other, { alias: code }));
  if (taken && !isSameShortName(taken, use))
    throw new Refusal(`\`${code}\` is already the short name of \`${taken.path}\`.`);
}

/**
 * Throws a `Refusal` where something else has a code or would be meant by it. Costs as much as there are frameworks, and
 * as the things that have the code are named.
 */
export function refuseCode(project: Project, thing: Line, code: string): void {
  const framework = outlineOf(thing).framework!;
  const key = foldCode(code);
  if (key === foldCode(thing.name ?? '')) return;
  if (thing === framework.headers[0]) refuseTaken(project, code, project.names.byCode(code)?.headers[0]);
  else if (thing.row.scope === 'framework') refuseInFramework(project, thing, code, framework);
  else refuseInOwner(project, thing, code, framework);
}

function refuseInFramework(project: Project, thing: Line, code: string, framework: FrameworkNames): void {
  const key = foldCode(code);
  const isOther = (line: Line): boolean => line !== thing;
  refuseTaken(project, code, thingsWith(framework, key).find(isOther));
  refuseOldCode(thing, code, framework);
  for (const held of dottedIn(thing)) {
    const dotted = `${key}.${foldCode(held.name ?? '')}`;
    refuseTaken(
      project,
      `${code}.${held.name}`,
      framework.codes.get(dotted)?.find((line) => line !== held),
    );
  }
  // Without a short name, a code is looked for at home and then in all the files used.
  for (const other of project.names.frameworks()) {
    const used = other.uses.flatMap(({ uri }) => project.names.frameworkOf(uri) ?? []);
    if (other !== framework && !used.includes(framework)) continue;
    const within = [...new Set([other, ...used])].filter((one) => one !== framework);
    const same = within.flatMap((one) => thingsWith(one, key));
    if (other !== framework && isNamedBare(project, thing, other)) refuseTaken(project, code, same[0]);
    refuseTaken(
      project,
      code,
      same.find((line) => outlineOf(line).framework !== other && isNamedBare(project, line, other)),
    );
  }
}

/** What was the code of something else still means that in old records. */
function refuseOldCode(thing: Line, code: string, { replaced }: FrameworkNames): void {
  const row = replaced.get(foldCode(code))?.at(-1);
  const now = row && target(anySlot(row, 'new'));
  if (now && now !== thing)
    throw new Refusal(`\`${code}\` was the code of ${calledBy(now)}, and old records still mean that by it.`);
}

function thingsWith({ codes, aliases }: FrameworkNames, key: string): readonly Line[] {
  return codes.get(key) ?? aliases.get(key) ?? [];
}

/** Whether a framework names a thing of another without a short name. */
function isNamedBare(project: Project, thing: Line, framework: FrameworkNames): boolean {
  return project
    .mentionsOf(thing)
    .some((mention) => outlineOf(mention).framework === framework && !partsOf(mention).alias);
}

function refuseInOwner(project: Project, thing: Line, code: string, framework: FrameworkNames): void {
  const owner = thing.$container as Line;
  const key = foldCode(code);
  const held = owner.lines.find(
    ({ name, row }, index) =>
      index !== thing.$containerIndex && row.scope !== 'framework' && name !== undefined && foldCode(name) === key,
  );
  refuseTaken(project, code, held);
  const { id, scope } = thing.row;
  if (scope === 'dotted') {
    const dotted = `${owner.name}.${code}`;
    refuseTaken(project, dotted, framework.codes.get(foldCode(dotted))?.[0]);
    refuseOldCode(thing, dotted, framework);
  }
  if (/^\d+(?:\.\d+)?$/.test(code) && isReadAsNumber(owner, thing, Number(code)))
    throw new Refusal(
      `\`${code}\` is read as a number of ${calledBy(owner)}. A code that begins with a letter is meant by nothing else.`,
    );
  if (id === 'level' || id === 'mark') return;
  const others = framework.owned.get(id)?.get(key) ?? [];
  const either = [thing, ...others].flatMap((one) => project.mentionsOf(one));
  const bare = others[0] && either.find(isFoundAnywhere);
  if (bare) {
    const { place, line } = whereIs(project, bare.$container);
    throw new Refusal(
      `\`${code}\` is also a ${others[0]!.row.words} of \`${nameOf(others[0]!.$container as Line)}\`, and line ${line} of \`${place}\` does not say which of the two it means.`,
    );
  }
}

/** Whether a number is read in a scale as something else than this level. */
function isReadAsNumber(scale: Line, level: Line, number: number): boolean {
  if (scale.row.id !== 'scale' && scale.row.id !== 'stages') return false;
  return anyFact(scale, 'numbers') !== undefined || Number(anySlot(level, 'value')?.text) !== number;
}

/** Whether what a mention names was looked for in all things of the framework that hold such codes. */
function isFoundAnywhere({ slot, found, $container }: Mention): boolean {
  if (slot.kind !== 'slot' || slot.type !== 'REF' || slot.of !== undefined || !found) return false;
  if ($container.row.id.startsWith('translated ')) return false;
  for (let at: unknown = $container; at instanceof Line; at = at.$container) if (at === found.$container) return false;
  return true;
}

function refuseTaken(project: Project, code: string, other: Line | undefined): void {
  if (!other) return;
  const title = titleOf(other);
  const { place, line } = whereIs(project, other);
  throw new Refusal(
    `\`${code}\` is taken: it leads to the ${other.row.words} \`${title === undefined || title === '' ? nameOf(other) : title}\`, line ${line} of \`${place}\`.`,
  );
}

/** The name of the file in which a line stands, and its number from 1. */
function whereIs(project: Project, line: Line): { place: string; line: number } {
  const outline = outlineOf(line);
  const place = project.placeOf(outline)?.split('/').pop() ?? '';
  return { place, line: positionAt(outline, line.start).line + 1 };
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
