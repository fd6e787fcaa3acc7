/** The record of one student out of files or the standard input. */
import { resolve } from 'node:path';
import { checkRecord, type StudentRecord } from '@cairn/engine';
import { nearest } from '@cairn/language';
import { placeOf } from '../files/place.ts';
import { decode, readText } from '../files/read.ts';
import type { Io } from '../io.ts';
import { printable } from '../report/printable.ts';
import { counted } from '../report/text.ts';
import { Trouble } from '../trouble.ts';

/** What was read as JSON, and where. */
interface Found {
  data: unknown;
  where: string;
}

/**
 * The record of the student, or the only one. A text is one record over any number of lines, or one a line. Throws
 * `Trouble` where there is none, or several to choose from.
 */
export async function studentsIn(
  files: readonly string[],
  student: string | undefined,
  io: Io,
): Promise<StudentRecord> {
  const found: Found[] = [];
  for (const file of files.length > 0 ? files : ['-']) {
    const place = file === '-' ? 'the standard input' : placeOf(io.folder, resolve(io.folder, file));
    const text = file === '-' ? decode(await io.input(), place) : readText(resolve(io.folder, file), place);
    found.push(...jsonIn(text, place, student));
  }
  const asked = student === undefined ? found : found.filter(({ data }) => nameIn(data) === student);
  if (asked.length === 0) throw nobody(found, student);
  if (asked.length > 1) throw several(asked, student);
  const { data, where } = asked[0]!;
  const { record, problems } = checkRecord(data);
  if (record) return record;
  const { pointer, message } = problems.find(({ kind }) => kind === 'refused')!;
  throw new Trouble(
    `${where} is no record${pointer === '' ? '' : `: look at \`${printable(pointer)}\``}. ${printable(message)}`,
  );
}

/** One value, or one for each line that has something; lines that cannot be read are told where no student is looked for. */
function jsonIn(text: string, place: string, student: string | undefined): Found[] {
  const whole = parsed(text);
  if (whole !== undefined) return [{ data: whole, where: `\`${place}\`` }];
  return text.split('\n').flatMap((line, index): Found[] => {
    if (line.trim() === '') return [];
    const data = parsed(line);
    const where = `Line ${index + 1} of \`${place}\``;
    if (data !== undefined) return [{ data, where }];
    if (student !== undefined && !line.includes(JSON.stringify(student))) return [];
    throw new Trouble(`${where} is not JSON.`, 'Write one record, or one record a line.');
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function nameIn(data: unknown): string | undefined {
  const name: unknown = Object(data)['student'];
  return typeof name === 'string' ? name : undefined;
}

/** More names than these are not listed. */
const mostNames = 10;

function nobody(found: readonly Found[], student: string | undefined): Trouble {
  if (student === undefined)
    return new Trouble('There is no record.', 'Name a file of records: `cairn explain out/WA.json records.ndjson`.');
  const near = nearest(
    student,
    found.flatMap(({ data }) => nameIn(data) ?? []),
  );
  const meant = near === undefined ? '' : ` Did you mean \`${printable(near)}\`?`;
  return new Trouble(
    `There is no record of \`${printable(student)}\` among ${counted(found.length, 'record')}.${meant}`,
  );
}

function several(asked: readonly Found[], student: string | undefined): Trouble {
  if (student !== undefined)
    return new Trouble(
      `There are ${asked.length} records of \`${printable(student)}\`.`,
      'Put the one to be told in a file of its own.',
    );
  const names = asked.slice(0, mostNames).map(({ data }) => `\`${printable(nameIn(data) ?? '?')}\``);
  const rest = asked.length > mostNames ? `, and ${asked.length - mostNames} more` : '';
  return new Trouble(
    `There are ${asked.length} records. Say whose: \`--student NAME\`.`,
    `There are: ${names.join(', ')}${rest}.`,
  );
}
