/** Drafts out of the rows of a table whose columns have their meaning. */
import { oneLine, type SheetRow } from './clipboard/block.ts';
import { isPastedCode, tidied } from './codes.ts';
import { addContent, addFact, addTitle, type Draft, type LearningKind, newDraft } from './draft.ts';
import { kindOf, type Role } from './headings.ts';

/** A column: its index, what stands over it, and what that means. */
export interface Column {
  at: number;
  heading: string;
  role?: Role;
}

/** The order of things that columns name: each holds the next. */
const order: readonly LearningKind[] = ['area', 'competency', 'standard', 'target', 'criterion'];

/** Reads rows one after the other; what stands empty in a column of things is as it was above. */
export class Rows {
  readonly top: Draft[] = [];
  private readonly columns: readonly Column[];
  private readonly levels: ReadonlySet<number>;
  private readonly kinds: readonly LearningKind[];
  /** The last kind has no column of its own. */
  private readonly isImplied: boolean;
  private readonly open = new Map<LearningKind, { draft: Draft; key: string }>();
  /** What holds others, by what it stands in and its cells: rows of one area need not stand together. */
  private readonly groups = new Map<string, Draft>();
  private readonly numbers = new Map<Draft, number>();
  private section: Draft | undefined;

  constructor(columns: readonly Column[], levels: ReadonlySet<number>) {
    this.columns = columns;
    this.levels = levels;
    const named = new Set(columns.flatMap(({ role }) => (role && 'kind' in role && role.kind ? [role.kind] : [])));
    const kinds = order.filter((kind) => named.has(kind));
    // A table that names only areas says beside them what they hold.
    const isArea = kinds.length === 1 && kinds[0] === 'area' && columns.some(({ role }) => describes(role));
    this.kinds = isArea ? ['area', 'competency'] : kinds;
    this.isImplied = isArea;
  }

  read(row: SheetRow): void {
    const written = this.columns.filter(({ at }) => row.cells[at] !== '');
    const [only] = written;
    if (only && written.length === 1 && this.isSection(only, row)) {
      this.section = newDraft({ kind: 'area' });
      addContent(this.section, oneLine(row.cells[only.at]!));
      this.top.push(this.section);
      this.open.clear();
      return;
    }
    const draft = this.draftOf(row);
    for (const { at, heading, role } of this.columns) {
      const cell = row.cells[at] ?? '';
      if (cell === '') continue;
      const owner = (role && 'kind' in role && role.kind && this.open.get(role.kind)?.draft) || draft;
      if (this.levels.has(at)) draft.levels.set(at, joined(draft.levels.get(at), cell));
      else if (!role) keep(draft, heading, cell);
      else if (role.is === 'fact') addFact(owner, role.id, cell);
      else if (role.is === 'kind' && !kindOf(cell)) keep(draft, heading, cell);
    }
  }

  /** A heading between the rows: one cell in a table of three columns, which is not a column of things. */
  private isSection({ at, role }: Column, row: SheetRow): boolean {
    if (this.columns.length < 3 && !row.wide) return false;
    if (role?.is === 'thing' && this.kinds.length > 1) return false;
    return row.wide === true || (at === 0 && !(role?.is === 'code' && isPastedCode(row.cells[at]!)));
  }

  private draftOf(row: SheetRow): Draft {
    if (this.kinds.length === 0) return this.alone(row);
    let owner: Draft | undefined = this.section;
    let last: Draft | undefined;
    this.kinds.forEach((kind, index) => {
      const about = this.columns.filter(({ role }) => this.isAbout(role, kind, index === this.kinds.length - 1));
      const key = JSON.stringify(about.map(({ at }) => row.cells[at]));
      const isLast = index === this.kinds.length - 1;
      const known = this.open.get(kind);
      const group = `${this.numberOf(owner)} ${kind} ${key}`;
      const same = known?.key === key ? known.draft : isLast ? undefined : this.groups.get(group);
      const isAbove = about.every(({ at }) => row.cells[at] === '');
      if (isAbove || same) {
        const draft = isAbove ? known?.draft : same;
        if (!isAbove && draft !== known?.draft) this.begin(kind, { draft: same!, key }, index);
        owner = draft ?? owner;
        last = draft ?? last;
        return;
      }
      const draft = this.made(row, about, kind);
      this.begin(kind, { draft, key }, index);
      if (!isLast) this.groups.set(group, draft);
      (owner?.children ?? this.top).push(draft);
      owner = draft;
      last = draft;
    });
    return last ?? this.alone(row);
  }

  /** Goes on with a thing: what is below another is no longer meant by an empty cell. */
  private begin(kind: LearningKind, opened: { draft: Draft; key: string }, index: number): void {
    this.open.set(kind, opened);
    for (const below of this.kinds.slice(index + 1)) this.open.delete(below);
  }

  private numberOf(draft: Draft | undefined): number {
    if (!draft) return 0;
    const number = this.numbers.get(draft) ?? this.numbers.size + 1;
    this.numbers.set(draft, number);
    return number;
  }

  /** Whether a column says what a thing of a kind is; those that name no kind speak of the last. */
  private isAbout(role: Role | undefined, kind: LearningKind, isLast: boolean): boolean {
    if (isLast && this.isImplied) return describes(role);
    if (role?.is !== 'thing' && role?.is !== 'code' && role?.is !== 'title') return false;
    return role.kind === kind || (role.kind === undefined && isLast);
  }

  private alone(row: SheetRow): Draft {
    const about = this.columns.filter(({ role }) => role?.is === 'code' || role?.is === 'title' || role?.is === 'kind');
    const kind = about
      .map(({ at, role }) => (role?.is === 'kind' ? kindOf(row.cells[at] ?? '') : undefined))
      .find((one) => one);
    const draft = this.made(row, about, kind);
    (this.section?.children ?? this.top).push(draft);
    return draft;
  }

  private made(row: SheetRow, about: readonly Column[], kind: LearningKind | undefined): Draft {
    const draft = newDraft(kind && { kind });
    const said = (is: Role['is']): string[] =>
      about
        .filter(({ role }) => role?.is === is)
        .map(({ at }) => row.cells[at] ?? '')
        .filter((cell) => cell !== '');
    for (const code of said('code')) {
      const tidy = tidied(code);
      if (/^\d+$/.test(tidy)) draft.number = Number(tidy);
      else if (isPastedCode(tidy) || /^\S+$/.test(tidy)) draft.code = tidy;
      else keep(draft, 'Code', code);
    }
    for (const title of said('title')) addTitle(draft, title);
    for (const text of said('thing')) {
      if (draft.title === undefined) addContent(draft, text);
      else addFact(draft, 'statement', text);
    }
    return draft;
  }
}

/** Whether a column says something of a thing that it does not name. */
function describes(role: Role | undefined): boolean {
  if (!role || role.kind !== undefined) return false;
  return (
    role.is === 'code' ||
    role.is === 'title' ||
    (role.is === 'fact' && (role.id === 'statement' || role.id === 'I can'))
  );
}

function keep(draft: Draft, from: string, text: string): void {
  draft.kept.push({ from, text });
}

function joined(before: string | undefined, text: string): string {
  return before === undefined ? text : `${before}\n${text}`;
}
