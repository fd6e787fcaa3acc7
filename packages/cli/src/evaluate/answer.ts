/** From a line of NDJSON to the line that answers it. */
import { checkRecord, type Outcome, type Reasons, type StudentRecord } from '@cairn/engine';
import type { IsoDate } from '@cairn/model';
import { LineTrouble } from './lineTrouble.ts';

/** How much of why an outcome says. */
export const reasonChoices: readonly Reasons[] = ['none', 'short', 'full'];

export interface Answering {
  evaluate(record: StudentRecord, options: { asOf: IsoDate; reasons: Reasons }): Outcome;
  reasons: Reasons;
  /** The day of the question for records that do not say it. */
  asOf: IsoDate | undefined;
  /** Sees every record with its outcome. */
  onOutcome?(record: StudentRecord, outcome: Outcome): void;
  /** Sees what a newer version of the format says, as the pointer to it. */
  onPassedOver?(pointer: string): void;
}

/** The answer to each line: an outcome on one line. It throws `LineTrouble` where a line is no record. */
export function answering({ evaluate, reasons, asOf, onOutcome, onPassedOver }: Answering): (line: string) => string {
  return (line) => {
    const data = parsed(line);
    const { record, problems } = checkRecord(data);
    if (!record) {
      const told = problems.map(({ pointer, message }) => ({ pointer, message }));
      throw new LineTrouble(told, studentOf(data));
    }
    const day = record.asOf ?? asOf;
    if (day === undefined) throw new LineTrouble([noDay], record.student);
    for (const { pointer } of problems) onPassedOver?.(pointer);
    const outcome = evaluate(record, { asOf: day, reasons });
    onOutcome?.(record, outcome);
    return JSON.stringify(outcome);
  };
}

const noDay = {
  pointer: '',
  message: 'It does not say on which day the question is asked. Write `asOf`, or call `cairn evaluate` with `--as-of`.',
};

function parsed(line: string): unknown {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    throw new LineTrouble([{ pointer: '', message: notJson(line.trim(), error as SyntaxError) }]);
  }
  if (Array.isArray(data)) throw new LineTrouble([{ pointer: '', message: listed }]);
  return data;
}

const oneLine = '`jq -c . FILE` puts each record on a line of its own.';
const listed = "This is a list. Write each record on a line of its own; `jq -c '.[]' FILE` does that.";

/** What is likely to have happened to the line. */
function notJson(line: string, error: SyntaxError): string {
  if (line === '{') return `The record goes on over several lines. ${oneLine}`;
  if (line === '[') return listed;
  if (line.startsWith('{') && line.endsWith('},')) return 'A comma stands behind the record. Take it away.';
  if (line.startsWith('{') && !line.endsWith('}'))
    return `The record has no end: it is cut off, or goes on below. ${oneLine}`;
  const at = /position (\d+)/.exec(error.message)?.[1];
  const where = at === undefined ? '' : ` from character ${Number(at) + 1} on`;
  return `The line is not JSON${where}. Look for a quotation mark, comma or bracket that is missing or too many.`;
}

function studentOf(data: unknown): string | undefined {
  const student: unknown = Object(data)['student'];
  return typeof student === 'string' && student.length <= 200 ? student : undefined;
}
