/**
 * Reading a file: from text to its outline. One pass over the lines with a stack of owners; each line is matched
 * against what its owner holds, so that a mistake stays on its line. Cost grows with the length of the text.
 *
 * A line that its owner does not know is tried where its indentation may have been meant: at the line above it
 * and outside of its owner. A line that nobody knows takes its own block and nothing else.
 */
import { skipBlank } from '../forms/match.ts';
import { positionAt } from '../tree/cst.ts';
import { Line, Outline } from '../tree/nodes.ts';
import { headers, marginOf, placeOf, type Row, sentences, thingRow } from '../vocabulary/index.ts';
import { fill, fillKey, fillOneOf, keep } from './fill.ts';
import { blockFrom, unitOf } from './indentation.ts';
import { holds, type Owner, placeBelow, sentenceRow, tableRow } from './owner.ts';
import { isDash, type Recognised, readsWhole, recognise } from './recognise.ts';
import { trimEnd } from './spans.ts';
import { elsewhere, knows, meantOutside, onlyTheColon, standsBelow, standsBeside, wanted } from './standing.ts';
import { type Explained, explainUnknown } from './unknown.ts';
import { fits } from './wording.ts';

/** More levels than this are a mistake, not an outline. */
const deepest = 24;

/** Whatever reads a text; `readOutline` is the one there is. */
export type OutlineParser = (text: string) => Outline;

/** Reads a file. Never throws on what a file may hold. */
export function readOutline(text: string): Outline {
  return new OutlineReader(withoutLoneReturns(text)).read();
}

/**
 * A text in which a carriage return that stands alone, the line end of old systems and of some spreadsheets, is a line
 * feed: as long as before, so that every place stays. Those before a line feed belong to it.
 */
function withoutLoneReturns(text: string): string {
  if (!text.includes('\r')) return text;
  return text.replace(/\r+(?:$|[^\r])/g, (run) => (run.endsWith('\n') ? run : run.replaceAll('\r', '\n')));
}

class OutlineReader {
  private readonly text: string;
  private readonly outline = new Outline();
  private top: Owner;
  private readonly root: Owner;
  private readonly unit: number;
  private headerOwner: Owner | undefined;
  private skipDeeperThan = Number.POSITIVE_INFINITY;
  private prose: { line: Line; column: number; owner: Owner } | undefined;
  private emptyProse: typeof this.prose;
  private tabs = 0;

