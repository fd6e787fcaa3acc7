import { describe, expect, test } from 'vitest';
import { offsetAt } from '../../../packages/server/src/desk.ts';
import { folding } from '../../../packages/server/src/outlining/folding.ts';
import { selection } from '../../../packages/server/src/outlining/selection.ts';
import { deskWith } from '../../support/desk.ts';

const source = `# A framework
# in two lines of comment

framework F "F"
  uses: "a.cairn"
  uses: "b.cairn"
  about:
    What it is for.

    # No comment.
    Nor this.
  scale: S

area A "Area"
  competency A.1 "First"
    needs first: A.2 at Low, A.3 at Hi<|>gh
    # One comment
  competency A.2 "Second"

  unknown line
      with more
    below it
  competency A.3
`;

describe('what can be folded', () => {
  test('blocks, texts, comments, used files, and what could not be read', () => {
    const { desk } = deskWith(source);
    const rows = folding(desk).map(({ startLine, endLine, kind }) =>
      `${startLine + 1}-${endLine + 1} ${kind ?? ''}`.trim(),
    );
    expect(rows).toEqual(['1-2 comment', '4-12', '5-6 imports', '7-11', '14-23', '15-16', '20-22']);
  });
});

describe('a selection grows', () => {
  const grown = (text: string): string[] => {
    const { desk, offset } = deskWith(text);
    const found: string[] = [];
    for (let at: ReturnType<typeof selection> | undefined = selection(desk, offset); at; at = at.parent)
      found.push(desk.outline.text.slice(offsetAt(desk.outline, at.range.start), offsetAt(desk.outline, at.range.end)));
    return found;
  };
  const plain = source.replace('<|>', '');
  const area = plain.slice(plain.indexOf('area A'), plain.length - 1);

  test('from a value over its item and its line to the things around it', () => {
    expect(grown(source)).toEqual([
      'High',
      'A.3 at High',
      'needs first: A.2 at Low, A.3 at High',
      'competency A.1 "First"\n    needs first: A.2 at Low, A.3 at High',
      area,
      plain,
    ]);
  });

  test('from a row of a text over the text to its fact', () => {
    const text = 'What it is for.\n\n    # No comment.\n    Nor this.';
    expect(grown(plain.replace('Nor this', 'Nor <|>this')).slice(0, 4)).toEqual([
      'Nor this.',
      text,
      `about:\n    ${text}`,
      `framework F "F"\n  uses: "a.cairn"\n  uses: "b.cairn"\n  about:\n    ${text}\n  scale: S`,
    ]);
  });

  test('from a line that could not be read to what it stands in', () => {
    expect(grown(plain.replace('with more', 'with<|> more')).slice(0, 2)).toEqual(['with more', area]);
  });
});
