/** Licences as they are written behind `license:`, and what each asks of those who use the text. */

/** What a licence may ask. */
export type Term = 'attribution' | 'share alike' | 'no changes' | 'no commercial use' | 'permission';

/** What a term means to whoever publishes a framework. */
export const termMeanings: Readonly<Record<Term, string>> = {
  attribution: 'its authors are named',
  'share alike': 'what is made of it stands under the same licence',
  'no changes': 'it is not changed',
  'no commercial use': 'nobody earns with it',
  permission: 'its owner is asked first',
};

/** A family of licences; the first that fits a text is meant. */
interface Family {
  name: string;
  pattern: RegExp;
  asks: readonly Term[];
}

const families: readonly Family[] = [
  { name: 'CC0', pattern: /\bcc[ -]?0|public domain|creative commons zero/i, asks: [] },
  {
    name: 'CC BY-NC-ND',
    pattern: /\bby[ -]nc[ -]nd\b/i,
    asks: ['attribution', 'no commercial use', 'no changes'],
  },
  {
    name: 'CC BY-NC-SA',
    pattern: /\bby[ -]nc[ -]sa\b/i,
    asks: ['attribution', 'no commercial use', 'share alike'],
  },
  { name: 'CC BY-NC', pattern: /\bby[ -]nc\b/i, asks: ['attribution', 'no commercial use'] },
  { name: 'CC BY-ND', pattern: /\bby[ -]nd\b/i, asks: ['attribution', 'no changes'] },
  { name: 'CC BY-SA', pattern: /\bby[ -]sa\b/i, asks: ['attribution', 'share alike'] },
  { name: 'CC BY', pattern: /\bcc[ -]by\b|\bodc[ -]by\b|open government licen[cs]e/i, asks: ['attribution'] },
  { name: 'ODbL', pattern: /\bodbl\b|open database licen[cs]e/i, asks: ['attribution', 'share alike'] },
  { name: 'GPL', pattern: /\ba?gpl\b|general public licen[cs]e/i, asks: ['attribution', 'share alike'] },
  { name: 'MIT', pattern: /\bmit\b|\bapache\b|\bbsd\b/i, asks: ['attribution'] },
  { name: 'all rights reserved', pattern: /all rights reserved|proprietary|©|copyright/i, asks: ['permission'] },
];

/** What a licence asks for; undefined where we do not know it. */
export function licenceTerms(text: string): readonly Term[] | undefined {
  return families.find((family) => family.pattern.test(text))?.asks;
}

/** What one licence asks for and another does not. */
export function stricter(theirs: string, ours: string): Term[] {
  const [asked, allowed] = [licenceTerms(theirs), licenceTerms(ours)];
  if (!asked || !allowed || allowed.includes('permission')) return [];
  return asked.filter((term) => !allowed.includes(term));
}
