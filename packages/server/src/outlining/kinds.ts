/** How things are shown in outlines and lists: the sign beside each, by its kind. */
import { type Line, titleOf } from '@cairn/language/editor';
import { SymbolKind } from 'vscode-languageserver-types';

const kinds: Readonly<Record<string, SymbolKind>> = {
  framework: SymbolKind.Module,
  'part of': SymbolKind.Module,
  standards: SymbolKind.Module,
  translation: SymbolKind.Module,
  area: SymbolKind.Namespace,
  competency: SymbolKind.Class,
  target: SymbolKind.Method,
  standard: SymbolKind.Class,
  scale: SymbolKind.Enum,
  stages: SymbolKind.Enum,
  calendar: SymbolKind.Enum,
  level: SymbolKind.EnumMember,
  mark: SymbolKind.EnumMember,
  stage: SymbolKind.EnumMember,
  term: SymbolKind.EnumMember,
  progression: SymbolKind.Array,
  rubric: SymbolKind.Struct,
  criterion: SymbolKind.Field,
  test: SymbolKind.Struct,
  'test part': SymbolKind.Field,
  calculation: SymbolKind.Function,
  'grade table': SymbolKind.Function,
  rule: SymbolKind.Boolean,
  'body of evidence': SymbolKind.Boolean,
  credit: SymbolKind.Number,
  credits: SymbolKind.Property,
  course: SymbolKind.Object,
  experience: SymbolKind.Object,
  requirement: SymbolKind.Object,
  'graduation requirements': SymbolKind.Interface,
  'entry requirements': SymbolKind.Interface,
  pathway: SymbolKind.Interface,
  award: SymbolKind.Interface,
  version: SymbolKind.Property,
  list: SymbolKind.Array,
  replaced: SymbolKind.Array,
  scenario: SymbolKind.Event,
};

/** The sign of a thing; small declarations share one. Translations have those of what they translate. */
export function kindOf({ row }: Line): SymbolKind {
  const id = row.id.startsWith('translated ') ? row.id.slice('translated '.length) : row.id;
  return kinds[id] ?? SymbolKind.Constant;
}

/** The title of a thing; nothing where it has none, or an empty one. */
export function shownTitle(thing: Line): string | undefined {
  const title = titleOf(thing)?.trim();
  return title === '' ? undefined : title;
}