  constructor(text: string) {
    this.text = text;
    this.outline.text = text;
    this.unit = unitOf(text);
    this.root = {
      node: this.outline,
      place: placeOf(headers),
      column: -1,
      actual: -1,
      oddAt: -1,
      last: undefined,
      lastHolder: undefined,
      placeBefore: undefined,
      beside: undefined,
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
    this.tellEmptyProse();
    if (this.unit !== 2) this.tellUnit();
    this.finish();
    return outline;
  }

  private finish(): void {
    const { outline } = this;
    // What else seems wrong may come from the header that was assumed.
    if (outline.header?.broken && outline.header.name === undefined) {
      const missing = outline.problems.filter((problem) => problem.code === 'header-missing');
      if (missing.length > 0) outline.problems = missing;
    }
    if (outline.lines.length === 0 && outline.problems.length === 0)
      outline.problems.push({ code: 'empty-file', start: 0, end: 0, args: {} });
    if (this.tabs > 0)
      outline.problems.push({ code: 'tabs', start: this.firstTab, end: this.firstTab + 1, args: { count: this.tabs } });
  }

  private firstTab = 0;

  private tellUnit(): void {
    const first = /\n[ \u00a0\t]+(?=\S)/.exec(this.text);
    if (first)
      this.outline.problems.push({
        code: 'indentation-unit',
        start: first.index + 1,
        end: first.index + first[0].length,
        args: { unit: this.unit },
      });
  }

  private line(lineStart: number, lineEnd: number): void {
    const { text } = this;
    let start = lineStart;
    let column = 0;
    for (; start < lineEnd; start++) {
      const c = text.charCodeAt(start);
      if (c === 32 || c === 160) column++;
      else if (c === 9) column += 2;
      else break;
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
    // Each tab counts two columns; those in text are its own.
    const tabs = column - (start - lineStart);
    if (tabs > 0 && this.tabs === 0) this.firstTab = text.indexOf('\t', lineStart);
    this.tabs += tabs;
    if (text[start] === '#') return;
    if (column > this.skipDeeperThan) return;
    this.skipDeeperThan = Number.POSITIVE_INFINITY;
    this.content(start, end, column);
  }

  /** A line in a text that is whole and well written as a fact of its owner was indented by mistake. */
  private leavesProse(start: number, end: number, column: number): boolean {
    const { line, owner, column: own } = this.prose!;
    if (column !== own + this.unit) return false;
    // In a text of several lines nothing is looked at.
    if (line.textStart < 0 || line.textEnd > line.end) return false;
    const before =
      owner.lastHolder && wanted(owner.lastHolder, this.unit) === column ? owner.lastHolder.place : undefined;
    for (const place of [owner.place, before]) {
      const found = place && recognise(place, this.text, start, end);
      if (!found || found.weak || (found.row === line.row && place === owner.place)) continue;
      if (found.row.text) return true;
      if (found.row.kind === 'thing') return /["“]/.test(this.text.slice(start, end));
      return found.row.forms.length === 0 || fits(found.row, this.text.slice(found.value, end));
    }
    return false;
  }

  private closeProse(): void {
    if (this.prose && this.prose.line.textStart < 0) this.emptyProse = this.prose;
    this.prose = undefined;
  }

  /** A prose fact without its text: told when the line behind it is not that text, wrongly indented. */
  private tellEmptyProse(): void {
    if (!this.emptyProse) return;
    const { line } = this.emptyProse;
    this.emptyProse = undefined;
    line.broken = true;
    this.outline.problems.push({
      code: 'text-missing',
      start: line.start,
      end: line.end,
      args: { words: line.row.words },
    });
  }

  private content(start: number, end: number, column: number): void {
    while (this.top.column >= column && this.top.up && !standsBelow(this.text, this.top, start, end, column)) {
      this.top = this.top.up;
    }
    if (this.top.actual >= column && this.top.up && standsBeside(this.text, this.top, start, end))
      this.top = this.top.up;
    const natural = this.top;
    let owner = natural;
    let found = knows(this.text, owner, start, end);
    if (!found || (found.weak && !(column === wanted(natural, this.unit) && onlyTheColon(this.text, found, end)))) {
      const other = elsewhere(this.text, this.unit, natural, start, end, column);
      if (other) ({ owner, found } = other);
    }
    if (!found && this.emptyProse) {
      this.tell(start, column, this.emptyProse.column + this.unit);
      this.emptyProse.line.textStart = this.outline.lineStarts.at(-1)!;
      this.emptyProse.line.textEnd = end;
      this.prose = this.emptyProse;
      this.emptyProse = undefined;
      return;
    }
    this.tellEmptyProse();
    if (!found) {
      this.unknown(natural, start, end, column);
      return;
    }
    if (owner === natural && column !== wanted(natural, this.unit)) {
      const outer = meantOutside(this.text, this.unit, natural, start, end, column);
      if (outer) ({ owner, found } = outer);
    }
    if (owner.depth >= deepest) {
      this.outline.problems.push({ code: 'too-deep', start, end, args: { levels: deepest } });
      this.leaveUnread(start, column, owner);
      return;
    }
    owner.orphans = false;
    this.settle(owner, column, start);
    this.open(owner, found, start, end, column);
  }

  /** An odd column is told once for the lines below an owner. */
  private settle(owner: Owner, column: number, start: number): void {
    const right = wanted(owner, this.unit);
    if (column === right || column === owner.actual + this.unit || owner.oddAt === column) return;
    owner.oddAt = column;
    // The lines below stand one level too far: then the line above them may stand one level too near.
    const deeper = blockFrom(this.text, start, column).length > 1 ? owner.placeBefore : undefined;
    if (
      !owner.last &&
      column === right + this.unit &&
      owner.node instanceof Line &&
      deeper &&
      holds(deeper, owner.node.row)
    ) {
      this.tell(owner.node.start, owner.actual, owner.actual + this.unit);
    } else this.tell(start, column, right);
  }

  private tell(start: number, column: number, wanted: number): void {
    const lineStart = this.text.lastIndexOf('\n', start - 1) + 1;
    this.outline.problems.push({
      code: 'odd-indentation',
      start: Math.min(lineStart, start),
      end: start,
      args: { spaces: column, wanted },
      fix: { title: `Indent by ${wanted} spaces`, edits: [{ start: lineStart, end: start, text: ' '.repeat(wanted) }] },
    });
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
      this.open(natural, group ?? { row: sentenceRow, key: start, value: start }, start, end, column);
      return;
    }
    if (this.headerAgain(start, end, column)) return;
    const dash = place?.sentences && isDash(text, start) ? skipBlank(text, start + 1, end) : start;
    const owner = natural.node instanceof Line ? natural.node.row : undefined;
    const explained = explainUnknown(place, text, dash, end, owner, natural.up?.place);
    if (explained.problem.code === 'header-missing') {
      outline.problems.push(explained.problem);
      const told = outline.problems.length;
      this.assumeHeader(start);
      this.content(start, end, column);
      outline.problems.length = told;
      return;
    }
    if (this.assumeThing(explained, natural, start, end, column)) return;
    const orphan = explained.problem.code === 'belongs-elsewhere' || explained.problem.code === 'nothing-below';
    const row =
      explained.meant || orphan || !place || place.rows.length === 0 ? undefined : this.badRow(place.rows, start, end);
    // What follows a line of an orphaned block belongs to that block.
    const foreign = orphan || (row?.start === start && row.code === 'does-not-fit');
    if (!(foreign && natural.orphans)) outline.problems.push(row ?? explained.problem);
    natural.orphans = foreign;
    if (natural.node instanceof Line) natural.node.unread = true;
    if (explained.meant) {
      const told = outline.problems.length;
      this.open(natural, explained.meant, start, end, column);
      outline.problems.length = told;
      return;
    }
    this.leaveUnread(start, column, natural);
  }

  /** A line that takes its own block with it. */
  private leaveUnread(start: number, column: number, owner: Owner): void {
    this.outline.unread.push({ start, level: owner.depth });
    this.skipDeeperThan = column;
  }

  /** The first line of a thing is missing: what stands below it is read below one that is made up, so that only that is told. */
  private assumeThing(explained: Explained, natural: Owner, start: number, end: number, column: number): boolean {
    const above = natural.up;
    if (explained.problem.code !== 'belongs-elsewhere' || !above?.place || column !== wanted(natural, this.unit))
      return false;
    const homes = (explained.homes ?? []).filter((row) => above.place?.things.includes(row));
    const home = this.bestHome(homes, start, column);
    if (!home) return false;
    this.outline.problems.push(explained.problem);
    const line = new Line(above.node, home, start, start);
    line.broken = true;
    append(above.node, line);
    this.push(above, line, natural.column).beside = natural;
    this.content(start, end, column);
    return true;
  }

  /** Of several things that a block may have belonged to, the one that knows most of its lines. */
  private bestHome(homes: Row[], start: number, column: number): Row | undefined {
    const lines = blockFrom(this.text, start, column);
    const score = (row: Row): number => {
      const place = placeBelow(row);
      return place
        ? lines.filter(
            ([from, to]) =>
              recognise(place, this.text, from, to)?.weak === undefined && recognise(place, this.text, from, to),
          ).length
        : 0;
    };
    let best: Row | undefined;
    let most = -1;
    for (const home of homes) {
      const count = score(home);
      if (count > most) [best, most] = [home, count];
    }
    return best;
  }

  /** A second header: told, and what stands below it is read below the first. */
  private headerAgain(start: number, end: number, column: number): boolean {
    const { root, outline } = this;
    const header = this.headerOwner;
    if (!header || column > 0) return false;
    const found = recognise(placeOf(headers), this.text, start, end);
    if (!found) return false;
    outline.problems.push({
      code: 'header-twice',
      start,
      end,
      args: { first: positionAt(outline, (header.node as Line).start).line + 1 },
    });
    outline.unread.push({ start, level: 0 });
    this.top = header;
    root.last = header;
    return true;
  }

  private badRow(rows: Row[], start: number, end: number): (typeof this.outline.problems)[number] {
    const read = fillOneOf(this.outline, rows, start, end);
    return 'code' in read ? read : { code: 'does-not-fit', start, end, args: {} };
  }

  /** Adds the line to the tree and opens it for what stands below. */
  private open(owner: Owner, found: Recognised, start: number, end: number, column: number): void {
    const { text } = this;
    const parent = owner.node;
    const line =
      found.row === sentenceRow || found.row === tableRow
        ? this.whole(parent, owner, found, start, end)
        : this.begun(parent, found, start, end, text);
    if (!line) {
      this.skipDeeperThan = column;
      return;
    }
    append(parent, line);
    const opened = this.push(owner, line, column);
    if (line.row.text === 'prose') {
      this.prose = { line, column: line.textStart < 0 ? opened.column : Math.max(opened.column, column), owner };
    }
    if (owner === this.root) this.headerSeen(line);
  }

  /** Opens a line for what stands below it. */
  private push(owner: Owner, line: Line, column: number): Owner {
    const opened: Owner = {
      node: line,
      place: placeBelow(line.row),
      column: wanted(owner, this.unit),
      actual: column,
      oddAt: -1,
      last: undefined,
      lastHolder: undefined,
      placeBefore: undefined,
      beside: undefined,
      up: owner,
      depth: owner.depth + 1,
      orphans: false,
    };
    owner.last = opened;
    opened.placeBefore = owner.lastHolder?.place;
    if (opened.place) owner.lastHolder = opened;
    this.top = opened;
    return opened;
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
      actual: 0,
      oddAt: -1,
      last: undefined,
      lastHolder: undefined,
      placeBefore: undefined,
      beside: undefined,
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
    this.headerOwner = this.top;
  }

  private begun(parent: Line | Outline, found: Recognised, start: number, end: number, text: string): Line {
    const { problems } = this.outline;
    const before = problems.length;
    const line = this.beginning(parent, found, start, end, text);
    // One mistake, one message: the last is the most precise.
    if (problems.length > before + 1) problems.splice(before, problems.length - before - 1);
    return line;
  }

  private beginning(parent: Line | Outline, found: Recognised, start: number, end: number, text: string): Line {
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

/** Control characters that no text holds. */
/** Whether a text is that of a file that holds none. */
export function isBinary(text: string): boolean {
  const head = text.length > 4096 ? text.slice(0, 4096) : text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a binary file
  return /[\u0000-\u0008\u000e-\u001a]/.test(head) || text.includes('\u0000');
}

function append(parent: Line | Outline, line: Line): void {
  line.$containerIndex = parent.lines.length;
  if (parent.lines.length === 0) parent.lines = [line];
  else parent.lines.push(line);
}
