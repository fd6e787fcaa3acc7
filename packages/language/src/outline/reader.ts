/**
 * Reading a file: from text to its outline. One pass over the lines with a stack of owners; each line is matched
 * against what its owner holds, so that a mistake stays on its line. Cost grows with the length of the text.
 *
 * A line that its owner does not know is tried where its indentation may have been meant: at the line above it
 * and outside of its owner. A line that nobody knows takes its own block and nothing else.
 */
import { skipBlank } from '../forms/match.ts';
import { Line, Outline } from '../tree/nodes.ts';
import { headers, marginOf, type Place, placeOf, type Row, sentences, thingRow } from '../vocabulary/index.ts';
import { fill, fillKey, fillOneOf, keep, trimEnd } from './fill.ts';
import { type Recognised, readsWhole, recognise } from './recognise.ts';
import { explainUnknown } from './unknown.ts';

/** More levels than this are a mistake, not an outline. */
const deepest = 24;

/** An open owner: a line that more may stand below. */
interface Owner {
  node: Line | Outline;
  place: Place | undefined;
  /** The column at which its line counts as standing; -1 for the file. */
  column: number;
  /** The column of what stands below it, once seen. */
  inner: number;
  /** Where lines go that stand below it and belong elsewhere. */
  redirect: Owner | undefined;
  /** The last line that was read below it. */
  last: Owner | undefined;
  up: Owner | undefined;
  depth: number;
  /** The last line below it was unknown here and known elsewhere: its neighbours are of the same orphaned block. */
  orphans: boolean;
}

/** Reads a file. Never throws on what a file may hold. */
export function readOutline(text: string): Outline {
  return new OutlineReader(text).read();
}

class OutlineReader {
  private readonly text: string;
  private readonly outline = new Outline();
  private top: Owner;
  private readonly root: Owner;
  private unit = 2;
  private unitTold = false;
  private skipDeeperThan = Number.POSITIVE_INFINITY;
  private prose: { line: Line; column: number; owner: Owner } | undefined;
  private tabs = 0;

  constructor(text: string) {
    this.text = text;
    this.outline.text = text;
    this.root = {
      node: this.outline,
      place: placeOf(headers),
      column: -1,
      inner: 0,
      redirect: undefined,
      last: undefined,
      up: undefined,
      depth: 0,
      orphans: false,
    };
    this.top = this.root;
  }

  read(): Outline {
    const { text, outline } = this;
    if (isBinary(text)) {
      outline.lineStarts.push(0);
      outline.problems.push({ code: 'not-a-text-file', start: 0, end: 0, args: {} });
      return outline;
    }
    let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    for (;;) {
      outline.lineStarts.push(outline.lineStarts.length === 0 ? 0 : at);
      let next = text.indexOf('\n', at);
      const last = next < 0;
      if (last) next = text.length;
      this.line(at, text.charCodeAt(next - 1) === 13 && next > at ? next - 1 : next);
      if (last) break;
      at = next + 1;
    }
    this.closeProse();
    this.finish();
    return outline;
  }

  private finish(): void {
    const { outline } = this;
    if (outline.lines.length === 0 && outline.problems.length === 0)
      outline.problems.push({ code: 'empty-file', start: 0, end: 0, args: {} });
    if (this.tabs > 0)
      outline.problems.push({ code: 'tabs', start: this.firstTab, end: this.firstTab + 1, args: { count: this.tabs } });
    number(outline.lines);
  }

  private firstTab = 0;

  private line(lineStart: number, lineEnd: number): void {
    const { text } = this;
    let start = lineStart;
    let column = 0;
    for (; start < lineEnd; start++) {
      const c = text.charCodeAt(start);
      if (c === 32 || c === 160) column++;
      else if (c === 9) {
        if (this.tabs++ === 0) this.firstTab = start;
        column += 2;
      } else break;
    }
    const end = trimEnd(text, start, lineEnd);
    if (start >= end) return;
    if (this.prose) {
      if (column > this.prose.column && !this.leavesProse(start, end, column)) {
        if (this.prose.line.textStart < 0) this.prose.line.textStart = lineStart;
        this.prose.line.textEnd = end;
        return;
      }
      this.closeProse();
    }
    if (text[start] === '#') return;
    if (column > this.skipDeeperThan) return;
    this.skipDeeperThan = Number.POSITIVE_INFINITY;
    this.content(start, end, column);
  }

