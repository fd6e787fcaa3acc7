import { describe, expect, test } from 'vitest';
import { analyseProse, type Role, readingLevel, syllables } from '../../../packages/language/src/prose/index.ts';
import { found } from './findings.ts';

describe('syllables', () => {
  test.each<[language: string, count: number, words: string]>([
    ['en', 1, 'the cat made like whole eye played called solved thought queue school guess yes don’t I'],
    ['en', 2, 'table tables little reading statement something every maybe people lawyer being going quiet create'],
    ['en', 2, 'prism rhythm nation special patient region gorgeous technique language wanted genre react'],
    ['en', 3, 'idea area beautiful family theater linear poetry audience everything dialogue everyone’s'],
    ['en', 4, 'evaluate biology material appropriate European scientific education algorithm multi-digit'],
    ['en', 5, 'organization vocabulary multiplication photosynthesis'],
    ['es', 1, 'y muy rey yo dos buen pie'],
    ['es', 2, 'ciudad país leer queso guía guerra oír huella baile día agua búho maíz león construir'],
    ['es', 3, 'Paraguay ahora leía estudiáis cuaderno vergüenza prohibir actúa teatro poeta comprensión'],
    ['es', 4, 'aéreo lingüística lingu\u0308i\u0301stica'],
    ['es', 5, 'literatura ecosistema comunicación fotosíntesis'],
  ])('%s, %i: %s', (language, count, words) => {
    const others = words.split(' ').filter((word) => syllables(word, language) !== count);
    expect(others).toEqual([]);
  });

  test('are unknown in a language without a list', () => {
    expect(syllables('mot', 'fr')).toBeUndefined();
  });
});

describe('reading level', () => {
  test('in English is by Flesch and Kincaid', () => {
    // 16 words of one syllable each in 2 sentences: 0.39 × 8 + 11.8 × 1 − 15.59
    const level = readingLevel('The cat sat on the mat. It was a big cat, and the dog saw it.', 'en');
    expect(level).toMatchObject({ words: 16, sentences: 2, syllables: 16, longestSentence: 10, hardest: [] });
    expect(level?.grade).toBeCloseTo(-0.67, 10);
    expect(level?.formula.source).toMatch(/Kincaid.*1975/);
  });

  test('in Spanish is by Crawford', () => {
    // 11 words of 18 syllables in 2 sentences, each for 100 words: −0.205 × 18.18 + 0.049 × 163.64 − 3.407
    const level = readingLevel('El gato come. La niña lee un libro en la escuela.', 'es');
    expect(level).toMatchObject({ words: 11, sentences: 2, syllables: 18, longestSentence: 8 });
    expect(level?.grade).toBeCloseTo(0.884, 3);
    expect(level?.formula.source).toMatch(/Crawford.*1984/);
  });

  test.each([
    ['one clause; another clause: a third', 3],
    ['- one item\n- another item', 2],
    ['A line\nand the next.', 1],
    ['', 0],
  ])('counts clauses behind signs and list items as sentences: %j', (text, count) => {
    expect(readingLevel(text, 'en')?.sentences).toBe(count);
  });

  test('of nothing is nothing', () => {
    expect(readingLevel('', 'en')).toMatchObject({ words: 0, grade: 0 });
    expect(readingLevel('un mot', 'fr')).toBeUndefined();
  });
});

const hard =
  'investigate multidimensional representations of experimental probability, considering theoretical frequencies, ' +
  'distributional characteristics, and computational approximations of uncertain environmental phenomena in the area';
const easy = 'say what I think, give a reason that a friend can check, and then ask my friend what she thinks about it';
const difícil =
  'investigar representaciones multidimensionales de probabilidades experimentales considerando frecuencias teóricas, ' +
  'características distribucionales y aproximaciones computacionales de fenómenos ambientales contemporáneos complicados en nuestras comunidades';

describe('a level above the grade band', () => {
  test.each<[role: Role, language: string, to: number, text: string, ...found: string[]]>([
    ['iCan', 'en', 12, hard, 'reading-level: 35.9 above 12'],
    ['iCan', 'en', 0, hard, 'reading-level: 35.9 above K'],
    ['iCan', 'en', -1, hard, 'reading-level: 35.9 above TK'],
    ['iCan', 'en', 5, easy],
    ['iCan', 'es', 5, difícil, 'reading-level: 16.6 above 5'],
    // too short to judge, by role
    ['iCan', 'en', 0, 'investigate multidimensional representations'],
    ['statement', 'en', 5, hard],
    ['statement', 'en', 5, `${hard}; ${hard}`, 'reading-level: 35.9 above 5'],
  ])('%s %s %i: %s', (role, language, to, text, ...findings) => {
    expect(found(text, role, language, { from: to, to })).toEqual(findings);
  });

  test('comes with the hardest words and the longest sentence', () => {
    const [finding] = analyseProse(hard, { language: 'en', role: 'iCan', grades: { from: 9, to: 12 } });
    expect(finding?.args).toEqual({
      level: '35.9',
      top: '12',
      words: ['multidimensional', 'representations', 'characteristics', 'distributional', 'approximations'],
      longestSentence: 21,
    });
  });

  test('is not judged without a band', () => {
    expect(found(hard, 'iCan', 'en')).toEqual([]);
  });
});
