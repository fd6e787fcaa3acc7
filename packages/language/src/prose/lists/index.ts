import { en } from './en.ts';
import { es } from './es.ts';
import type { ProseList } from './list.ts';

/** The languages whose prose is analysed, by the first part of their tag. */
export const lists: Readonly<Record<string, ProseList>> = {
  en,
  es,
};
