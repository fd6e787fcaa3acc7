/** An outcome that has every member. */
import type { Argument, Outcome, ReasonNode } from '../../../packages/engine/src/outcome/outcome.ts';

const args: { [name: string]: Argument } = {
  text: '',
  count: 3,
  thing: { code: 'X.1', id: 'u' },
  amount: { decimal: '2.5' },
  level: { level: '3', scale: 'S' },
  day: { date: '2026-01-30' },
  several: { list: [{ code: 'X.2' }, { list: [] }] },
};

const why: ReasonNode = {
  message: 'all',
  args: {},
  status: 'not yet',
  source: { file: 'f.cairn', line: 1 },
  children: [
    {
      message: 'score',
      args,
      status: 'not yet',
      asked: '430',
      found: '420',
      missing: '10',
      used: ['scores 1'],
      ignored: [{ id: 'scores 2', why: 'too old' }],
    },
  ],
};

const next = [{ message: 'score', args, missing: '10' }] as const;

export const full: Outcome = {
  format: 'cairn-outcome',
  formatVersion: '1.0',
  framework: 'F',
  version: '1',
  modelHash: 'abc',
  engine: '0.0.0',
  student: 'Rowan',
  asOf: '2026-01-30',
  results: [
    { kind: 'credit', code: 'C', id: 'u', instance: 'fr', status: 'met', amount: '1', mark: 'P' },
    {
      kind: 'calculation',
      code: 'K',
      id: 'u',
      of: 'X.1',
      stage: 'S1',
      status: 'unknown',
      value: '-0.7',
      exact: '-2/3',
      level: 'Proficient',
      baseline: '10',
      progress: { have: '1', need: '3', missed: '0', unit: 'pieces' },
      why,
      next: [...next],
    },
  ],
  plans: [
    { plan: 'D', id: 'u', applies: 'no', entered: '2023-07-01', derived: true, instead: 'E' },
    {
      plan: 'E',
      id: 'u',
      applies: 'yes',
      status: 'closed',
      total: { have: '23', need: '24', waived: '0' },
      needs: [{ credits: 'ENG', id: 'u', status: 'met', have: '3.5', asked: '4', waived: '0.5', short: '0.5' }],
      placement: [{ record: 'r', credits: 'ENG', portion: 'lab', amount: '1', shared: true, pathway: true }],
      unplaced: [{ record: 'r', amount: '0.5' }],
      waivers: [{ record: 'w', credits: 'ENG', amount: '0.5', refused: 'late' }],
      smallest: [{ credits: ['ENG', 'ART'], amount: '1', tag: 'lab' }],
      why,
      next: [...next],
    },
  ],
  problems: [{ code: 'p', message: 'm', args, record: 'r' }],
};
