/** Texts with marks on a desk, for tests of editor features. */
import { Project, type ProjectOptions } from '@cairn/language';
import { filesOfExample } from '@cairn/language/editor';
import type { Desk } from '../../packages/server/src/desk.ts';

/** A text that was marked, without its marks. */
export interface Marked {
  text: string;
  /** The offsets of `<|>`, in order. */
  offsets: number[];
  /** The stretches between `<|` and `|>`, in order. */
  ranges: { start: number; end: number }[];
}

/** Takes the marks out of a text: `<|>` is a place, `<|` and `|>` stand around a stretch. */
export function marked(source: string): Marked {
  const marks = /<\|>|<\||\|>/g;
  const offsets: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  const open: number[] = [];
  let text = '';
  let from = 0;
  for (const { 0: mark, index } of source.matchAll(marks)) {
    text += source.slice(from, index);
    from = index + mark.length;
    if (mark === '<|>') offsets.push(text.length);
    else if (mark === '<|') open.push(text.length);
    else ranges.push({ start: open.pop()!, end: text.length });
  }
  return { text: text + source.slice(from), offsets, ranges: ranges.sort((a, b) => a.start - b.start) };
}

/** A desk with a marked file on it, and the marks. */
export interface MarkedDesk extends Omit<Marked, 'text'> {
  desk: Desk;
  /** The first `<|>`. */
  offset: number;
}

/** Where the files of tests are. */
export const folder = 'file:///desk/';

/**
 * A project of the files of a source, and the first with a mark on the desk (the first of all where none is marked).
 * Files are divided by lines `#- path`; what stands before the first such line is `main.cairn`. Spreadsheets that end
 * in `.csv` are handed to the project.
 */
export function deskWith(source: string, options: ProjectOptions = { today: '2026-07-01' }): MarkedDesk {
  const project = new Project(options);
  const files = filesOfExample(source).map(({ path, text }) => ({ place: `${folder}${path}`, ...marked(text) }));
  for (const { place, text } of files) {
    if (place.endsWith('.csv')) project.setList(place, text);
    else project.set(place, text);
  }
  project.link();
  const { place, offsets, ranges } = files.find((file) => file.offsets.length + file.ranges.length > 0) ?? files[0]!;
  return { desk: { project, place, outline: project.outline(place)! }, offsets, offset: offsets[0] ?? 0, ranges };
}

/** The text after changes that do not overlap, given as offsets. */
export function changed(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  const fromEnd = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  return fromEnd.reduce((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), text);
}
