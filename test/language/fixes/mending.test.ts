import { describe, expect, test } from 'vitest';
import { checks } from '../../../packages/language/src/checks/catalogue.ts';
import { isSpreadsheet } from '../../../packages/language/src/checks/example.ts';
import { fixers } from '../../../packages/language/src/fixes/fixes.ts';
import { mendedBy, type Offer, offersOf, placeToFillIn, workspaceOf } from './examples.ts';

/** What only a person can mend, and why. */
const byAPerson: Readonly<Record<string, 'wording' | 'knowledge' | 'decision' | 'another program'>> = {
  'line-too-long': 'another program',
  'not-a-text-file': 'another program',
  'list-file-not-read': 'another program',
  'list-heading-guessed': 'another program',
  'list-file-not-found': 'knowledge',
  'too-deep': 'knowledge',
  'code-unlike-pattern': 'knowledge',
  'standards-nobody-covers': 'knowledge',
  'no-certificate-in-the-list': 'knowledge',
  'uses-retired-framework': 'decision',
  'progression-twice': 'decision',
  'two-credits-for-the-same': 'decision',
  'calculation-circle': 'decision',
  'grade-from-many': 'decision',
  'too-long-for-a-platform': 'wording',
  'too-short-for-a-platform': 'wording',
  'title-twice': 'wording',
  'reading-level': 'wording',
  'norm-referenced': 'wording',
  'only-a-quality': 'wording',
  'deficit-wording': 'wording',
  'too-long': 'wording',
  'progression-step-repeated': 'wording',
  'rubric-cell-repeated': 'wording',
};

const offers = new Map(checks.map(({ code }) => [code, offersOf(code)]));
const every: Offer[] = [...offers.values()].flat();
const named = every.map((offer, index) => [`${offer.code}: ${offer.fix.title} (${index})`, offer] as const);

test('at least 70 of 100 checks that a fix can serve have one for their bad example', () => {
  const served = checks.filter(({ code }) => byAPerson[code] === undefined);
  const mended = served.filter(({ code }) => offers.get(code)!.length > 0);
  expect(mended.length / served.length).toBeGreaterThanOrEqual(0.7);
});

test('what only a person can mend is a check, and has no fix', () => {
  const codes = new Set(checks.map(({ code }) => code));
  expect(Object.keys(byAPerson).filter((code) => !codes.has(code) || offers.get(code)!.length > 0)).toEqual([]);
});

test('every fixer is that of a check', () => {
  const codes = new Set(checks.map(({ code }) => code));
  expect(Object.keys(fixers).filter((code) => !codes.has(code))).toEqual([]);
});

/** What is said at the place of the problem after a fix. */
function leftOf(offer: Offer): string[] {
  const row = offer.said.range.start.line;
  return workspaceOf(mendedBy(offer))
    .diagnostics(offer.path)
    .filter(
      ({ code, message, range }) => code === offer.code && range.start.line === row && message === offer.said.message,
    )
    .map(({ message }) => message);
}

/** Errors that were not there before, except where somebody still has to write. A scenario may come out otherwise. */
function newErrors(offer: Offer): string[] {
  const files = mendedBy(offer);
  const [before, after] = [workspaceOf(offer.files), workspaceOf(files)];
  const open = placeToFillIn(offer);
  return files.flatMap(({ path }) => {
    if (isSpreadsheet(path)) return [];
    const old = before.diagnostics(path).map(({ code }) => code);
    return after
      .diagnostics(path)
      .filter(({ code, severity, start, end }) => {
        if (severity !== 'error' || code === 'scenario-fails') return false;
        const isOld = old.includes(code);
        if (isOld) old.splice(old.indexOf(code), 1);
        return !isOld && !(open?.path === path && start <= open.end && open.start <= end);
      })
      .map(({ code, message }) => `${code}: ${message}`);
  });
}

describe.each(named)('%s', (_name, offer) => {
  test('mends the line and breaks nothing', () => {
    expect(leftOf(offer)).toEqual([]);
    expect(newErrors(offer)).toEqual([]);
  });

  test('has a title for a menu', () => {
    expect(offer.fix.title).toMatch(/^[A-Z][^‹›\n]*[^.\s]$/u);
    expect(offer.fix.title).not.toMatch(/\b(?:tokens?|invalid|syntax|undefined|NaN|null)\b|``/i);
  });

  test('changes places that are there and do not touch, and leaves no marks of its own', () => {
    const texts = new Map(offer.files.map(({ path, text }) => [path, text]));
    const seen: { uri: string; start: number; end: number }[] = [];
    for (const { uri = offer.path, start, end, text } of offer.fix.edits) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(texts.get(uri)?.length ?? -1);
      expect(text).not.toMatch(/[‹›]/u);
      expect(seen.filter((other) => other.uri === uri && other.start < end && start < other.end)).toEqual([]);
      seen.push({ uri, start, end });
    }
  });
});

/** Ways in which the same lines may stand in a file. */
const ways: [string, (text: string) => string][] = [
  ['with the line ends of Windows', (text) => text.replace(/\n/g, '\r\n')],
  ['without a last line end', (text) => text.replace(/\n$/, '')],
  ['with a byte order mark', (text) => `\ufeff${text}`],
];

test.each(ways)('%s the same fixes are offered and mend', { timeout: 60_000 }, (_name, written) => {
  for (const { code } of checks) {
    const there = offersOf(code, written);
    if (!['indentation-unit', 'tabs'].includes(code))
      expect([code, there.map(({ fix }) => fix.title)]).toEqual([code, offers.get(code)!.map(({ fix }) => fix.title)]);
    for (const offer of there)
      expect([code, offer.fix.title, leftOf(offer), newErrors(offer)]).toEqual([code, offer.fix.title, [], []]);
  }
});

test('a file with the line ends of Windows keeps them', { timeout: 60_000 }, () => {
  const mixed = checks.flatMap(({ code }) =>
    offersOf(code, (text) => text.replace(/\n/g, '\r\n'))
      .filter((offer) => offer.fix.title !== 'Format the file')
      .flatMap((offer) =>
        mendedBy(offer)
          .filter(({ path, text }) => !isSpreadsheet(path) && /(?<!\r)\n|\r(?!\n)/.test(text))
          .map(() => `${code}: ${offer.fix.title}`),
      ),
  );
  expect(mixed).toEqual([]);
});

test('no comment is lost', { timeout: 60_000 }, () => {
  let count = 0;
  const commented = (text: string): string =>
    text.replace(/^( *)(?=\S)/gm, (indent) => `${indent}# note ${++count}\n${indent}`);
  const lost = checks.flatMap(({ code }) =>
    offersOf(code, commented).flatMap((offer) => {
      const after = mendedBy(offer).map(({ text }) => text);
      const notes = offer.files.flatMap(({ text }) => text.match(/# note \d+/g) ?? []);
      return notes
        .filter((note) => !after.some((text) => new RegExp(`${note}\\b`).test(text)))
        .map((note) => `${code}: ${offer.fix.title}: ${note}`);
    }),
  );
  expect(lost).toEqual([]);
});
