/** A record that has every member. */
import type { StudentRecord } from '../../../packages/engine/src/record/record.ts';

const entry = { id: 'e', date: '2025-05-30', private: true } as const;
export const full: StudentRecord = {
  format: 'cairn-record',
  formatVersion: '1.0',
  student: 'Rowan',
  asOf: '2026-01-30',
  entered: { grade: '9', date: '2023-09-01' },
  classOf: 2027,
  graduatesOn: '2027-06-10',
  grade: '11',
  enrolment: [{ school: 'North', grade: '9', schoolYear: '2023-2024', from: '2023-09-01', to: '2024-06-15' }],
  language: 'es',
  groups: { race: 'Hispanic' },
  complete: ['hours'],
  incomplete: ['evidence'],
  evidence: [
    {
      ...entry,
      code: 'X.1',
      level: 'Proficient',
      state: 'scored',
      kind: 'task',
      stage: 'S1',
      task: 'T',
      by: 'teacher',
    },
    { ...entry, code: 'X.1', value: '2.50', entered: '2025-06-01', due: '2025-05-30', for: 'E', course: 'C' },
    { ...entry, code: 'X.1', mark: 'NE', override: true, reason: '' },
  ],
  scores: [
    { ...entry, part: 'SAT.math', value: 430, language: 'en', sitting: 'spring' },
    { ...entry, part: 'SBA-MATH.level', level: 'L3' },
    { ...entry, part: 'WLP.reading', mark: 'NE' },
  ],
  courses: [
    {
      ...entry,
      course: 'ALG-1',
      mark: 'B',
      inProgress: false,
      term: 'fall',
      grade: '9',
      language: 'es',
      tags: ['lab'],
      attempted: '1.0',
      earned: 0.5,
    },
    { ...entry, course: 'GEOM', level: 'Proficient' },
    { ...entry, course: 'GEOM', value: '3.5' },
  ],
  credits: [{ ...entry, amount: '.5', unit: 'quarter', subject: 'ART', tags: [], from: 'ART-1', language: 'fr' }],
  requirements: [{ ...entry, code: 'HSBP', grade: '12', names: 'ALG-1, GEOM' }],
  approvals: [
    { ...entry, role: 'tribe', code: 'WLP', who: 'A', certified: '+2', language: 'lut-Zxxx', until: '2026-06-30' },
  ],
  certificates: [{ ...entry, certificate: 'OSHA-10', expires: '2028-02-29' }],
  hours: [{ ...entry, hours: 405, kind: 'worksite' }],
  waivers: [
    { ...entry, code: 'D.ELECTIVE', amount: '2.0', role: 'counselor', asked: '2025-05-01', until: '2027-06-10' },
  ],
  rubrics: [
    { ...entry, criterion: 'DEFENSE.growth', level: '3', by: 'panel', task: 'T' },
    { ...entry, criterion: 'DEFENSE.growth', value: 3 },
    { ...entry, criterion: 'DEFENSE.growth', mark: 'NY' },
  ],
  baselines: [{ code: 'X', stage: 'S1', value: '10', date: '2023-09-15' }],
  deadlines: [{ credit: 'ELA-9', date: '2024-06-30', term: 'spring', learningPlan: 'open' }],
};
