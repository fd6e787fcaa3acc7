/** What holds of every text that is formatted, on random outlines, whole and damaged. */
import { compile, format, formatEdits, Project, readOutline } from '@cairn/language';
import { canonicalJson } from '@cairn/model';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { damaged, type RandomOutline, readableOutlines, roughOutlines } from '../../support/randomOutline.ts';
import { meaningOf } from './meaning.ts';

const runs = 300;
const counts = { outlines: 0, lines: 0, comments: 0, odd: 0, damaged: 0, unread: 0, models: 0 };
const ofIndentation = new Set(['odd-indentation', 'indentation-unit', 'tabs']);

afterAll(() => {
  const { outlines, lines, comments, odd, damaged, unread, models } = counts;
  process.stdout.write(
    `formatted ${outlines} random outlines with ${lines} lines and ${comments} comments (${models} models compared), ` +
      `set ${odd} of odd indentation straight, and formatted ${damaged} damaged ones with ${unread} lines that nobody reads\n`,
  );
});

function holdsOf(outlines: fc.Arbitrary<RandomOutline>, property: (outline: RandomOutline) => void): void {
  fc.assert(
    fc.property(outlines, (outline) => {
      counts.outlines++;
      counts.lines += outline.lines.length;
      counts.comments += outline.comments.length;
      property(outline);
    }),
    { numRuns: runs },
  );
}

/** The bytes of the model, without the places in the text, or undefined where the text is no framework of its own. */
function modelOf(text: string): string | undefined {
  const project = new Project();
  project.set('main.cairn', text);
  const framework = project.names.frameworkOf('main.cairn');
  if (!framework?.headers[0]) return undefined;
  const { source: _source, ...model } = compile(project, framework);
  return canonicalJson(model);
}

describe('a readable outline', { timeout: 120_000 }, () => {
  test('is read as it was meant', () =>
    holdsOf(readableOutlines(), ({ text, lines }) => {
      const { problems } = readOutline(text);
      expect(problems.filter(({ code }) => code !== 'tabs')).toEqual([]);
      const read = meaningOf(text).filter((line) => !line.startsWith('unread | #'));
      expect(read.map((line) => line.split(' | ').slice(0, 2))).toEqual(
        lines.map(({ level, row }) => [`${level}`, row.kind]),
      );
    }));

  test('formatted is read as before, without a message', () =>
    holdsOf(readableOutlines(), ({ text }) => {
      const formatted = format(text);
      expect(meaningOf(formatted)).toEqual(meaningOf(text));
      expect(readOutline(formatted).problems).toEqual([]);
      expect(format(formatted)).toBe(formatted);
    }));

  test('formatted compiles to the same model', () =>
    holdsOf(readableOutlines(), ({ text }) => {
      const model = modelOf(text);
      if (model !== undefined) counts.models++;
      expect(modelOf(format(text))).toBe(model);
    }));
});

describe('an outline with odd indentation', { timeout: 120_000 }, () => {
  test('says the same, keeps its comments, and is formatted once', () =>
    holdsOf(roughOutlines(), ({ text, comments }) => {
      const formatted = format(text);
      expect(meaningOf(formatted)).toEqual(meaningOf(text));
      expect(formatted.match(/# remark \d+\./g) ?? []).toEqual(comments);
      expect(format(formatted)).toBe(formatted);
    }));

  test('stands at its levels where nothing but indentation was odd', () =>
    holdsOf(roughOutlines(), ({ text }) => {
      const { problems } = readOutline(text);
      if (problems.some(({ code }) => !ofIndentation.has(code))) return;
      counts.odd++;
      expect(readOutline(format(text)).problems).toEqual([]);
    }));

  test('has no line with blanks behind it, no two blank lines but in text, one end', () =>
    holdsOf(roughOutlines(), ({ text }) => {
      const formatted = format(text);
      expect(formatted).not.toMatch(/[ \t\u00a0](?:\r?\n|$)/);
      expect(formatted).toMatch(/[^\s]\r?\n$/);
    }));
});

describe('a damaged outline', { timeout: 120_000 }, () => {
  test('loses nothing, says the same, and is formatted once', () => {
    fc.assert(
      fc.property(damaged(roughOutlines()), (text) => {
        const meaning = meaningOf(text);
        counts.damaged++;
        counts.unread += meaning.filter((line) => /^unread \| [^#]/.test(line)).length;
        const formatted = format(text);
        expect(meaningOf(formatted)).toEqual(meaning);
        expect(format(formatted)).toBe(formatted);
      }),
      { numRuns: runs },
    );
  });

  test('changes within its lines only', () => {
    fc.assert(
      fc.property(damaged(roughOutlines()), (text) => {
        let last = 0;
        for (const { start, end, text: said } of formatEdits(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(said).not.toBe(text.slice(start, end));
          expect(said.trim()).not.toContain('\n');
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: runs },
    );
  });

  test('says the same after a part of it is formatted', () => {
    fc.assert(
      fc.property(damaged(roughOutlines()), fc.nat(), fc.nat(400), (text, from, length) => {
        const start = from % (text.length + 1);
        const edits = formatEdits(text, { start, end: Math.min(start + length, text.length) });
        const formatted = edits.reduceRight(
          (made, edit) => made.slice(0, edit.start) + edit.text + made.slice(edit.end),
          text,
        );
        expect(meaningOf(formatted)).toEqual(meaningOf(text));
      }),
      { numRuns: runs },
    );
  });
});

describe('any text', { timeout: 120_000 }, () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('framework F', '  about:', 'area A', '\r', '\f', '\u2028', '\u0085', '\u3000', '\ufeff', '  - '),
  );
  const anyText = fc
    .tuple(fc.array(piece, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r', '\n  ', '\n\t'))
    .map(([pieces, between]) => pieces.join(between));

  test('keeps every letter, and is formatted once', () => {
    const letters = (text: string): string => text.replaceAll(/[\s\ufeff]/g, '').toLowerCase();
    fc.assert(
      fc.property(anyText, (text) => {
        const formatted = format(text);
        expect(letters(formatted)).toBe(letters(text));
        expect(format(formatted)).toBe(formatted);
      }),
      { numRuns: 3 * runs },
    );
  });
});
