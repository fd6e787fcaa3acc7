/** The card of a thing: its title, what it says, what it rests on, and where it is used. */
import {
  anyFact,
  anySlot,
  inherited,
  Line,
  outlineOf,
  scaleOf,
  sourceOf,
  textOf,
  thingRow,
  unticked,
} from '@cairn/language/editor';
import { foldCode } from '@cairn/model';
import type { Desk } from '../desk.ts';
import { conditionsOf, joiningOf } from './conditions.ts';
import { formulaOf } from './formulas.ts';
import { aboutLevel, levelsInWords } from './levels.ts';
import { code, listed, prose, said, stacked, strong } from './markdown.ts';
import { codeOf, fileOf, kindOf, named, namedWithCode, titleFor, useInWords, usesOf } from './names.ts';
import { dateInWords } from './values.ts';
import { headingInWords, inWords, rowsInWords, valuesInWords } from './words.ts';

/** More facts than these are counted, not shown. */
const mostFacts = 8;

/**
 * What there is to say of a thing, as Markdown. Costs the lines of the thing, and what `mentionsOf` of the project costs;
 * not what the workspace holds.
 */
export function aboutThing(desk: Desk, thing: Line): string {
  if (thing.row.id === 'level' || thing.row.id === 'mark' || thing.row.id === 'stage')
    return stacked(aboutLevel(thing), place(desk, thing));
  const source = thing.row.id.startsWith('translated ') ? sourceOf(thing) : undefined;
  if (source) return stacked(translation(thing, source), aboutThing(desk, source));
  const asked = conditionsOf(thing);
  return stacked(
    heading(thing),
    statement(thing),
    formulaOf(thing),
    listed([...points(thing), ...contents(thing)]),
    asked.length > 0 ? `Asks for ${joiningOf(thing) ?? 'these'}:\n\n${listed(asked)}` : undefined,
    notes(thing),
    place(desk, thing),
  );
}

/** `**Ecosystems and people** · competency `LS.1``. */
export function heading(thing: Line): string {
  const title = titleFor(thing);
  const written = code(codeOf(thing) ?? '');
  const subject = thing.row.id === 'progression' ? anySlot(thing, 'of') : undefined;
  const owner = thing.row.scope === 'framework' || !thing.row.scope ? undefined : thing.$container;
  const of = owner instanceof Line ? ` of ${namedWithCode(owner)}` : '';
  const kind = `${kindOf(thing)}${written && title !== undefined ? ` ${written}` : ''}${of}`;
  if (title !== undefined) return `${strong(title)} · ${kind}`;
  if (subject) return `${kind} of ${code(subject.text)}`;
  return written === '' ? kind : `${written} · ${kind}`;
}

function translation(thing: Line, source: Line): string | undefined {
  const title = titleFor(thing);
  const language = anySlot(outlineOf(thing).header ?? thing, 'language')?.text;
  const into = language === undefined ? 'Translated' : `In ${code(language)}`;
  return title === titleFor(source) ? undefined : `${into}: ${strong(title ?? '')}`;
}

/** The words of a thing that say the most: its statement, else what a student can say, else what it is about. */
const saying = ['statement', 'I can', 'text', 'about', 'question'] as const;

function statement(thing: Line): string | undefined {
  for (const words of saying) {
    const line = anyFact(thing, words);
    const written = line && textOf(line);
    if (written) return words === 'I can' ? `I can: ${prose(written)}` : prose(written);
  }
  return undefined;
}

/** Facts as points, as they are written; those that hold from further out with where they come from. */
function points(thing: Line): string[] {
  const head = headingInWords(thing);
  const written = thing.lines.filter((line) => line.row.kind === 'fact' && isTold(line));
  const shown = written.slice(0, mostFacts).map(inWords);
  if (written.length > mostFacts) shown.push(`… and ${written.length - mostFacts} more`);
  return [...(head === undefined ? [] : [head]), ...shown, ...fromFurtherOut(thing)];
}

/** Facts that the card says otherwise, or that say nothing to a reader. */
const untold: ReadonlySet<string> = new Set(['id', 'requires', 'method', ...saying]);

function isTold({ row, broken }: Line): boolean {
  return !broken && !untold.has(row.id);
}

function fromFurtherOut(thing: Line): string[] {
  const rows = thing.row.below?.lines ?? [];
  const found: string[] = [];
  for (const row of rows) {
    if (!row.inherited || anyFact(thing, row.id)) continue;
    const line = inherited(thing, row.id);
    if (line && !line.broken) found.push(`${inWords(line)}, from ${fromWhere(line)}`);
    else if (row.id === 'scale' && scaled.has(thing.row.id)) found.push(...defaultScaleOf(thing));
  }
  return found;
}

/** Things of which a reader asks in which levels they are judged. */
const scaled: ReadonlySet<string> = new Set(['area', 'competency', 'target', 'standard', 'calculation']);

