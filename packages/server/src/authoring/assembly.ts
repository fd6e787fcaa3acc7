/** What is pasted, put together piece by piece: lines, what stands beside them, and what is said of it. */
import { Line, marginOf, type Outline, scaleOf, thingRow } from '@cairn/language/editor';
import { type Desk, rangeIn, rowAt, rowText } from '../desk.ts';
import type { PastedTable } from '../protocol.ts';
import { acronym, written } from './codes.ts';
import type { Draft } from './draft.ts';
import { untitled, withKinds } from './kinds.ts';
import type { Levels } from './levels.ts';
import { behind, type PastePlace } from './place.ts';
import type { ReadSheet } from './sheet.ts';
import { quoted, Writer } from './write.ts';

/** The order in which kinds are counted in a summary. */
const counted = ['competency', 'standard', 'target', 'area', 'rubric', 'criterion', 'progression'];

/** One paste, put together piece by piece. */
export class Assembly {
  /** The title of the framework that is begun in an empty file. */
  title: string | undefined;
  private readonly desk: Desk;
  private readonly place: PastePlace;
  private readonly writer: Writer;
  private readonly remarks: string[] = [];
  /** What is written stands at the margin, though the place does not. */
  private isAtMargin = false;

  constructor(desk: Desk, place: PastePlace) {
    this.desk = desk;
    this.place = place;
    this.writer = new Writer(
      desk.outline.framework,
      place,
      this.marginHolds('progression') && this.marginHolds('scale'),
    );
  }

  sheet(sheet: ReadSheet, before: readonly string[]): void {
    const { levels, drafts, isRubric, keptColumns } = sheet;
    const inRubric = this.place.kinds.includes('criterion');
    const title = before.at(-1);
    if (isRubric && !inRubric && this.marginHolds('rubric')) {
      this.comments(before.slice(0, -1));
      this.isAtMargin = true;
      this.writer.writeRubric(withKinds(drafts, ['criterion'], undefined), title ?? 'Rubric', levels);
    } else {
      const placed = withKinds(drafts, this.place.kinds, title);
      const isUsed = placed.some((draft) => !drafts.includes(draft));
      this.comments(isUsed ? before.slice(0, -1) : before);
      this.remarkOn(placed, drafts);
      this.writer.write(placed, inRubric ? this.inRubric(levels) : levels);
    }
    if (keptColumns.length > 0) {
      const names = keptColumns.map((name) => `“${name}”`).join(', ');
      this.remarks.push(
        `${keptColumns.length === 1 ? 'column' : 'columns'} ${names} kept as ${isRubric ? '`about:`' : 'guidance'}`,
      );
    }
  }

  outline(drafts: readonly Draft[], before: readonly string[]): void {
    this.comments(before);
    const placed = withKinds(drafts, this.place.kinds, undefined);
    this.remarkOn(placed, drafts);
    this.writer.write(placed, undefined);
  }

  /** An area that was made for competencies may have no title of its own. */
  private remarkOn(placed: readonly Draft[], drafts: readonly Draft[]): void {
    const isMade = (draft: Draft): boolean =>
      !drafts.includes(draft) && (draft.title === untitled || draft.title === draft.code);
    if (placed.some(isMade)) this.remarks.push('give the new area its title');
  }

  /** Text that belongs to nothing, as comments. */
  comments(texts: readonly string[]): void {
    const rows = texts.flatMap((text) => text.split('\n')).filter((row) => row.trim() !== '');
    if (rows.length === 0) return;
    this.writer.comments(rows);
    this.remarks.push(`${rows.length === 1 ? 'a line' : `${rows.length} lines`} kept as comments`);
  }

  /** Levels of a rubric that has its own scale: where the names differ, as many columns are its levels in their order. */
  private inRubric(levels: Levels | undefined): Levels | undefined {
    const scale = this.place.owner instanceof Line ? scaleOf(this.place.owner) : undefined;
    if (!levels?.scale || !scale) return levels;
    const own = scale.lines.filter(({ row, name }) => row.id === 'level' && name !== undefined);
    const { scale: _new, ...rest } = levels;
    if (own.length !== levels.columns.length) return levels;
    this.remarks.push(
      `the columns are taken for the levels of \`${scale.name ?? 'the scale'}\`, from the lowest to the highest`,
    );
    return {
      ...rest,
      columns: levels.columns.map(({ column }, index) => ({ column, at: written(own[index]!.name!) })),
    };
  }

