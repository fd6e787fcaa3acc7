/** The words of random rules: scales, stages, subjects, people, tests, and everything else that holds without learning. */
import type { Decimal, Scale, Stage, Stages, Test } from '../../../packages/model/src/index.ts';
import type { Random } from './random.ts';
import { identity, levelOfScale, named, partOf, referTo, title, type World } from './world.ts';

/** Everything that holds without learning: the words of rules. */
export function addWords({ random, size, model }: World): void {
  const list = <Thing>(kind: string, codes: readonly string[], more: (code: string) => object = () => ({})): Thing[] =>
    codes.slice(0, Math.max(2, size + 1)).map((code) => ({ ...named(kind, code), ...more(code) }) as Thing);
  model.scales = [
    levelScale(random, 'lev'),
    random.oneIn(2) ? numberScale(random) : levelScale(random, 'quality'),
    courseScale(),
  ];
  if (!random.oneIn(4)) model.stages = random.times(random.oneIn(5) ? 2 : 1, (place) => stages(random, place));
  model.subjects = list('subject', ['english', 'math', 'arts', 'cte']);
  model.tags = list('tag', ['dual', 'lab', 'pride', 'core']);
  model.roles = list('role', ['teacher', 'mentor', 'board', 'tribe']);
  model.programAreas = list('program area', ['health', 'build', 'food']);
  model.hours = list('hours', ['shop', 'service', 'work']);
  model.certificates = list('certificate', ['C-1', 'C-2', 'C-3'], () =>
    random.maybe(2, () => ({ validFor: random.pick(['P1Y', 'P6M']) })),
  );
  model.evidenceKinds = list('evidence kind', ['essay', 'exam', 'talk', 'lab']);
  model.lists = [
    { ...named('list', 'CERTS'), rows: random.some(model.certificates!, 2).map((item) => ({ item: referTo(item) })) },
  ];
  model.experiences = [
    {
      ...named('experience', 'INTERN'),
      ...random.maybe(2, () => ({ approvedBy: referTo(random.pick(model.roles!)) })),
    },
  ];
  model.requirements = ['PLAN-AFTER', 'HISTORY'].map((code) => ({
    ...named('requirement', code),
    ...random.maybe(3, () => ({
      onceIn: {
        grades: random.pick([
          { from: '9', to: '12' },
          { from: '11', to: '12' },
        ] as const),
      },
    })),
    ...random.maybe(3, () => ({ approvedBy: referTo(random.pick(model.roles!)) })),
  }));
  model.panels = [
    {
      ...named('panel', 'JURY'),
      members: model.roles.slice(0, 2).map((role) => ({ count: 1 + random.below(2), role: referTo(role) })),
      decidesBy: { count: 2, of: 3 },
    },
  ];
  model.calendars = [
    {
      ...named('calendar', 'YEAR'),
      ...random.maybe(2, () => ({ schoolYearBegins: random.pick(['08-15', '02-29', '01-01']) })),
      terms: [
        { ...named('term', 'T1'), from: '2024-09-01', to: '2025-01-31' },
        { ...named('term', 'T2'), from: '2025-02-01', to: '2025-06-30' },
        { ...named('term', 'T3'), from: '2025-09-01', to: '2026-01-30' },
        { ...named('term', 'T4'), from: '2026-02-01', to: '2026-06-30' },
      ],
    },
  ];
  model.tests = [levelTest(random, model.scales[0]!), numberTest(random)];
}

function levelScale(random: Random, code: string): Scale {
  const values = random.pick([
    ['1', '2', '3', '4'],
    ['0', '1', '2'],
    ['-1', '0', '1.5', '3'],
    ['1', '2', '2', '3'],
  ] as Decimal[][]);
  const names = ['A', 'B', 'C', 'D'];
  const levels = values.map((value, place) => ({
    id: identity('level', `${code}.${names[place]}`),
    code: names[place]!,
    ...title(`Level ${names[place]}`),
    value,
  }));
  const from = random.pick(levels);
  return {
    ...named('scale', code),
    levels,
    ...random.maybe(2, () => ({ masteryFrom: levelOfScale(from) })),
    marks: marks(random, code),
  };
}

