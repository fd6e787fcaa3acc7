/**
 * The same work in SQL, by DuckDB in one thread: from pieces of evidence in a Parquet file to the answers of all
 * rules. Sums are rows of a table that is joined with the aggregates; what joins them is an expression over bits.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StudentRecord } from '../../packages/engine/src/index.ts';
import { competencyCode, competencyCount } from './engineFramework.ts';
import { collapsed, type Need, type PeerRule, type Sum, sumsOf } from './engineRules.ts';
import { peer } from './peers.ts';

interface DuckDb {
  DuckDBInstance: {
    create(path: string, options: { threads: string }): Promise<{ connect(): Promise<Connection> }>;
  };
}

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): [student: number, met: bigint][] }>;
}

/**
 * How the levels of a competency come into their order in time: by an ordered aggregate, as one writes it, or by sorting
 * numbers that hold place and level, which is ten times as fast.
 */
const orders = {
  written: 'list(level ORDER BY place)',
  tuned: 'list_transform(list_sort(list(place::INTEGER * 8 + level)), lambda piece: piece % 8)',
};

/** Puts the records into a Parquet file and gives back what answers the rules: for each student, rules met as bits. */
export async function duckDb(
  order: keyof typeof orders,
  folder: string,
  rules: readonly PeerRule[],
  records: readonly StudentRecord[],
): Promise<() => Promise<[student: number, met: bigint][]>> {
  const { DuckDBInstance } = await peer<DuckDb>('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const csv = join(folder, 'evidence.csv');
  const parquet = join(folder, 'evidence.parquet');
  writeFileSync(csv, csvOf(records));
  await connection.run(`COPY (SELECT * FROM read_csv(${quoted(csv)}, columns = {'student': 'INTEGER', 'place': 'SMALLINT',
    'competency': 'SMALLINT', 'level': 'TINYINT'})) TO ${quoted(parquet)} (FORMAT parquet)`);
  const sums = rules.flatMap(({ need }) => sumsOf(need));
  await connection.run('CREATE TABLE leaves (leaf SMALLINT, least DOUBLE)');
  await connection.run(`INSERT INTO leaves VALUES ${sums.map(({ least }, leaf) => `(${leaf}, ${least})`).join()}`);
  await connection.run(
    'CREATE TABLE terms (leaf SMALLINT, competency SMALLINT, decays BOOLEAN, least DOUBLE, times DOUBLE)',
  );
  await connection.run(`INSERT INTO terms VALUES ${sums.flatMap(termRows).join()}`);
  const query = queryOf(parquet, orders[order], rules);
  return async () => (await connection.runAndReadAll(query)).getRows();
}

function csvOf(records: readonly StudentRecord[]): string {
  const places = new Map(Array.from({ length: competencyCount }, (_, i) => [competencyCode(i), i]));
  const rows = records.flatMap(({ evidence = [] }, student) =>
    evidence.map(({ code, value }, place) => `${student},${place},${places.get(code)},${value}\n`),
  );
  return `student,place,competency,level\n${rows.join('')}`;
}

function termRows({ terms }: Sum, leaf: number): string[] {
  return terms.map(
    ({ competency, reads, from, times }) =>
      `(${leaf}, ${competency}, ${reads === 'decaying'}, ${from === undefined ? 'NULL' : from}, ${times})`,
  );
}

/** Students without a row for a leaf do not meet it; no sum is met by nothing. */
function queryOf(parquet: string, inOrder: string, rules: readonly PeerRule[]): string {
  let leaf = 0;
  const bits = rules.map(({ need }, rule) => {
    const met = expressionOf(need, () => leaf++);
    return `((${met})::BIGINT << ${rule})`;
  });
  return `WITH scored AS (
    SELECT student, competency, ${inOrder} AS levels
    FROM read_parquet(${quoted(parquet)}) GROUP BY student, competency
  ), aggregates AS (
    SELECT student, competency, levels[-1] AS latest,
      round(round(list_reduce(levels::DOUBLE[], lambda average, level: 0.35 * average + 0.65 * level), 9), 2) AS decaying
    FROM scored
  ), valued AS (
    SELECT student, leaf, terms.least, times, CASE WHEN decays THEN decaying ELSE latest END AS value
    FROM aggregates JOIN terms USING (competency)
  ), summed AS (
    SELECT student, leaf,
      sum(CASE WHEN least IS NULL THEN times * value WHEN value >= least THEN times ELSE 0 END) AS total
    FROM valued GROUP BY student, leaf
  ), met AS (
    SELECT student,
      bit_or(CASE WHEN total >= least AND leaf < 62 THEN 1::BIGINT << leaf ELSE 0 END) AS low,
      bit_or(CASE WHEN total >= least AND leaf >= 62 THEN 1::BIGINT << (leaf - 62) ELSE 0 END) AS high
    FROM summed JOIN leaves USING (leaf) GROUP BY student
  )
  SELECT student, ${bits.join(' | ')} AS met FROM met`;
}

function expressionOf(need: Need, nextLeaf: () => number): string {
  const joined = collapsed(need);
  if (joined.is === 'sum') {
    const leaf = nextLeaf();
    return leaf < 62 ? `((low >> ${leaf}) & 1) = 1` : `((high >> ${leaf - 62}) & 1) = 1`;
  }
  const each = joined.of.map((one) => `(${expressionOf(one, nextLeaf)})`);
  switch (joined.is) {
    case 'all':
      return each.join(' AND ');
    case 'any':
      return each.join(' OR ');
    case 'none':
      return `NOT (${each.join(' OR ')})`;
    case 'at least':
      return `${each.map((one) => `${one}::INTEGER`).join(' + ')} >= ${joined.count}`;
  }
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
