import { describe, expect, test } from 'vitest';
import type { NextStep, ReasonNode } from '../../../packages/engine/src/outcome/outcome.ts';
import { namingIn } from '../../../packages/engine/src/reasons/names.ts';
import { explainNode, problemText, reasonText } from '../../../packages/engine/src/reasons/reason.ts';
import { nextSentence } from '../../../packages/engine/src/reasons/sentence.ts';
import { level, school, thing } from './school.ts';

type Sample = [node: Omit<ReasonNode, 'args' | 'status'> & Partial<ReasonNode>, en: string, es: string];

const newest = thing('newest');
const amounts = (asked: `${number}`, found: `${number}`, missing?: `${number}`) => ({
  asked,
  found,
  ...(missing && { missing }),
});

/** What is said of one node; it is not met where nothing else is said. */
const samples: Sample[] = [
  [
    { message: 'body pieces', args: { of: thing('LS.1') }, ...amounts('12', '4', '8') },
    'At least 12 pieces of evidence – 4 so far – 8 more pieces of evidence',
    'Al menos 12 evidencias – 4 hasta ahora – 8 evidencias más',
  ],
  [
    { message: 'body pieces', args: { of: thing('LS.1') }, ...amounts('1', '0', '1') },
    'At least 1 piece of evidence – 0 so far – 1 more piece of evidence',
    'Al menos 1 evidencia – 0 hasta ahora – 1 evidencia más',
  ],
  [
    {
      message: 'body includes',
      args: { of: thing('LS.1'), kinds: { list: [thing('learning-reflection')] } },
      ...amounts('1', '0', '1'),
    },
    'Learning reflection: at least 1 – 0 so far – 1 more',
    'Reflexión: al menos 1 – 0 hasta ahora – 1 más',
  ],
  [
    {
      message: 'body of kinds',
      args: { of: thing('LS.1'), kinds: { list: [thing('essay'), thing('visit'), thing('learning-reflection')] } },
      status: 'met',
      ...amounts('1', '2'),
    },
    'Essay, Visit or Learning reflection: at least 1 – 2 so far',
    'Ensayo, Visit o Reflexión: al menos 1 – 2 hasta ahora',
  ],
  [
    {
      message: 'level',
      args: { of: thing('LS.1'), calculation: newest, level: level('3'), value: level('2.9') },
      ...amounts('3', '2.9', '0.1'),
    },
    'Proficient (3) or better in Ecosystems (LS.1), by “Newest counts most” – 2.9 (Developing) so far – 0.1 more',
    'Competente (3) o más en Ecosistemas (LS.1), según «Newest counts most» – 2.9 (En desarrollo) hasta ahora – 0.1 más',
  ],
  [
    {
      message: 'level',
      args: { of: thing('LS.1'), calculation: newest, level: level('3'), stage: thing('P1') },
      asked: '3',
    },
    'Proficient (3) or better in Ecosystems (LS.1), Portfolio 1, by “Newest counts most” – no score yet',
    'Competente (3) o más en Ecosistemas (LS.1), Portfolio 1, según «Newest counts most» – todavía sin puntaje',
  ],
  [
    {
      message: 'level',
      args: { of: thing('LS.2'), calculation: newest, level: level('3') },
      asked: '3',
      status: 'unknown',
    },
    'Proficient (3) or better in Cells (LS.2), by “Newest counts most” – the records do not say',
    'Competente (3) o más en Cells (LS.2), según «Newest counts most» – los registros no lo dicen',
  ],
  [
    {
      message: 'at least',
      args: { of: thing('LS.1'), calculation: newest, level: level('2.5'), value: level('2.3333333333') },
      ...amounts('2.5', '2.3333333333', '0.1666666666'),
    },
    'At least 2.5 in Ecosystems (LS.1), by “Newest counts most” – 2.3333… (Developing) so far – 0.1666… more',
    'Al menos 2.5 en Ecosistemas (LS.1), según «Newest counts most» – 2.3333… (En desarrollo) hasta ahora – 0.1666… más',
  ],
  [
    { message: 'level in each', args: { of: newest, level: level('2'), each: 'target' }, status: 'met' },
    'Developing (2) or better in each skill, by “Newest counts most”',
    'En desarrollo (2) o más en cada destreza, según «Newest counts most»',
  ],
  [
    {
      message: 'no score',
      args: {
        of: thing('LS.1'),
        calculation: newest,
        level: level('2'),
        low: { list: [level('1'), level('1')] },
        number: 3,
      },
    },
    'No score below Developing (2) in Ecosystems (LS.1), by “Newest counts most” – lower: Beginning (1) and Beginning (1)',
    'Ningún puntaje por debajo de En desarrollo (2) en Ecosistemas (LS.1), según «Newest counts most» – por debajo: Inicial (1) e Inicial (1)',
  ],
  [
    {
      message: 'rule in each',
      args: { rule: thing('mastery'), each: 'competency', number: 2, areas: { list: [thing('LS')] } },
      ...amounts('2', '1', '1'),
    },
    'Mastery in each competency of Life science (LS) – 1 of 2 so far – 1 more',
    'Mastery en cada competencia de Ciencias de la vida (LS) – 1 de 2 hasta ahora – 1 más',
  ],
  [{ message: 'rule', args: { rule: thing('not-shown') } }, 'Not shown', 'Not shown'],
  [
    {
      message: 'score',
      args: { part: thing('SAT.math'), level: { level: '430' }, value: { level: '420' } },
      ...amounts('430', '420', '10'),
    },
    '430 or more on SAT.math – 420 so far – 10 more points',
    '430 o más en SAT.math – 420 hasta ahora – 10 puntos más',
  ],
  [
    { message: 'score', args: { part: thing('AP.score'), level: { level: '3' } }, asked: '3' },
    '3 or more on AP statistics (AP.score) – no score yet',
    '3 o más en AP statistics (AP.score) – todavía sin puntaje',
  ],
  [
    {
      message: 'test level',
      args: { part: thing('WLP.writing'), level: level('3', 'actfl'), value: level('2', 'actfl') },
      ...amounts('3', '2', '1'),
    },
    'Novice High (NH) or better on World language test, writing (WLP.writing) – Novice Mid (NM) so far',
    'Novice High (NH) o más en World language test, writing (WLP.writing) – Novice Mid (NM) hasta ahora',
  ],
  [
    {
      message: 'percent on each part',
      args: { percent: { decimal: '0.985' }, test: thing('SAT') },
      ...amounts('1', '0', '1'),
    },
    '98.5% on each part of SAT – 0 of 1 part – 1 more part',
    '98.5% en cada parte de SAT – 0 de 1 parte – 1 parte más',
  ],
  [
    {
      message: 'grade in',
      args: { course: thing('ALG-1'), level: level('3', 'letters'), value: level('2', 'letters') },
    },
    'B or better in Algebra 1 (ALG-1) – C so far',
    'B o más en Algebra 1 (ALG-1) – C hasta ahora',
  ],
  [
    { message: 'credits in tagged', args: { subject: thing('math'), tag: thing('lab') }, ...amounts('1', '0', '1') },
    '1.0 credit in Mathematics, tagged “Laboratory science” – 0.0 so far – 1.0 more credit',
    '1.0 crédito en Matemáticas con la etiqueta «Laboratory science» – 0.0 hasta ahora – 1.0 crédito más',
  ],
  [
    {
      message: 'credits from one program area with',
      args: { subject: thing('math'), tag: thing('lab'), tagged: 'no' },
      ...amounts('2', '2'),
    },
    '2.0 credits in Mathematics from one program area, with a course tagged “Laboratory science” – 2.0 so far – no such course yet',
    '2.0 créditos en Matemáticas de una misma área de programa, con un curso con la etiqueta «Laboratory science» – 2.0 hasta ahora – todavía sin ese curso',
  ],
  [
    {
      message: 'need',
      args: { need: thing('DIPLOMA.MATH'), waived: { decimal: '0.5' }, lacking: { list: [thing('lab')] } },
      ...amounts('1.5', '0.25', '1.25'),
    },
    'Mathematics (MATH): 1.5 credits, 0.5 waived – 0.25 so far – 1.25 more credits, for “Laboratory science”',
    'Matemáticas (MATH): 1.5 créditos, 0.5 por dispensa – 0.25 hasta ahora – 1.25 créditos más, para «Laboratory science»',
  ],
  [
    { message: 'need', args: { need: thing('DIPLOMA.ELECT') }, status: 'met', ...amounts('1', '1') },
    'Any subject (ELECT): 1.0 credit – 1.0 so far',
    'Cualquier materia (ELECT): 1.0 crédito – 1.0 hasta ahora',
  ],
  [
    { message: 'total', ...amounts('24', '23', '1') },
    'All credits together: 24.0 – 23.0 so far – 1.0 more credit',
    'Todos los créditos: 24.0 – 23.0 hasta ahora – 1.0 crédito más',
  ],
  [
    { message: 'hours', args: { of: thing('worksite'), by: { date: '2029-06-01' } }, ...amounts('100', '99', '1') },
    'Hours at the worksite: 100 hours, by June 1, 2029 – 99 so far – 1 more hour',
    'Hours at the worksite: 100 horas, a más tardar el 1 de junio de 2029 – 99 hasta ahora – 1 hora más',
  ],
  [
    {
      message: 'hours',
      args: { of: thing('worksite'), by: { date: '2029-06-01' } },
      status: 'closed',
      ...amounts('100', '99', '1'),
    },
    'Hours at the worksite: 100 hours, by June 1, 2029 – 99 so far – no longer possible',
    'Hours at the worksite: 100 horas, a más tardar el 1 de junio de 2029 – 99 hasta ahora – ya no es posible',
  ],
  [
    {
      message: 'completed in each grade',
      args: { of: thing('PLAN'), missing: { list: ['10', '11', '12'] } },
      ...amounts('4', '1', '3'),
    },
    'Completed in each grade: Plan for later (PLAN) – 1 of 4 grades – still open: grades 10, 11 and 12',
    'Completar en cada grado: Plan for later (PLAN) – 1 de 4 grados – queda por hacer: grados 10, 11 y 12',
  ],
  [{ message: 'approved', args: { role: thing('tribe') } }, 'Approved by: Tribe', 'Aprobación de: Tribe'],
  [
    { message: 'approved by panel', args: { panel: thing('PANEL'), number: 3 }, ...amounts('2', '1', '1') },
    'Approved by 2 of 3 of the panel “Defense panel” – 1 so far – 1 more',
    'Aprobación de 2 de 3 del panel «Defense panel» – 1 hasta ahora – 1 más',
  ],
  [
    {
      message: 'only toward',
      args: { state: 'failed or incomplete', courses: { list: [thing('ALG-1')] }, amount: { decimal: '1' } },
      status: 'met',
    },
    'Only for credit that was not passed or not completed: Algebra 1 (ALG-1) – up to 1.0 credit',
    'Solo para crédito que no se aprobó o no se completó: Algebra 1 (ALG-1) – hasta 1.0 crédito',
  ],
  [
    {
      message: 'amount by hours',
      args: { hours: thing('worksite'), amount: { decimal: '0' } },
      ...amounts('405', '404', '1'),
    },
    'Credit for hours: Hours at the worksite – 404 hours so far – 1 more hour to earn credit',
    'Crédito por horas: Hours at the worksite – 404 horas hasta ahora – 1 hora más para obtener crédito',
  ],
  [
    { message: 'closed since', args: { date: { date: '2026-01-30' } }, status: 'closed' },
    'It was open until January 30, 2026',
    'El plazo terminó el 30 de enero de 2026',
  ],
  [
    {
      message: 'does not apply, another does',
      args: { plan: thing('DIPLOMA'), date: { date: '2016-09-01' }, grade: '9', instead: { code: 'OLDER' } },
      status: 'closed',
    },
    'Diploma does not apply: grade 9 was entered on September 1, 2016, and OLDER applies',
    'Diploma no se aplica: ingreso al grado 9 el 1 de septiembre de 2016; se aplica OLDER',
  ],
  [
    { message: 'not here', args: { of: { code: 'WA/tribe', id: 'elsewhere' } }, status: 'unknown' },
    'WA/tribe belongs to a framework that is not at hand – the records do not say',
    'WA/tribe es de un marco que no está disponible – los registros no lo dicen',
  ],
];