function numberScale(random: Random): Scale {
  const [from, to, step] = random.pick([
    ['1', '12', '1'],
    ['0', '4', '0.5'],
    ['0', '100', '1'],
  ] as [Decimal, Decimal, Decimal][]);
  return {
    ...named('scale', 'numbers'),
    numbers: { from, to, step },
    names: [
      { level: from, text: { en: 'Beginning' } },
      { level: to, text: { en: 'Ready' } },
    ],
    ...random.maybe(2, () => ({ masteryFrom: { value: to } })),
    marks: marks(random, 'numbers'),
  };
}

function marks(random: Random, scale: string): NonNullable<Scale['marks']> {
  const means: NonNullable<NonNullable<Scale['marks']>[number]['means']>[] = [
    { is: 'left out of the average' },
    { is: 'no score until replaced' },
    { is: 'incomplete' },
    { is: 'counts as', value: random.pick(['1', '0', '2.5']) },
  ];
  return [
    ...means.map((each, place) => ({ id: identity('mark', `${scale}.M${place}`), code: `M${place}`, means: each })),
    { id: identity('mark', `${scale}.BARE`), code: 'BARE', ...title('No meaning') },
  ];
}

/** The grades of courses: below a C a course is failed. */
function courseScale(): Scale {
  const code = 'letters';
  const levels = (['F', 'D', 'C', 'B', 'A'] as const).map((name, place) => ({
    id: identity('level', `${code}.${name}`),
    code: name,
    value: String(place) as Decimal,
  }));
  return {
    ...named('scale', code),
    levels,
    creditFrom: levelOfScale(levels[1]!),
    marks: [
      { id: identity('mark', `${code}.P`), code: 'P', means: { is: 'left out of the average' } },
      { id: identity('mark', `${code}.I`), code: 'I', means: { is: 'incomplete' } },
      { id: identity('mark', `${code}.NG`), code: 'NG', means: { is: 'no score until replaced' } },
    ],
  };
}

function stages(random: Random, place: number): Stages {
  const graded = random.oneIn(2);
  const names = place === 0 ? ['P1', 'P2', 'P3'] : ['Q1', 'Q2'];
  return {
    ...named('stages', `stages-${place}`),
    stages: names.map(
      (code, at): Stage => ({
        ...named('stage', code),
        value: String(at + 1) as Decimal,
        ...(graded && {
          grades: random.pick([
            { from: '9', to: '10' },
            { from: '11', to: '12' },
            { from: '9', to: '12' },
          ] as const),
        }),
      }),
    ),
  };
}

/** A test in levels, with parts that a language without writing does without. */
function levelTest(random: Random, scale: Scale): Test {
  const parts = ['reading', 'speaking'].map((code) => ({
    id: identity('test part', `WLP.${code}`),
    code,
    scale: referTo(scale),
  }));
  return {
    ...named('test', 'WLP'),
    parts,
    ...random.maybe(2, () => ({ unwrittenLanguage: { parts: [partOf('WLP', parts[0]!)] } })),
    bestOf: random.pick(['each part', 'one sitting'] as const),
    ...random.maybe(3, () => ({ validFor: 'P1Y' })),
  };
}

function numberTest(random: Random): Test {
  return {
    ...named('test', 'SAT'),
    parts: ['ela', 'math'].map((code) => ({ id: identity('test part', `SAT.${code}`), code, from: '200', to: '800' })),
    bestOf: random.pick(['each part', 'one sitting'] as const),
    ...random.maybe(3, () => ({ validFor: random.pick(['P2Y', 'P6M', 'P3W', 'P10D']) })),
  };
}