function fromWhere(line: Line): string {
  return code(codeOf(line.$container as Line) ?? '') || kindOf(line.$container as Line);
}

function defaultScaleOf(thing: Line): string[] {
  const scale = scaleOf(thing);
  return scale ? [`Scale: ${named(scale)}, from the framework`] : [];
}

/** What a thing holds, counted or listed. */
function contents(thing: Line): string[] {
  const levels = thing.row.id === 'scale' || thing.row.id === 'stages' ? levelsInWords(thing) : undefined;
  const counts = new Map<string, Line[]>();
  for (const line of thing.lines) {
    if (line.row.kind !== 'thing' || (levels !== undefined && line.row.id !== 'mark')) continue;
    const same = counts.get(line.row.id);
    if (same) same.push(line);
    else counts.set(line.row.id, [line]);
  }
  const rows = thing.lines.filter((line) => line.row.kind === 'row');
  return [
    ...(levels === undefined ? [] : [levels]),
    ...[...counts].map(([id, lines]) => held(id, lines)),
    ...(rows.length > 0 ? [rowsInWords(rows)] : []),
  ];
}

/** More things of one kind than these are counted, not named. */
const mostHeld = 12;

/** Things of one kind below another: by name where they are few. */
function held(id: string, lines: readonly Line[]): string {
  const words = id === 'credits' ? 'needs' : thingRow(id).words;
  if (lines.length > mostHeld) return `${lines.length} × ${words}`;
  return `${words[0]!.toUpperCase()}${words.slice(1)}: ${lines.map(heldInWords).join(' · ')}`;
}

function heldInWords(thing: Line): string {
  if (thing.name === undefined && titleFor(thing) === undefined) return unnamedInWords(thing);
  if (thing.row.id !== 'credits') return namedWithCode(thing);
  const amount = anySlot(thing, 'amount')?.text;
  const title = titleFor(thing);
  return `${title === undefined ? code(thing.name ?? '') : said(title)}${amount === undefined ? '' : ` ${said(amount)}`}`;
}

/** The student of a scenario, or one of its blocks. */
function unnamedInWords(thing: Line): string {
  const { length } = thing.lines;
  return headingInWords(thing) ?? `${length} ${length === 1 ? 'line' : 'lines'}`;
}

/** What a reader has to know before using it: that it is retired, or has had another code. */
function notes(thing: Line): string | undefined {
  const retired = anyFact(thing, 'retired');
  const date = retired && anySlot(retired, 'value')?.text;
  const before = oldCodesOf(thing);
  return stacked(
    date === undefined ? undefined : `Retired from ${dateInWords(date) ?? said(date)}: no longer taught or assessed.`,
    before.length === 0 ? undefined : `Before: ${before.join(', ')}.`,
  );
}

/** Codes under which a thing was known. Costs the codes that a framework has replaced, which are few. */
function oldCodesOf(thing: Line): string[] {
  const replaced = outlineOf(thing).framework?.replaced;
  const own = codeOf(thing);
  if (!replaced || replaced.size === 0 || own === undefined) return [];
  const wanted = foldCode(unticked(own));
  const found: string[] = [];
  for (const rows of replaced.values()) {
    const row = rows.at(-1)!;
    const now = anySlot(row, 'new')?.text;
    if (now === undefined || foldCode(unticked(now)) !== wanted) continue;
    const from = anySlot(row, 'date')?.text;
    found.push(`${code(anySlot(row, 'old')?.text ?? '')}${from === undefined ? '' : ` until ${dateInWords(from)}`}`);
  }
  return found.slice(0, 5);
}

/** Where it is declared and how often it is named. */
function place(desk: Desk, thing: Line): string | undefined {
  const file = fileOf(desk, thing);
  const { framework } = outlineOf(thing);
  const header = framework === desk.outline.framework ? undefined : framework?.headers[0];
  const uses = thing.row.scope ? usesOf(desk, thing) : [];
  const use = uses.length > 0 || thing.row.scope === 'framework' ? useInWords(uses) : undefined;
  const whose = header && header !== thing ? ` of ${named(header)}` : '';
  const parts = [file === undefined ? undefined : `In ${said(file)}${whose}`, use].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' · ');
}

/** What the level of one thing looks like, from its progression, with the level before it. */
export function progressionAt(thing: Line, level: Line): string | undefined {
  const framework = outlineOf(thing).framework;
  const own = codeOf(thing);
  const steps = own === undefined ? undefined : framework?.progressions.get(foldCode(unticked(own)))?.[0];
  const step = steps?.lines.find((line) => line.row.id === 'at' && isAt(line, level));
  return step && valuesInWords(step);
}

function isAt(step: Line, level: Line): boolean {
  const value = anySlot(step, 'level');
  return value?.$type === 'Mention' && 'found' in value && value.found === level;
}