  private marginHolds(kind: string): boolean {
    const header = this.desk.outline.header?.row ?? thingRow('framework');
    return marginOf(header).margin.things.some(({ id }) => id === kind);
  }

  /** What is to be changed in the file, and what is said of it. */
  result(isSure: boolean): PastedTable | undefined {
    if (this.writer.counts.size === 0) return undefined;
    const { outline } = this.desk;
    const changes = this.place.isEmpty
      ? [{ start: 0, end: outline.text.length, text: this.newFile() }]
      : this.changes();
    const lineEnd = outline.text.includes('\r\n') ? '\r\n' : '\n';
    return {
      edits: changes.map(({ start, end, text }) => ({
        range: rangeIn(outline, { start, end }),
        newText: text.replaceAll('\n', lineEnd),
      })),
      summary: [this.counts(), ...this.remarks, ...this.writer.remarks].join('; '),
      isSure,
    };
  }

  private counts(): string {
    return counted
      .flatMap((kind) => {
        const number = this.writer.counts.get(kind) ?? 0;
        const { words, json } = thingRow(kind);
        return number === 0 ? [] : [`${number} ${number === 1 ? words : json}`];
      })
      .join(', ');
  }

  private newFile(): string {
    const title = this.title ?? 'New framework';
    this.remarks.push('the first line names the framework: make it yours');
    const { declared, lines, behind: after } = this.writer;
    const parts = [[`framework ${written(acronym(title))} ${quoted(title)}`], declared, lines, after];
    return `${parts
      .filter((part) => part.length > 0)
      .map((part) => part.join('\n'))
      .join('\n\n')}\n`;
  }

  private changes(): { start: number; end: number; text: string }[] {
    const { outline } = this.desk;
    const { start, end, top, column } = this.place;
    const { declared, lines, behind: after } = this.writer;
    const isMargin = column === 0 || this.isAtMargin;
    if (isMargin) {
      const text = [declared, lines, after]
        .filter((part) => part.length > 0)
        .map((part) => part.join('\n'))
        .join('\n\n');
      const at = this.isAtMargin && column > 0 ? behind(outline, top) : undefined;
      return [apart(outline, at ?? start, at ?? end, text)];
    }
    const isRow = start === end && rowText(outline, rowAt(outline, start)).text.trim() !== '';
    const changes = [{ start, end, text: `${isRow ? '\n' : ''}${lines.join('\n')}` }];
    if (declared.length > 0) {
      const first = top ? rowText(outline, rowAt(outline, top.start)) : undefined;
      const indent = first
        ? first.text.slice(0, first.text.length - first.text.trimStart().length)
        : ' '.repeat(column);
      const text = declared.map((line) => indent + line).join('\n');
      if (first) changes.unshift({ start: first.start, end: first.start, text: `${text}\n\n` });
      else changes[0]!.text = `${isRow ? '\n' : ''}${text}\n${lines.join('\n')}`;
    }
    if (after.length > 0) {
      const at = Math.max(behind(outline, top), end);
      if (at === end) changes.at(-1)!.text += `\n\n${after.join('\n')}`;
      else changes.push(apart(outline, at, at, after.join('\n')));
    }
    return changes;
  }
}

/** Text at the margin in the place of a stretch, with an empty row before it and behind it. */
function apart(
  outline: Outline,
  start: number,
  end: number,
  text: string,
): { start: number; end: number; text: string } {
  const row = rowAt(outline, start);
  const isRow = rowText(outline, row).text.trim() !== '';
  const before = isRow ? '\n\n' : row > 0 && rowText(outline, row - 1).text.trim() !== '' ? '\n' : '';
  const next =
    outline.lineStarts[row + 1] === undefined ? '\n' : rowText(outline, row + 1).text.trim() === '' ? '' : '\n';
  return { start, end, text: `${before}${text}${next}` };
}
