/** What is needed before a competency, and what needs it. */
import type { TypeHierarchyItem } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';

/** The learning at an offset. */
export function hierarchyItems(_desk: Desk, _offset: number): TypeHierarchyItem[] {
  return [];
}

/** What is needed first. */
export function neededFirst(_desk: Desk, _item: TypeHierarchyItem): TypeHierarchyItem[] {
  return [];
}

/** What needs it. */
export function neededBy(_desk: Desk, _item: TypeHierarchyItem): TypeHierarchyItem[] {
  return [];
}
