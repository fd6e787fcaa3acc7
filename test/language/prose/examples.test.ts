import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseProse, type Rule } from '../../../packages/language/src/prose/index.ts';
import { found, type Row } from './findings.ts';

/** What the example frameworks say to students and teachers, and all that is found there. */
test.each<Row>([
  ['iCan', 'read and critique many kinds of texts, such as books.', 'two-skills «read and critique»: read, critique'],
  [
    'statement',
    'Design and defend a plan that lessens harm to a local ecosystem, using data.',
    'two-skills «Design and defend»: Design, defend',
  ],
  ['statement', 'Design, test and improve a way to lessen harm that people do to an ecosystem.'],
  [
    'statement',
    'Design, evaluate, and refine a solution for reducing the impacts of human activities on biodiversity.',
  ],
  ['statement', 'Develop models to describe the atomic composition of simple molecules and extended structures.'],
  ['statement', 'Predict how a trait passes from parents to offspring and explain the prediction with a model.'],
  ['statement', 'Test how heat changes the structure and strength of a metal and explain the result.'],
  ['statement', 'Make fillet and groove welds that pass visual inspection.'],
  ['statement', 'Present an idea to people outside the school and answer their questions.'],
  ['statement', 'Share the work of a group, settle a disagreement and finish together.'],
  ['statement', 'Choose something to learn for its own sake.'],
  ['statement', 'Welcome others and be at home in the school.'],
  ['statement', 'Write an opinion and support it with reasons a reader can follow.'],
  ['statement', 'Choose and apply reading strategies'],
  ['statement', 'Demonstrate preparedness and responsibility'],
  ['statement', 'Pose and respond to questions'],
  ['statement', 'Collect and graph field data'],
  ['iCan', 'work with my community to care for a place and show that it helps.'],
  ['iCan', 'take part in discussions, listen critically and respond.'],
  ['iCan', 'keep going when a task is hard and ask for help when I need it.'],
  ['iCan', 'plan, write, and make my writing better.'],
  ['iCan', 'use data to plan how to protect a place near me, and defend my plan.'],
  ['iCan', 'try new ideas and learn from what does not work.'],
  ['iCan', 'tell what I love to learn.'],
  ['question', 'How well do I explain how point of view and purpose shape a text?'],
  ['question', 'How well do I ask and answer questions?'],
  [
    'descriptor',
    'I combine strategies for a hard text:\n- I mark what I do not understand;\n- I test a reading against it.',
  ],
  ['descriptor', 'I can draw and write to tell what I like.'],
  ['descriptor', 'An opinion is there, but the reader has to look for it.'],
  ['descriptor', 'Two or more reasons match and are in an order that helps.'],
  ['descriptor', 'The student shows finished work only.'],
  ['descriptor', 'Answers repeat the slides.'],
])('%s: %s', (role, text, ...findings) => {
  expect(found(text, role, 'en', { from: 9, to: 12 })).toEqual(findings);
});

/** Published standards that the workplace lends for tests: counts, so that a change of the lists shows what it does. */
const shared = resolve(import.meta.dirname, '../../../../shared/data');
const files = ['graph/ccssm-k8.json', 'graph/ccssm-hs.json'].map((file) => join(shared, file));

describe.skipIf(!files.every((file) => existsSync(file)))('the 471 standards of CCSS mathematics', () => {
  interface Standard {
    readonly grade_level_code: string;
    readonly description: string;
  }

  test('have few findings', () => {
    const standards = files.flatMap((file): Standard[] => JSON.parse(readFileSync(file, 'utf8')).standards);
    const counts: Partial<Record<Rule, number>> = {};
    for (const { description, grade_level_code: code } of standards) {
      const grade = code === 'K' ? 0 : code === 'HS' ? 12 : Number(code);
      const findings = analyseProse(description, {
        language: 'en',
        role: 'statement',
        grades: { from: grade, to: grade },
      });
      for (const rule of new Set(findings.map((finding) => finding.rule))) counts[rule] = (counts[rule] ?? 0) + 1;
    }
    expect(standards).toHaveLength(471);
    expect(counts).toEqual({ 'vague-verb': 65, 'two-skills': 17, 'reading-level': 31 });
  });
});