test.each(samples)('$message', (sample, en, es) => {
  const node: ReasonNode = { args: {}, status: 'not yet', ...sample };
  expect(explainNode(school, node, 'en').text).toBe(en);
  expect(explainNode(school, node, 'es').text).toBe(es);
});

/** What a next step says. */
test.each<[step: NextStep, en: string, es: string]>([
  [
    { message: 'body pieces', args: { of: thing('LS.1') }, missing: '2' },
    '2 more pieces of evidence for Ecosystems (LS.1)',
    '2 evidencias más de Ecosistemas (LS.1)',
  ],
  [
    { message: 'score', args: { part: thing('SAT.math'), level: { level: '430' } }, missing: '10' },
    '430 or more on SAT.math (10 more points)',
    '430 o más en SAT.math (10 puntos más)',
  ],
  [
    { message: 'score', args: { part: thing('SAT.math'), level: { level: '430' } } },
    '430 or more on SAT.math',
    '430 o más en SAT.math',
  ],
  [
    { message: 'completed', args: { of: thing('PLAN') } },
    'Complete Plan for later (PLAN)',
    'Completar: Plan for later (PLAN)',
  ],
  [{ message: 'circle', args: { of: thing('PLAN') } }, '', ''],
])('next: $message', (step, en, es) => {
  expect(nextSentence(namingIn(school, 'en'), step)).toBe(en);
  expect(nextSentence(namingIn(school, 'es-MX'), step)).toBe(es);
});

