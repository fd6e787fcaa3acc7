/** Paths and web addresses that can be followed. */
import type { DocumentLink } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';

/** The links of a file. */
export function links(_desk: Desk): DocumentLink[] {
  return [];
}
