/** Drafts of what is offered, made into items of the protocol: ranked, each once, and not too many. */
import { type Outline, rangeOf } from '@cairn/language/editor';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type MarkupContent,
} from 'vscode-languageserver-types';
import type { CompletionClient } from './ask.ts';
import type { Insert } from './fill.ts';

/** Something that may be written. */
export interface Draft {
  label: string;
  kind: CompletionItemKind;
  /** Shown behind the label: the title of a code. */
  title?: string;
  /** What kind of thing it is. */
  detail?: string;
  documentation?: MarkupContent;
  /** Where what it replaces begins; it ends with the word at the cursor. */
  from: number;
  insert: Insert;
  /** By what it is found; its label where nothing is said. */
  filter?: string;
  /** Smaller is nearer to the top. */
  rank: number;
}

/** More items than this are not sent: what else there is comes when more is typed. */
export const mostItems = 200;

/** The items of drafts that end at a place. `more` tells that there are others. */
export function itemsOf(
  drafts: readonly Draft[],
  outline: Outline,
  to: number,
  client: CompletionClient,
  more: boolean,
): CompletionList {
  const seen = new Set<string>();
  const ranked = [...drafts]
    .sort((a, b) => a.rank - b.rank)
    .filter((draft) => {
      const key = values.has(draft.kind) ? draft.label : `${draft.label}\n${draft.insert.snippet.trim()}`;
      return !seen.has(key) && seen.add(key);
    });
  const items = ranked.slice(0, mostItems).map((draft, index) => itemOf(draft, index, outline, to, client));
  return { isIncomplete: more || ranked.length > mostItems, items };
}

/** Kinds of which one of each is enough, whatever follows it: the one that ends its line soonest. */
const values: ReadonlySet<CompletionItemKind> = new Set([
  CompletionItemKind.Reference,
  CompletionItemKind.EnumMember,
  CompletionItemKind.Value,
]);

function itemOf(draft: Draft, index: number, outline: Outline, to: number, client: CompletionClient): CompletionItem {
  const { label, kind, title, detail, documentation, from, insert, filter } = draft;
  const isSnippet = client.snippets === true && insert.places > 0;
  const newText = isSnippet ? insert.snippet : insert.plain;
  return {
    label,
    kind,
    ...(title && { labelDetails: { description: title } }),
    ...(detail && { detail }),
    ...(documentation && { documentation }),
    sortText: String(index).padStart(4, '0'),
    // Editors put what replaces the indentation too before what does not; a blank before its words turns that around.
    filterText: `${/^\s/.test(insert.plain) ? ' ' : ''}${filter ?? label}`,
    textEdit: { range: rangeOf(outline, from, to), newText },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(newText.includes('\n') && { insertTextMode: InsertTextMode.adjustIndentation }),
  };
}
