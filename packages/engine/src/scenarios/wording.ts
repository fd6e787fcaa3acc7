/** Scenarios in words: what an expectation is about, what became of it, what is wrong with a record. */
import type { Reference } from '@cairn/model';
import type { Problem } from '../outcome/outcome.ts';
import type { Program } from '../program/program.ts';
import type { Expectation, Judged } from './expectation.ts';

/** What is found of a thing that another version of the framework does not have. */
export const gone = 'no longer there';

/** What an expectation is about, as it is written: `newest of LS.1 in P1`, `credits CTE, SCI of DIPLOMA-24`. */
export function subjectOf(expectation: Expectation): string {
  const inStage = (stage: Reference | undefined): string => (stage ? ` in ${stage.code}` : '');
  switch (expectation.kind) {
    case 'value':
      return `${expectation.calculation.code} of ${expectation.of.code}${inStage(expectation.stage)}`;
    case 'progress':
      return `progress of ${expectation.of.code}${inStage(expectation.stage)}`;
    case 'mark':
      return `mark of ${expectation.of.code}`;
    case 'credit':
      return `credit ${expectation.of.code}${expectation.inLanguage === undefined ? '' : ` in ${expectation.inLanguage}`}`;
    case 'needs':
      return `credits ${expectation.needs.map(({ code }) => code).join(', ')} of ${expectation.plan.code}`;
    case 'rule':
      return `${expectation.rule.code} of ${expectation.of.code}${inStage(expectation.stage)}`;
    case 'does not apply':
    case 'status':
      return expectation.of.code;
  }
}

/** What an expectation names: all of it has to be there. */
export function namedBy(expectation: Expectation): Reference[] {
  switch (expectation.kind) {
    case 'value':
      return [expectation.calculation, expectation.of, ...(expectation.stage ? [expectation.stage] : [])];
    case 'progress':
      return [expectation.of, ...(expectation.stage ? [expectation.stage] : [])];
    case 'needs':
      return [expectation.plan, ...expectation.needs];
    case 'rule':
      return [expectation.rule, expectation.of, ...(expectation.stage ? [expectation.stage] : [])];
    case 'mark':
    case 'credit':
    case 'does not apply':
    case 'status':
      return [expectation.of];
  }
}

/** `` `credit AV-LIFE-SCI` was expected to be not yet and is met. `` */
export function sentenceOf(
  kind: Expectation['kind'],
  subject: string,
  { expected, found }: Pick<Judged, 'expected' | 'found'>,
): string {
  const several = kind === 'needs';
  const were = several ? 'were' : 'was';
  return `\`${subject}\` ${were} expected ${expectedPhrase(expected)} and ${foundPhrase(found, several)}.`;
}

function expectedPhrase(expected: string): string {
  switch (expected) {
    case 'applies':
      return 'to apply';
    case 'does not apply':
      return 'not to apply';
    case 'no value':
      return 'to have no value';
    default:
      return `to be ${expected}`;
  }
}

function foundPhrase(found: string, several: boolean): string {
  switch (found) {
    case 'applies':
      return found;
    case 'does not apply':
      return several ? 'do not apply' : found;
    case 'no value':
    case 'no mark':
    case 'nothing to count':
      return `has ${found}`;
    default:
      return `${several ? 'are' : 'is'} ${found}`;
  }
}

/**
 * What is wrong with a record of a scenario. Scenarios name things by identity; `program` is the one that they were
 * written for, and knows their codes.
 */
export function problemText(program: Program, { code, message, args = {}, record = '' }: Problem): string {
  const argument = (name: string): string => {
    const value = args[name];
    return typeof value === 'string' ? (program.things.byIdentity(value)?.path ?? value) : '';
  };
  switch (code) {
    case 'code-unknown':
      return `\`${argument('code')}\` in \`${recordName(program, record)}\` is not in the framework, and the record is left out.`;
    case 'level-unknown':
      return `\`${argument('level')}\` in \`${recordName(program, record)}\` is no level of its scale.`;
    case 'record-twice':
      return `\`${record}\` stands twice.`;
    default:
      return `\`${record}\`: ${message}.`;
  }
}

/** `evidence 0003` is the third row of its block; a baseline is named by what it is of. */
function recordName(program: Program, record: string): string {
  const [, block, number] = /^([a-z]+) 0*(\d+)$/.exec(record) ?? [];
  return block === undefined ? (program.things.byIdentity(record)?.path ?? record) : `${block} ${number}`;
}
