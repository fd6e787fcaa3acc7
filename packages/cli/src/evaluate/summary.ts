/**
 * How many students earned what, and in which groups: for the yearly equity review. Small counts are withheld
 * (`suppress.ts`). It takes the same memory for ten records and a million. The schema is `schema/summary.schema.json`.
 */
import { type Outcome, STATUSES, type Status, type StudentRecord } from '@cairn/engine';
import { foldCode, type Model } from '@cairn/model';
import { hiddenCells, hiddenCounts, smallest } from './suppress.ts';

/** A count, or `null` where it is withheld. */
export type Count = number | null;

export type StatusCounts = { [status in Status]: Count };

/** Students of whom a record says this of a group; `of` says where it does not say it, or is one of too many. */
export type GroupValue<Counts> = ({ value: string } | { of: 'not recorded' | 'other values' }) & Counts;

export interface Summary {
  format: 'cairn-summary';
  formatVersion: string;
  framework: string;
  modelHash?: string;
  /** Counts below this are withheld, and others that would tell them. */
  smallest: number;
  records: Count;
  groups: { group: string; values: GroupValue<{ records: Count }>[] }[];
  credits: {
    code: string;
    id: string;
    title?: string;
    status: StatusCounts;
    groups: { group: string; values: GroupValue<{ status: StatusCounts }>[] }[];
  }[];
}

/** The version of the format. Readers refuse another first number. */
export const summaryVersion = '1.0';

/** The statuses as they are shown: the best first. */
export const shownStatuses: readonly Status[] = [...STATUSES].reverse();

/** More values of one group than this, and longer ones, are counted together. */
const mostValues = 200;
const longestValue = 100;
const notRecorded = Symbol('not recorded');
const otherValues = Symbol('other values');

type Value = string | typeof notRecorded | typeof otherValues;

/** What is counted while records go by. */
export interface Counting {
  /** Counts a record with its outcome. */
  add(record: StudentRecord, outcome: Outcome): void;
  /** What was counted, with titles in one of the model's languages. */
  summary(language: string): Summary;
}

/**
 * Counts each record once for each credit of the model, by the best status that the credit has for the student; a
 * credit that has none is not earned yet. Groups are those that `monitor:` names.
 */
export function counting(model: Model): Counting {
  const credits = (model.credits ?? []).map((credit) => ({
    credit,
    groups: (credit.monitor?.groups ?? []).map((name) => groupNamed(name)),
  }));
  const places = new Map(credits.map(({ credit }, place) => [credit.id, place]));
  const groups = [...new Map(credits.flatMap((one) => one.groups).map((group) => [group.key, group])).values()];
  /** By group and its value: how many records, and how many by credit and status. */
  const counted = groups.map(() => new Map<Value, { records: number; statuses: number[][] }>());
  const totals = blank(credits.length);
  let records = 0;
  let modelHash: string | undefined;

  function add(record: StudentRecord, outcome: Outcome): void {
    modelHash = outcome.modelHash;
    records += 1;
    const best = credits.map(() => shownStatuses.indexOf('not yet'));
    const seen = new Set<number>();
    for (const { kind, id, status = 'unknown' } of outcome.results) {
      const place = kind === 'credit' ? places.get(id) : undefined;
      if (place === undefined) continue;
      const rank = shownStatuses.indexOf(status);
      best[place] = seen.has(place) ? Math.min(best[place]!, rank) : rank;
      seen.add(place);
    }
    for (const [place, rank] of best.entries()) totals[place]![rank]! += 1;
    const said = new Map(Object.entries(record.groups ?? {}).map(([name, value]) => [groupNamed(name).key, value]));
    for (const [g, { key }] of groups.entries()) {
      const row = rowFor(counted[g]!, said.get(key)?.trim() || notRecorded, credits.length);
      row.records += 1;
      for (const [place, rank] of best.entries()) row.statuses[place]![rank]! += 1;
    }
  }

  function summary(language: string): Summary {
    const head = {
      format: 'cairn-summary' as const,
      formatVersion: summaryVersion,
      framework: model.code,
      ...(modelHash !== undefined && { modelHash }),
      smallest,
    };
    // Of so few students nothing at all is told.
    if (records < smallest) return { ...head, records: null, groups: [], credits: [] };
    const tables = groups.map((group, g) => {
      const rows = [...counted[g]!].sort(([a], [b]) => compareValues(a, b));
      const hidden = hiddenCounts(
        rows.map(([, row]) => row.records),
        [],
      );
      return { group, rows, hidden };
    });
    return {
      ...head,
      records,
      groups: tables.map(({ group, rows, hidden }) => ({
        group: group.name,
        values: rows.map(([value, row], r) => ({ ...named(value), records: hidden[r] ? null : row.records })),
      })),
      credits: credits.map(({ credit, groups: own }, place) => {
        const hiddenColumns = hiddenCounts(totals[place]!, columnRanks);
        const title = credit.title?.[language];
        return {
          code: credit.code,
          id: credit.id,
          ...(title !== undefined && { title }),
          status: shown(totals[place]!, hiddenColumns),
          groups: tables
            .filter(({ group }) => own.some(({ key }) => key === group.key))
            .map(({ group, rows, hidden: hiddenRows }) => {
              const cells = rows.map(([, row]) => row.statuses[place]!);
              const hidden = hiddenCells({ cells, hiddenRows, hiddenColumns, columnRanks });
              const values = rows.map(([value], r) => ({ ...named(value), status: shown(cells[r]!, hidden[r]!) }));
              return { group: group.name, values };
            }),
        };
      }),
    };
  }

  return { add, summary };
}

/** Who has met it is what the review asks for: it is withheld last. */
const columnRanks = shownStatuses.map((status) => (status === 'met' ? 1 : 0));

/** Groups are named in any case. */
function groupNamed(name: string): { name: string; key: string } {
  return { name, key: foldCode(name.trim()) };
}

function rowFor(rows: Map<Value, { records: number; statuses: number[][] }>, value: Value, credits: number) {
  const known = rows.get(value);
  if (known) return known;
  const tooMuch = typeof value === 'string' && (rows.size >= mostValues || value.length > longestValue);
  const place = tooMuch ? otherValues : value;
  const row = rows.get(place) ?? { records: 0, statuses: blank(credits) };
  rows.set(place, row);
  return row;
}

function blank(credits: number): number[][] {
  return Array.from({ length: credits }, () => shownStatuses.map(() => 0));
}

/** Values by their characters, then what stands for several. */
function compareValues(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1;
  const order = (value: Value): number => (typeof value === 'string' ? 0 : value === otherValues ? 1 : 2);
  return order(a) - order(b);
}

function named(value: Value): { value: string } | { of: 'not recorded' | 'other values' } {
  if (typeof value === 'string') return { value };
  return { of: value === notRecorded ? 'not recorded' : 'other values' };
}

function shown(counts: readonly number[], hidden: readonly boolean[]): StatusCounts {
  const entries = shownStatuses.map((status, place) => [status, hidden[place] ? null : counts[place]!] as const);
  return Object.fromEntries(entries) as StatusCounts;
}
