/** A thing of learning as it was read from what was copied, before it has its place and its code. */
import { clean, oneLine, trimmedLines } from './clipboard/block.ts';
import { scanPastedCode } from './codes.ts';
import { roleOf } from './headings.ts';

/** Kinds of things that are pasted, by their ids in the vocabulary. */
export type LearningKind = 'area' | 'competency' | 'target' | 'standard' | 'criterion';

export interface Draft {
  /** What its source says it is. */
  kind?: LearningKind;
  /** Its code as written there. */
  code?: string;
  /** The number it had there. */
  number?: number;
  title?: string;
  /** What is said of it, by the ids of facts. */
  facts: Map<string, string[]>;
  /** What the work looks like, by the index of the column of levels. */
  levels: Map<number, string>;
  /** What has no place of its own, with what stood over it. */
  kept: { from: string; text: string }[];
  /** Lines that stood before it and belong to nothing. */
  comments: string[];
  children: Draft[];
}

/** A draft of which nothing is known yet. */
export function newDraft(known: Pick<Draft, 'kind' | 'number'> = {}): Draft {
  return { ...known, facts: new Map(), levels: new Map(), kept: [], comments: [], children: [] };
}

/** Adds what is said of a fact; the same is not said twice. */
export function addFact(draft: Draft, id: string, text: string): void {
  const said = id === 'I can' ? iCan(text) : [text];
  const known = draft.facts.get(id) ?? [];
  const more = said.filter((one) => one !== '' && !known.includes(one));
  if (more.length > 0) draft.facts.set(id, [...known, ...more]);
}

/** Titles are not longer than this; a longer text is a statement. */
const longestTitle = 90;

/** Reads `CODE Title – statement`, with any of the three left out, into a draft. */
export function addContent(draft: Draft, written: string): void {
  const code = draft.code === undefined ? scanPastedCode(written) : undefined;
  if (code) draft.code = code.text;
  const text = code ? written.slice(code.length).replace(/^[\s:.)–—-]+/, '') : written;
  if (iCanBeginning.test(text)) {
    addFact(draft, 'I can', text);
    return;
  }
  const [first = '', ...rest] = text.split('\n');
  if (rest.length > 0 && isTitle(first) && !/^\p{Ll}/u.test(rest[0]!)) {
    addTitle(draft, first);
    addFact(draft, 'statement', trimmedLines(rest.join('\n')));
    return;
  }
  const parts = /^(.{2,90}?)(?:\s+[–—-]\s+|:\s+)(\S.*)$/su.exec(text);
  if (parts && isTitle(parts[1]!) && (parts[2]!.length > 30 || isSentence(parts[2]!))) {
    addTitle(draft, parts[1]!);
    addFact(draft, 'statement', parts[2]!);
    return;
  }
  if (isTitle(text)) addTitle(draft, text);
  else addFact(draft, 'statement', text);
}

/** Gives a draft its title; a second one is kept. */
export function addTitle(draft: Draft, text: string): void {
  const title = oneLine(clean(text).replace(/\*\*|__/g, ''));
  if (title === '') return;
  if (draft.title === undefined) draft.title = title;
  else if (draft.title !== title) addFact(draft, 'statement', title);
}

/** A line `grades: K-5` or `Notas: …` below a thing, as the fact that it is. */
export function labelled(text: string): { id: string; text: string } | undefined {
  const parts = /^([^:\n]{2,40}):\s+(\S.*)$/su.exec(text);
  const role = parts && roleOf(parts[1]!);
  if (role?.is === 'fact' && role.kind === undefined) return { id: role.id, text: parts![2]! };
  return iCanBeginning.test(text) ? { id: 'I can', text } : undefined;
}

function isTitle(text: string): boolean {
  return text !== '' && text.length <= longestTitle && !isSentence(text);
}

function isSentence(text: string): boolean {
  return /[.!?؟。]["”’)]?$/u.test(text) && !/\b(?:etc|e\.g|p\. ej)\.$/.test(text);
}

const iCanBeginning = /^(?:I can|(?:Yo )?puedo)\b[\s:…]*/i;

/** One or several statements of a student, without the words that the line itself says. */
function iCan(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/^(?:[-•*·]|\d+[.)])\s+/, ''));
  const each = lines.length > 1 && lines.every((line) => line === '' || iCanBeginning.test(line));
  const isList = lines.length > 1 && text.split('\n').every((line) => /^(?:[-•*·]|\d+[.)])\s/.test(line));
  const found = each || isList ? lines : [text];
  return found.map((one) => one.replace(iCanBeginning, '').trim());
}

/** Puts drafts below those whose codes begin theirs: `ELA.1.1` below `ELA.1`. The order stays. */
export function nestByCode(drafts: readonly Draft[]): Draft[] {
  const byCode = new Map<string, Draft>();
  const top: Draft[] = [];
  for (const draft of drafts) {
    draft.children = nestByCode(draft.children);
    const owner = draft.code === undefined ? undefined : ownerOf(draft.code, byCode);
    if (owner) owner.children.push(draft);
    else top.push(draft);
    if (draft.code !== undefined) byCode.set(draft.code, draft);
  }
  return top;
}

function ownerOf(code: string, byCode: ReadonlyMap<string, Draft>): Draft | undefined {
  for (let end = code.length - 1; end > 0; end--) {
    if (!/[.\-:_(/]/.test(code[end]!)) continue;
    const owner = byCode.get(code.slice(0, end));
    if (owner) return owner;
  }
  return undefined;
}

/** How many generations stand below, itself counted. */
export function heightOf({ children }: Draft): number {
  return 1 + children.reduce((most, child) => Math.max(most, heightOf(child)), 0);
}
