/** Which colour stands for what: a table from the kinds of things and of values to the kinds of words of the protocol. */
import type { Line, Token, Value } from '@cairn/language/editor';
import { SemanticTokenModifiers, type SemanticTokensLegend, SemanticTokenTypes } from 'vscode-languageserver-types';

/** The kinds of words that are told apart; each theme has a colour for them. */
export type WordType = keyof typeof wordTypes;

const wordTypes = {
  /** Words of the language: what a line begins with, and the words between its values. */
  keyword: SemanticTokenTypes.keyword,
  /** The words of a fact, before its colon. */
  fact: SemanticTokenTypes.property,
  /** One of several words that the language offers at a place: `draft`, `all of these`. */
  choice: SemanticTokenTypes.enumMember,
  quoted: SemanticTokenTypes.string,
  number: SemanticTokenTypes.number,
  /** The short name of a file, and the code of a framework. */
  file: SemanticTokenTypes.namespace,
  learning: SemanticTokenTypes.class,
  scale: SemanticTokenTypes.enum,
  level: SemanticTokenTypes.enumMember,
  /** What is worked out: calculations, rules. */
  rule: SemanticTokenTypes.function,
  /** What is earned, and what a diploma asks. */
  credit: SemanticTokenTypes.interface,
  /** What stands in records: courses, tests, rubrics, experiences. */
  work: SemanticTokenTypes.struct,
  /** Small declarations: subjects, roles, tags. */
  small: SemanticTokenTypes.variable,
} as const;

const ofKinds: Readonly<Record<string, WordType>> = {
  framework: 'file',
  'part of': 'file',
  standards: 'file',
  translation: 'file',
  area: 'learning',
  competency: 'learning',
  target: 'learning',
  standard: 'learning',
  scale: 'scale',
  stages: 'scale',
  calendar: 'scale',
  level: 'level',
  mark: 'level',
  stage: 'level',
  term: 'level',
  version: 'level',
  calculation: 'rule',
  'grade table': 'rule',
  rule: 'rule',
  'body of evidence': 'rule',
  credit: 'credit',
  credits: 'credit',
  'graduation requirements': 'credit',
  'entry requirements': 'credit',
  pathway: 'credit',
  award: 'credit',
  provision: 'credit',
  course: 'work',
  test: 'work',
  'test part': 'work',
  rubric: 'work',
  criterion: 'work',
  experience: 'work',
  requirement: 'work',
  list: 'work',
};

/** The colour of a code, by what it is the code of. */
export function typeOfThing({ row }: Line): WordType {
  return ofKinds[row.id] ?? 'small';
}

/** Values that have a colour by their type alone. Texts and plain words have none. */
const ofValues: Readonly<Record<string, WordType>> = {
  NUMBER: 'number',
  SIGNED: 'number',
  INTEGER: 'number',
  PERCENT: 'number',
  DATE: 'number',
  DURATION: 'number',
  GRADE: 'level',
  GRADES: 'level',
  LANGUAGE: 'level',
  PATH: 'quoted',
  QUOTED: 'quoted',
  TITLE: 'quoted',
  CODE: 'small',
  KEYCODE: 'small',
};

/** The colour of a word, sign or value as it was read, where it has one that follows from its form. */
export function typeOfPart(part: Token['part'] | Value['slot']): WordType | undefined {
  switch (part.kind) {
    case 'word':
      return 'keyword';
    case 'choice':
      return 'choice';
    case 'sign':
      return undefined;
    case 'slot':
      return ofValues[part.type];
  }
}

const types = [...new Set<string>(Object.values(wordTypes))];

/** The kinds of words and what can be said of them, as the protocol numbers them. */
export const legend: SemanticTokensLegend = {
  tokenTypes: types,
  tokenModifiers: [SemanticTokenModifiers.declaration, SemanticTokenModifiers.deprecated],
};

/** A code where it is declared; and a code that is retired, or was replaced. */
export const modifiers = { declaration: 1, deprecated: 2 } as const;

/** The number of a kind of words in the legend. */
export const numberOf: Readonly<Record<WordType, number>> = Object.fromEntries(
  Object.entries(wordTypes).map(([name, type]) => [name, types.indexOf(type)]),
) as Record<WordType, number>;
