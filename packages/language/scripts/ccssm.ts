/**
 * Writes the mathematics standards in `examples/standards` from the data of flywheelmath/ccssm: 471 standards and the
 * 873 edges between them. The folder that holds its `ccssm-*.json` is the argument:
 *
 *   node packages/language/scripts/ccssm.ts ../shared/data/graph
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A standard as the data has it. */
interface Entry {
  grade_level_code: string;
  category_code?: string;
  domain_code: string;
  cluster_code: string;
  standard_counter: string;
  substandard_counter: string | null;
  description: string;
}

/** From one standard to another: the target needs the source first, or the two share an idea. */
interface Edge {
  source: string;
  target: string;
  relationship: 'dependency' | 'conceptual connection';
}

interface Standard {
  code: string;
  /** Grade or category, and domain: what a heading stands over. */
  domain: string;
  /** Where it stands within its domain. */
  place: string;
  grades: string;
  statement: string;
  parts: Standard[];
}

/** The files by their names, from the folder of the data. */
export function ccssmFiles(data: string): Map<string, string> {
  const read = (name: string) => JSON.parse(readFileSync(join(data, `ccssm-${name}.json`), 'utf8'));
  const k8 = standardsOf(read('k8').standards);
  const hs = standardsOf(read('hs').standards);
  const order = [...k8, ...hs].flatMap((standard) => [standard, ...standard.parts]).map(({ code }) => code);
  const links = linksOf(read('dependencies').dependencies, order);
  return new Map([
    ['ccss-math.cairn', `${head}\n${lines(k8, links, '  ')}`],
    ['ccss-math-hs.cairn', `${further}\n${lines(hs, links, '')}`],
  ]);
}

const head = `# Written by packages/language/scripts/ccssm.ts. Kindergarten to grade 8; high school stands in ccss-math-hs.cairn.

standards CCSS-MATH "Common Core State Standards for Mathematics"
  version: 2010
  publisher: NGA Center for Best Practices and CCSSO
  identifier: https://www.thecorestandards.org/Math/
  license: Common Core State Standards Public License; the data under MIT; see NOTICE.md
  language: en
  about:
    © 2010 National Governors Association Center for Best Practices and Council of
    Chief State School Officers. Data © 2025 flywheelmath.

    A code names grade, domain, cluster and number; a letter behind it is a part.
    What is best learned before a standard stands behind \`needs first\` (729 dependencies),
    what shares an idea with it behind \`relates to\` (144 connections).
`;

const further = `# Written by packages/language/scripts/ccssm.ts. High school; kindergarten to grade 8 stands in ccss-math.cairn.

part of CCSS-MATH
`;

const domains: Record<string, string> = {
  CC: 'Counting and Cardinality',
  OA: 'Operations and Algebraic Thinking',
  NBT: 'Number and Operations in Base Ten',
  NF: 'Number and Operations: Fractions',
  MD: 'Measurement and Data',
  G: 'Geometry',
  RP: 'Ratios and Proportional Relationships',
  NS: 'The Number System',
  EE: 'Expressions and Equations',
  F: 'Functions',
  SP: 'Statistics and Probability',
  'HSN.RN': 'The Real Number System',
  'HSN.Q': 'Quantities',
  'HSN.CN': 'The Complex Number System',
  'HSA.SSE': 'Seeing Structure in Expressions',
  'HSA.APR': 'Arithmetic with Polynomials and Rational Expressions',
  'HSA.CED': 'Creating Equations',
  'HSA.REI': 'Reasoning with Equations and Inequalities',
  'HSF.IF': 'Interpreting Functions',
  'HSF.BF': 'Building Functions',
  'HSF.LE': 'Linear, Quadratic, and Exponential Models',
  'HSF.TF': 'Trigonometric Functions',
  'HSG.CO': 'Congruence',
  'HSG.SRT': 'Similarity, Right Triangles, and Trigonometry',
  'HSG.C': 'Circles',
  'HSG.GPE': 'Expressing Geometric Properties with Equations',
  'HSG.GMD': 'Geometric Measurement and Dimension',
  'HSG.MG': 'Modeling with Geometry',
  'HSS.ID': 'Interpreting Categorical and Quantitative Data',
  'HSS.IC': 'Making Inferences and Justifying Conclusions',
  'HSS.CP': 'Conditional Probability and the Rules of Probability',
};

const categories: Record<string, string> = {
  HSN: 'Number and Quantity',
  HSA: 'Algebra',
  HSF: 'Functions',
  HSG: 'Geometry',
  HSS: 'Statistics and Probability',
};