  /** A line below a one-line prose fact that is a fact of its owner was indented by mistake. */
  private leavesProse(start: number, end: number, column: number): boolean {
    const { line, owner, column: own } = this.prose!;
    if (line.textStart < 0 || line.textEnd > line.end || column !== own + 2 || !owner.place) return false;
    const found = recognise(owner.place, this.text, start, end);
    return (
      found !== undefined &&
      !found.weak &&
      (found.row.kind === 'fact' || (found.row.kind === 'thing' && /["“]/.test(this.text.slice(start, end))))
    );
  }

  private closeProse(): void {
    if (!this.prose) return;
    const { line } = this.prose;
    this.prose = undefined;
    if (line.textStart < 0) {
      line.broken = true;
      this.outline.problems.push({
        code: 'text-missing',
        start: line.start,
        end: line.end,
        args: { words: line.row.words },
      });
    }
  }

  private content(start: number, end: number, column: number): void {
    const { text } = this;
    while (this.top.column >= column && this.top.up) this.top = this.top.up;
    const natural = this.top;
    let owner = natural.redirect ?? natural;
    let found = this.knows(owner, start, end);
    let odd = natural.redirect ? false : !this.fits(natural, column);
    if (!found || found.weak) {
      const elsewhere = this.elsewhere(natural, start, end);
      if (elsewhere) {
        ({ owner, found } = elsewhere);
        odd = true;
        if (owner.column < natural.column) natural.redirect = owner;
      }
    }
    if (!found) {
      this.unknown(natural, start, end, column);
      return;
    }
    if (owner.depth >= deepest) {
      this.outline.problems.push({ code: 'too-deep', start, end, args: { levels: deepest } });
      this.skipDeeperThan = column;
      return;
    }
    owner.orphans = false;
    const standing = this.settle(owner, natural, column, odd, start);
    this.open(owner, found, start, end, standing, text);
  }

  /** Whether a column is where the lines below an owner stand. */
  private fits(owner: Owner, column: number): boolean {
    if (owner.inner >= 0) return column === owner.inner;
    return column === owner.column + this.unit;
  }

  /** The column at which a line counts as standing; an odd one is told once. */
  private settle(owner: Owner, natural: Owner, column: number, odd: boolean, start: number): number {
    const wanted = owner.inner >= 0 ? owner.inner : owner.column + this.unit;
    if (!odd) {
      owner.inner = wanted;
      return wanted;
    }
    const step = column - owner.column;
    if (owner === natural && owner.inner < 0 && step >= 1) {
      owner.inner = column;
      if (step !== this.unit && this.unit === 2 && owner.column === 0) this.unit = step;
      if (!this.unitTold || step !== this.unit) this.tell(start, column, owner.column + 2);
      this.unitTold ||= step === this.unit;
      return column;
    }
    this.tell(start, column, wanted);
    return natural.redirect ? column : wanted;
  }

  private tell(start: number, column: number, wanted: number): void {
    const lineStart = this.outline.lineStarts.at(-1)!;
    this.outline.problems.push({
      code: 'odd-indentation',
      start: Math.min(lineStart, start),
      end: start,
      args: { spaces: column, wanted },
      fix: { title: `Indent by ${wanted} spaces`, edits: [{ start: lineStart, end: start, text: ' '.repeat(wanted) }] },
    });
  }

  /** The reading of a line below an owner. */
  private knows(owner: Owner, start: number, end: number): Recognised | undefined {
    const { place } = owner;
    if (!place) return undefined;
    const { text } = this;
    if (place.sentences && isDash(text, start)) {
      const at = skipBlank(text, start + 1, end);
      const group = recognise(place, text, at, end);
      if (group && group.row.kind === 'group' && !group.weak) return group;
      if (text[end - 1] === ':') return undefined;
      if (group && group.row.kind === 'group' && !readsWhole(sentences, text, at, end)) return group;
      return { row: sentenceRow, key: at, value: at };
    }
    const found = recognise(place, text, start, end);
    if (found && !found.weak) return found.row.kind === 'group' ? { ...found, weak: true } : found;
    if (place.rows.length > 0 && readsWhole(place.rows, text, start, end))
      return { row: tableRow, key: start, value: start };
    return found;
  }

  /** The nearest owner that knows the line: below the line above it, or outside of its owner. */
  private elsewhere(natural: Owner, start: number, end: number): { owner: Owner; found: Recognised } | undefined {
    for (let owner = natural.last; owner; owner = owner.last) {
      const found = this.knows(owner, start, end);
      if (found && !found.weak) return { owner, found };
    }
    for (let owner = natural.up; owner; owner = owner.up) {
      const found = this.knows(owner, start, end);
      if (found && !found.weak) return { owner, found };
    }
    return undefined;
  }

  /** A line that nobody knows, or that is nearly a known one. */
  private unknown(natural: Owner, start: number, end: number, column: number): void {
    const { text, outline } = this;
    const { place } = natural;
    if (
      place?.sentences &&
      !isDash(text, start) &&
      (readsWhole(sentences, text, start, end) || recognise(place, text, start, end))
    ) {
      outline.problems.push({
        code: 'dash-missing',
        start,
        end,
        args: {},
        fix: { title: 'Begin with a dash', edits: [{ start, end: start, text: '- ' }] },
      });
      const group = recognise(place, text, start, end);
      this.open(
        natural,
        group ?? { row: sentenceRow, key: start, value: start },
        start,
        end,
        this.settle(natural, natural, column, false, start),
        text,
      );
      return;
    }
    const dash = place?.sentences && isDash(text, start) ? skipBlank(text, start + 1, end) : start;
    const explained = explainUnknown(
      place,
      text,
      dash,
      end,
      natural.node instanceof Line ? natural.node.row : undefined,
    );
    if (explained.problem.code === 'header-missing') {
      outline.problems.push(explained.problem);
      this.assumeHeader(start);
      this.content(start, end, column);
      return;
    }
    const orphan = explained.problem.code === 'belongs-elsewhere';
    if (!(orphan && natural.orphans)) {
      if (explained.meant || !place || place.rows.length === 0 || orphan) outline.problems.push(explained.problem);
      else outline.problems.push(this.badRow(place.rows, start, end));
    }
    natural.orphans = orphan;
    if (explained.meant) {
      const told = outline.problems.length;
      this.open(
        natural,
        explained.meant,
        start,
        end,
        this.settle(natural, natural, column, !this.fits(natural, column), start),
        text,
      );
      outline.problems.length = told;
      return;
    }
    this.skipDeeperThan = column;
  }

  private badRow(rows: Row[], start: number, end: number): (typeof this.outline.problems)[number] {
    const read = fillOneOf(this.outline, rows, start, end);
    return 'code' in read ? read : { code: 'does-not-fit', start, end, args: {} };
  }

  /** Adds the line to the tree and opens it for what stands below. */
  private open(owner: Owner, found: Recognised, start: number, end: number, column: number, text: string): void {
    const parent = owner.node;
    const line =
      found.row === sentenceRow || found.row === tableRow
        ? this.whole(parent, owner, found, start, end)
        : this.begun(parent, found, start, end, text);
    if (!line) {
      this.skipDeeperThan = column;
      return;
    }
    if (parent.lines.length === 0) parent.lines = [];
    parent.lines.push(line);
    const opened: Owner = {
      node: line,
      place: placeBelow(line.row),
      column,
      inner: -1,
      redirect: undefined,
      last: undefined,
      up: owner,
      depth: owner.depth + 1,
      orphans: false,
    };
    owner.last = opened;
    this.top = opened;
    if (line.row.text === 'prose') this.prose = { line, column, owner };
    if (owner === this.root) this.headerSeen(line);
  }

  /** A file whose header is missing is read as a framework, so that only that is told. */
  private assumeHeader(start: number): void {
    const header = new Line(this.outline, thingRow('framework'), start, start);
    header.broken = true;
    this.outline.lines = [header];
    this.top = {
      node: header,
      place: undefined,
      column: 0,
      inner: -1,
      redirect: undefined,
      last: undefined,
      up: this.root,
      depth: 1,
      orphans: false,
    };
    this.root.last = this.top;
    this.headerSeen(header);
  }

  /** After the header of a framework its things stand at the margin. */
  private headerSeen(line: Line): void {
    if (this.outline.lines.length > 1) return;
    const { margin, facts } = marginOf(line.row);
    this.root.place = margin;
    this.top.place = facts;
  }

  private begun(parent: Line | Outline, found: Recognised, start: number, end: number, text: string): Line {
    const { outline } = this;
    const { row } = found;
    const line = new Line(parent, row, start, end);
    if (found.colon === 'missing' && (row.kind === 'fact' || row.kind === 'group')) {
      outline.problems.push({
        code: 'colon-missing',
        start,
        end: found.value,
        args: { words: text.slice(start, found.value) },
        fix: { title: 'Add the colon', edits: [{ start: found.value, end: found.value, text: ':' }] },
      });
    }
    if (found.colon === 'stray') {
      outline.problems.push({
        code: 'colon-not-needed',
        start: found.value - 1,
        end: found.value,
        args: { words: row.words },
        fix: { title: 'Remove the colon', edits: [{ start: found.value - 1, end: found.value, text: '' }] },
      });
    }
    if (row.key !== undefined) {
      if (found.keyBroken) {
        line.broken = true;
        const { problem } = explainUnknown(undefined, text, start, end, row);
        outline.problems.push(problem);
        return line;
      }
      fillKey(outline, line, found.key, end);
    }
    if (row.text) this.fillText(line, found.value, end);
    else fill(outline, line, found.value, end);
    return line;
  }

  private fillText(line: Line, from: number, end: number): void {
    const at = skipBlank(this.text, from, end);
    if (at < end) {
      line.textStart = at;
      line.textEnd = end;
    } else if (line.row.text === 'label') {
      line.broken = true;
      this.outline.problems.push({
        code: 'text-missing',
        start: line.start,
        end: line.end,
        args: { words: line.row.words },
      });
    }
  }

  /** A sentence or a line of a table. */
  private whole(parent: Line | Outline, owner: Owner, found: Recognised, start: number, end: number): Line | undefined {
    const rows = found.row === sentenceRow ? sentences : (owner.place?.rows ?? []);
    const read = fillOneOf(this.outline, rows, found.value, end);
    if ('code' in read) {
      this.outline.problems.push(read);
      const line = new Line(parent, found.row === sentenceRow ? sentenceRow : (rows[0] ?? tableRow), start, end);
      line.broken = true;
      return line;
    }
    const line = new Line(parent, read.row, start, end);
    keep(this.outline, line, read.captured);
    return line;
  }
}

/** Stands for any sentence or any line of a table until it is read. */
const sentenceRow: Row = { kind: 'sentence', id: 'unread', words: '', forms: [], json: null, doc: '', example: '' };
const tableRow: Row = { kind: 'row', id: 'unread', words: '', forms: [], json: null, doc: '', example: '' };

function placeBelow(row: Row): Place | undefined {
  return row.below ? placeOf(row.below) : undefined;
}

function isDash(text: string, at: number): boolean {
  const c = text[at];
  return (c === '-' || c === '–' || c === '•' || c === '*') && (text[at + 1] === ' ' || text[at + 1] === ' ');
}

/** Control characters that no text holds. */
function isBinary(text: string): boolean {
  const head = text.length > 4096 ? text.slice(0, 4096) : text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a binary file
  return /[\u0000-\u0008\u000e-\u001a]/.test(head) || text.includes('\u0000');
}

function number(lines: Line[]): void {
  const stack = [lines];
  for (let level = stack.pop(); level; level = stack.pop()) {
    for (let i = 0; i < level.length; i++) {
      const line = level[i]!;
      line.$containerIndex = i;
      if (line.lines.length > 0) stack.push(line.lines);
    }
  }
}
