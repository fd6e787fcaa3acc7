import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A rule of VS Code's language configuration. */
interface EnterRule {
  beforeText: string;
  afterText?: string;
  action: { indent: 'none' | 'indent' | 'outdent'; appendText?: string };
}

const file = join(import.meta.dirname, '../../grammars/language-configuration.json');
const { onEnterRules, wordPattern } = JSON.parse(readFileSync(file, 'utf8'));

/** What Enter does at the end of a line: how the next one stands, and what it begins with; VS Code takes the first rule. */
function enter(line: string): string {
  const rule = (onEnterRules as EnterRule[]).find(
    ({ beforeText, afterText }) => new RegExp(beforeText).test(line) && (!afterText || new RegExp(afterText).test('')),
  );
  return rule
    ? `${rule.action.indent}${rule.action.appendText ? ` ${rule.action.appendText.trim()}` : ''}`
    : 'as it is';
}

test.each([
  ['area LS "Life science"', 'indent'],
  ['  competency LS.1 "Ecosystems: people, places"', 'indent'],
  ['  competency LS.1', 'indent'],
  ['    target LS.1.1 "Find"', 'indent'],
  ['progression of LS.1', 'indent'],
  ['  criterion use "Use" weight 2', 'indent'],
  ['  expect', 'indent'],
  ['  evidence', 'indent'],
  ['graduation requirements D-24 "Diploma"', 'indent'],
  ['  about:', 'indent'],
  ['subject math "Mathematics"', 'as it is'],
  ['  level Meets "Meets" = 3', 'as it is'],
  ['  evidence needed: 3 pieces', 'as it is'],
  ['  scale: growth', 'as it is'],
  ['  grades: K-5', 'as it is'],
  ['    2026-11-12 GEO.1 Growing talk', 'as it is'],
  ['  requires all of these:', 'indent -'],
  ['  requires at least 2 of these:', 'indent -'],
  ['    - at least one of these:', 'indent -'],
  ['    - completed PLAN', 'none -'],
  ['    - ', 'outdent'],
  ['    -', 'outdent'],
  ['# a remark', 'none #'],
  ['#', 'none'],
  ['', 'as it is'],
])('Enter behind `%s`: %s', (line, done) => {
  expect(enter(line)).toBe(done);
});

test.each(['LS.1', 'MS-PS1-1', 'CCSS.Math.Content.6.RP.A.1', 'x̌ʷəl', 'niño'])('%s is one word', (code) => {
  const { pattern, flags } = wordPattern;
  expect(new RegExp(pattern, `${flags}g`)[Symbol.match](`for: ${code}, B`)).toContain(code);
});
