import { expect, test } from 'vitest';
import { shifted } from '../../../packages/server/src/scenarios/shifted.ts';
import { marked } from '../../support/desk.ts';

test.each([
  ['nothing is changed', 'one <|two|> three', 'one <|two|> three'],
  ['something is written before', 'one <|two|> three', 'one and a half <|two|> three'],
  ['something is taken away before', 'one <|two|> three', '<|two|> three'],
  ['something is written behind', 'one <|two|> three', 'one <|two|> three four'],
  ['everything behind is taken away', 'one <|two|> three', 'one <|two|>'],
  ['it is written in', 'one <|two|> three', 'one twxo three'],
  ['it is taken away', 'one <|two|> three', 'one  three'],
  ['everything is taken away', 'one <|two|> three', ''],
  ['one of several is written in', '<|a|> <|b|> <|c|>', '<|a|> x! <|c|>'],
  ['lines that say the same are added', '<|a|>\na\na\n', '<|a|>\na\na\na\n'],
])('%s', (_what, before, after) => {
  const earlier = marked(before);
  const later = marked(after);
  const problems = earlier.ranges.map((range) => ({ code: 'scenario-fails', ...range, args: {} }));
  expect(shifted(problems, earlier.text, later.text).map(({ start, end }) => ({ start, end }))).toEqual(later.ranges);
});