/** What is wrong with a record. */
test.each<[problem: Parameters<typeof problemText>[1], en: string, es: string]>([
  [
    { code: 'code-unknown', message: 'code unknown', args: { code: 'LS.9', kind: 'area' }, record: 'e-1' },
    'The framework does not know “LS.9”, so it does not count',
    'El marco no conoce «LS.9», y por eso no cuenta',
  ],
  [
    { code: 'level-unknown', message: 'level unknown', args: { level: 'Superb' } },
    'The scale has no level “Superb”, so it does not count',
    'La escala no tiene el nivel «Superb», y por eso no cuenta',
  ],
  [
    { code: 'record-twice', message: 'record twice', args: { block: 'evidence' } },
    'There are two records of this name, and the first counts',
    'Hay dos registros con este nombre, y cuenta el primero',
  ],
])('$code', (problem, en, es) => {
  expect(problemText(school, problem, 'en')).toBe(en);
  expect(problemText(school, problem, 'es')).toBe(es);
});

describe('a whole reason', () => {
  const open: ReasonNode = { message: 'completed', args: { of: thing('PLAN') }, status: 'not yet' };
  const done: ReasonNode = { message: 'approved', args: { role: thing('tribe') }, status: 'met' };
  const joinedBy = (message: string, status: ReasonNode['status']): ReasonNode => ({
    message,
    args: {},
    status,
    children: [open, done],
  });

  test('of one that is not met leaves out what is met', () => {
    expect(reasonText(school, joinedBy('all', 'not yet'), 'en')).toBe(
      'All of these\n  Completed: Plan for later (PLAN)',
    );
  });

  test('of one that is met tells everything', () => {
    expect(reasonText(school, joinedBy('any', 'met'), 'en')).toBe(
      'At least one of these\n  Completed: Plan for later (PLAN)\n  Approved by: Tribe',
    );
  });

  test('of none tells everything', () => {
    expect(reasonText(school, joinedBy('none', 'not yet'), 'es')).toBe(
      'Nada de esto\n  Completar: Plan for later (PLAN)\n  Aprobación de: Tribe',
    );
  });

  test('is plain data for previews', () => {
    expect(explainNode(school, joinedBy('all', 'not yet'), 'en')).toEqual({
      text: 'All of these',
      status: 'not yet',
      children: [
        { text: 'Completed: Plan for later (PLAN)', status: 'not yet', children: [] },
        { text: 'Approved by: Tribe', status: 'met', children: [] },
      ],
    });
  });

  test('in a language without words has English ones', () => {
    expect(explainNode(school, open, 'fr').text).toBe('Completed: Plan for later (PLAN)');
  });
});