function headingOf(domain: string): string {
  const [first = '', second = ''] = domain.split('.');
  const over = categories[first] ?? (first === 'K' ? 'Kindergarten' : `Grade ${first}`);
  return `# ${over}: ${domains[domain] ?? domains[second]}`;
}

/** Where the data says `category` of a function, the standards say `domain`: a replacement there went too far. */
const slips = new Set(['HSF.IF.A.1', 'HSF.IF.A.2', 'HSF.IF.A.3', 'HSF.IF.B.5']);

/** The standards in the order of their domains, with their parts inside them. */
function standardsOf(entries: Entry[]): Standard[] {
  const found = entries.map(standardOf);
  const byCode = new Map(found.map((standard) => [standard.code, standard]));
  const whole: Standard[] = [];
  for (const [index, standard] of found.entries()) {
    const owner = entries[index]?.substandard_counter ? byCode.get(parentOf(standard.code)) : undefined;
    (owner?.parts ?? whole).push(standard);
  }
  const first = new Map([...new Set(whole.map(({ domain }) => domain))].map((domain, index) => [domain, index]));
  const place = new Intl.Collator('en', { numeric: true });
  return whole.sort(
    (a, b) => (first.get(a.domain) ?? 0) - (first.get(b.domain) ?? 0) || place.compare(a.place, b.place),
  );
}

function standardOf(entry: Entry): Standard {
  const first = entry.category_code ? `HS${entry.category_code}` : entry.grade_level_code;
  const domain = `${first}.${entry.domain_code}`;
  const place = `${entry.cluster_code}.${entry.standard_counter}`;
  const code = [domain, place, ...(entry.substandard_counter ? [entry.substandard_counter] : [])].join('.');
  return {
    code,
    domain,
    place,
    grades: entry.category_code ? '9-12' : entry.grade_level_code,
    statement: slips.has(code) ? entry.description.replaceAll('category', 'domain') : entry.description,
    parts: [],
  };
}

function parentOf(code: string): string {
  return code.slice(0, code.lastIndexOf('.'));
}

/** The facts that the edges of each standard become, the codes in the order of the files. */
function linksOf(edges: Edge[], order: string[]): Map<string, string[]> {
  const place = new Map(order.map((code, index) => [code, index]));
  const gathered = new Map<string, { needs: string[]; relates: string[] }>();
  const at = (code: string) => {
    const links = gathered.get(code) ?? { needs: [], relates: [] };
    gathered.set(code, links);
    return links;
  };
  for (const { source, target, relationship } of edges) {
    if (!place.has(source) || !place.has(target)) throw new Error(`No standard for ${source} -> ${target}.`);
    if (relationship === 'dependency') at(target).needs.push(source);
    else at(source).relates.push(target);
  }
  const listed = (words: string, codes: string[]): string[] => {
    if (codes.length === 0) return [];
    const sorted = [...codes].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    return [`${words}: ${sorted.join(', ')}`];
  };
  return new Map(
    [...gathered].map(([code, { needs, relates }]) => [
      code,
      [...listed('needs first', needs), ...listed('relates to', relates)],
    ]),
  );
}

function lines(standards: Standard[], links: Map<string, string[]>, margin: string): string {
  const text: string[] = [];
  let domain = '';
  for (const standard of standards) {
    if (standard.domain !== domain) {
      domain = standard.domain;
      text.push(...(text.length > 0 ? [''] : []), `${margin}${headingOf(domain)}`);
    }
    text.push(...linesOf(standard, links, margin, true));
  }
  return `${text.join('\n')}\n`;
}

function linesOf(standard: Standard, links: Map<string, string[]>, margin: string, withGrades: boolean): string[] {
  const facts = [
    `statement: ${standard.statement}`,
    ...(withGrades ? [`grades: ${standard.grades}`] : []),
    ...(links.get(standard.code) ?? []),
  ];
  return [
    `${margin}standard ${standard.code}`,
    ...facts.map((fact) => `${margin}  ${fact}`),
    ...standard.parts.flatMap((part) => linesOf(part, links, `${margin}  `, false)),
  ];
}

if (import.meta.main) {
  const [data] = process.argv.slice(2);
  if (data === undefined) {
    console.error('Say where the data is: node packages/language/scripts/ccssm.ts <folder of ccssm-*.json>');
    process.exit(2);
  }
  const folder = join(import.meta.dirname, '../../../examples/standards');
  for (const [name, text] of ccssmFiles(data)) writeFileSync(join(folder, name), text);
}
