import { describe, expect, test } from 'vitest';
import type { Output } from '../../packages/cli/src/io.ts';
import { progressOn } from '../../packages/cli/src/progress.ts';
import { colours, wantsColour } from '../../packages/cli/src/report/colours.ts';
import { frame } from '../../packages/cli/src/report/frame.ts';
import { printable, widthOf } from '../../packages/cli/src/report/printable.ts';
import { grouped } from '../../packages/cli/src/report/text.ts';

describe('a frame', () => {
  /** A line with «» around the place, and what comes out in 30 cells. */
  test.each<[text: string, line: string, marks: string]>([
    ['  statu«s»: draft', '  status: draft', '       ^'],
    ['«framework»', 'framework', '^^^^^^^^^'],
    ['title «»', 'title', '      ^'],
    ['\t\t«area» X', '    area X', '    ^^^^'],
    ['語言 «技術»!', '語言 技術!', '     ^^^^'],
    ['e\u0301e\u0301 «n\u0303a»', 'e\u0301e\u0301 n\u0303a', '   ^^'],
    ['🎓 «🎓»', '🎓 🎓', '   ^^'],
    ['\u001b[31m «x»', '␛[31m x', '      ^'],
    ['a\u202e «x»', 'a\ufffd x', '   ^'],
    [`«x» ${'after '.repeat(10)}`, 'x after after after after aft…', '^'],
    [`${'before '.repeat(10)}«x»`, '…before before before before x', '                             ^'],
    [`${'before '.repeat(10)}«place» ${'after '.repeat(10)}`, '…efore place after after afte…', '       ^^^^^'],
    [`«${'long '.repeat(20)}»`, 'long long long long long long…', '^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^'],
    [`${'𝒳'.repeat(40)}«x»${'𝒳'.repeat(40)}`, `…${'𝒳'.repeat(6)}x${'𝒳'.repeat(21)}…`, '       ^'],
  ])('of %s', (text, line, marks) => {
    const from = text.indexOf('«');
    const to = text.indexOf('»') - 1;
    const shown = frame(text.replace(/[«»]/g, ''), from, to, 30);
    expect(shown).toEqual({ line, marks });
    expect(widthOf(shown.line)).toBeLessThanOrEqual(30);
  });

  test('of a place beyond the end of the line', () => {
    expect(frame('abc', 10, 12, 30)).toEqual({ line: 'abc', marks: '   ^' });
  });
});

test.each([
  ['plain “text” — ñ 語', 'plain “text” — ñ 語'],
  ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
  ['\u0000\u0007\r\u001b[2J\u007f', '␀␇␍␛[2J␡'],
  ['\u009b31m\u202eevil\u2066\ufeff', '\ufffd31m\ufffdevil\ufffd\ufffd'],
])('%j is shown as %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test.each([
  ['', 0],
  ['abc', 3],
  ['ñ', 1],
  ['e\u0301', 1],
  ['語', 2],
  ['ﬁ', 1],
  ['Ａ', 2],
  ['👩‍🎓', 4],
  ['x̌ʷəl', 4],
])('%s takes %i cells', (text, cells) => {
  expect(widthOf(text)).toBe(cells);
});

test.each<[env: Record<string, string>, terminal: boolean, colour: boolean]>([
  [{}, true, true],
  [{}, false, false],
  [{ TERM: 'dumb' }, true, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
])('with %j, on a terminal: %s, colours: %s', (env, terminal, colour) => {
  expect(wantsColour(env, terminal)).toBe(colour);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
])('%i is written %s', (count, text) => {
  expect(grouped(count)).toBe(text);
});

describe('a progress bar', () => {
  /** Runs ten steps of so many milliseconds each, and gives what was written. */
  function shown(terminal: boolean, each: number): string {
    let text = '';
    let now = 0;
    const output: Output = {
      terminal,
      columns: 80,
      paint: colours(false),
      write: (more) => {
        text += more;
      },
    };
    const progress = progressOn(output, () => now);
    progress.begin('Reading', 10);
    for (let step = 0; step < 10; step++) {
      now += each;
      progress.step();
    }
    progress.end();
    return text;
  }

  test('shows nothing in a pipe', () => {
    expect(shown(false, 1000)).toBe('');
  });

  test('shows nothing where work is short', () => {
    expect(shown(true, 49)).toBe('');
  });

  test('grows where work is long, and goes away', () => {
    expect(shown(true, 125).split('\r')).toEqual([
      '',
      'Reading ██████████░░░░░░░░░░░░░░ 4 of 10\u001b[K',
      'Reading ████████████░░░░░░░░░░░░ 5 of 10\u001b[K',
      'Reading ██████████████░░░░░░░░░░ 6 of 10\u001b[K',
      'Reading █████████████████░░░░░░░ 7 of 10\u001b[K',
      'Reading ███████████████████░░░░░ 8 of 10\u001b[K',
      'Reading ██████████████████████░░ 9 of 10\u001b[K',
      'Reading ████████████████████████ 10 of 10\u001b[K',
      '\u001b[K',
    ]);
  });
});
