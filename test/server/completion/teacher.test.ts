import { Project } from '@cairn/language';
import { expect, test } from 'vitest';
import { complete } from '../../../packages/server/src/completion/complete.ts';
import { accepted } from './accepting.ts';

const today = '2026-07-01';

const framework = `framework BIO "Biology"
  version: 1.0
  status: draft
  publisher: My school
  identifier: https://example.org/bio
  license: CC BY 4.0
  language: en
  scale: marks
scale marks "Marks"
  level Not-yet "Not yet" = 1
  level Meets "Meets" = 2
  level Exceeds "Exceeds" = 3
  mastery from: Meets
subject science "Science"
evidence kind essay "Essay"
area LS "Life science"
  competency LS.1 "Ecosystems"
    I can: explain a food web.
  competency LS.2 "Cells"
    I can: model a cell.
    statement: Explain the parts of a cell.
rubric LAB "Lab report"
  for: LS.1
  criterion claim "Claim"
    measures: LS.1
    at Not-yet: none yet
    at Meets: with data
    at Exceeds: with data that others can check
calculation newest "Newest"
  for: each competency in LS
  takes: scores
  method: latest
  missing: left out
  retakes: all count
  order by: date assessed
  same date: date entered
  override: replaces the value, with a reason
rule mastery "Mastery"
  requires all of these:
    - newest at Meets or better
  for: each competency in LS
credit BIO-1 "Biology"
  awards: 1.0 credit in science
  requires all of these:
    - mastery in each competency in LS
    - 2 pieces of essay
scenario "Two essays are not yet enough"
  student Ana, entered grade 9 on 2025-09-02
  as of: 2026-07-01
  evidence
    2026-05-01 LS.1 Meets essay
  expect
    credit BIO-1 is not yet`;

/** Somebody who types a few letters, takes what is offered and fills the places in. */
class Writer {
  readonly project = new Project({ today });
  text = '';

  /** Types, takes the first item that begins so, and fills its places in; those without a word keep what stands there. */
  take(typed: string, label: string, ...words: (string | undefined)[]): void {
    this.text += typed;
    const outline = this.project.set('main.cairn', this.text);
    const { items } = complete({ project: this.project, place: 'main.cairn', outline }, this.text.length, {
      snippets: true,
      today,
    });
    const item = items.find((one) => one.label.startsWith(label));
    if (!item) throw new Error(`${label} is not offered, but ${items.map((one) => one.label).join(', ')}`);
    this.text = accepted(this.text, item, words).text;
  }

  /** A new line at a column. */
  line(column: number): this {
    this.text += `\n${' '.repeat(column)}`;
    return this;
  }

  /** What is wrong, by its check. */
  errors(): string[] {
    this.project.set('main.cairn', this.text);
    this.project.link();
    return this.project
      .diagnostics('main.cairn')
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message }) => `${code}: ${message}`);
  }
}

test('a framework with a rubric, a credit and a scenario is written by what is offered', () => {
  const writer = new Writer();
  writer.take(
    '',
    'framework',
    'BIO',
    'Biology',
    '1.0',
    undefined,
    'My school',
    'https://example.org/bio',
    'CC BY 4.0',
    undefined,
  );
  writer.line(2).take('sca', 'scale', 'marks');
  writer
    .line(0)
    .take(
      'sca',
      'scale',
      'marks',
      'Marks',
      'Not-yet',
      'Not yet',
      undefined,
      'Meets',
      'Meets',
      undefined,
      'Exceeds',
      'Exceeds',
    );
  writer.line(2).take('mast', 'mastery from', 'Meets');
  writer.line(0).take('sub', 'subject', 'science', 'Science');
  writer.line(0).take('evid', 'evidence kind', 'essay', 'Essay');
  writer.line(0).take('area', 'area', 'LS', 'Life science', 'Ecosystems', 'explain a food web.');
  writer.line(2).take('comp', 'competency', undefined, 'Cells', 'model a cell.');
  writer.line(4).take('', 'statement', 'Explain the parts of a cell.');
  writer
    .line(0)
    .take(
      'rub',
      'rubric',
      'LAB',
      'Lab report',
      'LS.1',
      'claim',
      'Claim',
      'LS.1',
      'none yet',
      'with data',
      'with data that others can check',
    );
  writer.line(0).take('calc', 'calculation', 'newest', 'Newest', 'competency', 'LS', undefined, 'latest');
  writer.line(2).take('ord', 'order by');
  writer.line(2).take('same d', 'same date');
  writer.line(2).take('over', 'override');
  writer.line(0).take('rule', 'rule', 'mastery', 'Mastery', '');
  writer.take('newest ', 'at LEVEL or better', 'Meets');
  writer.line(2).take('for', 'for', 'competency');
  writer.line(0).take('cred', 'credit', 'BIO-1', 'Biology', '1.0', 'science', '');
  writer.take('mastery ', 'in each', 'competency', 'LS');
  writer.line(4).take('- 2 ', 'pieces', 'essay');
  writer
    .line(0)
    .take(
      'scen',
      'scenario',
      'Two essays are not yet enough',
      'Ana',
      '9',
      '2025-09-02',
      today,
      '2026-05-01 LS.1 Meets essay',
      'credit BIO-1 is not yet',
    );
  expect(writer.text).toBe(framework);
  expect(writer.errors()).toEqual([]);
});
