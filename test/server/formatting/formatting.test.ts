import { format } from '@cairn/language';
import { describe, expect, test } from 'vitest';
import { rangeIn } from '../../../packages/server/src/desk.ts';
import { formatting, formattingOnType } from '../../../packages/server/src/formatting/formatting.ts';
import { deskWith } from '../../support/desk.ts';
import { textAfter } from '../navigation/applied.ts';

const options = { tabSize: 8, insertSpaces: false };
const source =
  'framework F “F”\n\n\n<|course   C "C"\n    tags:lab\n|>    language:  es \n\tabout:\n\t\tText.\n\nscenario "S"\n  evidence\n    2026-01-01   C  1\n';

describe('formatting', () => {
  test('of a file is what the formatter writes, whatever the editor is set to', () => {
    const { desk } = deskWith(source);
    expect(textAfter(desk.project, desk.place, formatting(desk, options))).toBe(format(desk.outline.text));
  });

  test('of whole lines leaves the line behind them', () => {
    const { desk, ranges } = deskWith(source);
    const [range] = ranges.map((one) => rangeIn(desk.outline, one));
    const text = textAfter(desk.project, desk.place, formatting(desk, options, range));
    expect(text).toBe(desk.outline.text.replace('course   C "C"\n    tags:lab\n', 'course C "C"\n  tags: lab\n'));
  });
});

describe('after Enter', () => {
  test.each([
    [
      'the line before is written well, where it stands',
      '    credit:1 credits   in math  \n<|>',
      '    credit: 1 credit in math\n',
    ],
    ['blanks behind a line go', '  tags: lab   \n  <|>', '  tags: lab\n  '],
    ['a heading of typographic signs', 'role a  “A”\n<|>', 'role a "A"\n'],
    [
      'a dash with nothing behind it ends a list',
      '  requires all of these:\n    - \n  <|>',
      '  requires all of these:\n  ',
    ],
    ['nothing where the line is well written', '  tags: lab\n<|>', undefined],
    ['nothing where it could not be read', '  tags lab  in\n<|>', undefined],
    ['nothing behind an empty line', '  tags:lab\n\n<|>', undefined],
    ['nothing in a text of several rows', '  about:\n    Some   words  \n<|>', undefined],
    ['nothing in a record', 'scenario "S"\n  evidence\n    2026-01-01   C  1\n<|>', undefined],
  ])('%s', (_name, line, said) => {
    const head = 'framework F "F"\n\nrole a "A"\n\ncourse C "C"\n'.replace(
      line.startsWith('role') ? 'role a "A"\n\n' : '',
      '',
    );
    const { desk, offset } = deskWith(`${head}${line}`);
    const edits = formattingOnType(desk, offset, '\n');
    expect(edits.length > 0 ? textAfter(desk.project, desk.place, edits) : undefined).toBe(
      said === undefined ? undefined : `${head}${said}`,
    );
    expect(formattingOnType(desk, offset, ':')).toEqual([]);
  });
});
