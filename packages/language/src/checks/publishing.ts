/** What the first lines of a framework promise: version, publisher, dates, legal basis, licence. */
import { addYears, type IsoDate } from '@cairn/model';
import { anyFact, anySlot } from '../tree/read.ts';
import { both, type Check, check } from './check.ts';
import { isWhole } from './common.ts';
import { stricter, type Term, termMeanings } from './licences.ts';
import { stated } from './places.ts';

const F = 'framework F "Writing"\n';
const area = '\narea A "A"\n  competency A.1 "First"\n    aligns to: NGSS/PS1 closely\n';
const standards = (facts: string): string =>
  `#- ngss.cairn\nstandards NGSS "Science"\n${facts}  standard PS1 "Matter"\n`;

/** What a reader elsewhere needs, and why: asked of a framework and of standards. */
const wanted: readonly { fact: string; frameworkOnly?: boolean }[] = [
  { fact: 'version', frameworkOnly: true },
  { fact: 'publisher' },
  { fact: 'identifier' },
  { fact: 'license', frameworkOnly: true },
  { fact: 'language' },
];

export const publishing: readonly Check<never>[] = [
  check<{ framework: string; facts: string[] }>({
    code: 'publication-facts-missing',
    severity: 'information',
    title: 'The first lines leave out what others need',
    message: ({ framework, facts }) => `\`${framework}\` does not say its ${both(facts)}.`,
    why: 'Other systems find a framework by its identifier and version, and readers ask who stands behind it.',
    wayOut: 'Add the lines below the first one, at the latest before others use the framework.',
    bad: `${F}  version: 1.0\n  language: en\n`,
    good: `${F}  version: 1.0\n  publisher: Riverbend School District\n  identifier: https://example.org/frameworks/writing\n  license: CC BY 4.0\n  language: en\n`,
    on: ['framework', 'standards'],
    thing(header, _context, report) {
      if (!isWhole(header)) return;
      const facts = wanted
        .filter(
          ({ fact, frameworkOnly }) => !anyFact(header, fact) && !(frameworkOnly && header.row.id !== 'framework'),
        )
        .map(({ fact }) => fact);
      if (facts.length > 0) report(header, { framework: header.name ?? '', facts });
    },
  }),
  check<{ framework: string; facts: string[] }>({
    code: 'adopted-without-basis',
    severity: 'warning',
    title: 'Adopted, and on which ground?',
    message: ({ framework, facts }) => `\`${framework}\` is adopted and does not say its ${both(facts)}.`,
    why: 'Who is refused a credit asks which decision that rests on, and which text was decided about.',
    wayOut: 'Add `legal basis:` with the law, rule or board decision, and the `version:` that was adopted.',
    bad: `${F}  version: 1.0\n  status: adopted\n`,
    good: `${F}  version: 1.0\n  status: adopted\n  legal basis: Board policy 2413 of 2026-05-12\n`,
    on: ['framework'],
    thing(header, _context, report) {
      const status = stated(header, 'status');
      if (status?.text !== 'adopted' || !isWhole(header)) return;
      const facts = ['legal basis', 'version'].filter((fact) => !anyFact(header, fact));
      if (facts.length > 0) report(status, { framework: header.name ?? '', facts });
    },
  }),
  check<{ from: string; until: string }>({
    code: 'valid-until-before-from',
    severity: 'error',
    title: 'It ends before it begins',
    message: ({ from, until }) =>
      `Valid until \`${until}\`, and only from \`${from}\`: there is no day on which it holds.`,
    why: 'No student falls under a framework that holds on no day.',
    wayOut: 'Correct one of the two dates.',
    bad: `${F}  valid from: 2026-07-01\n  valid until: 2026-06-30\n`,
    good: `${F}  valid from: 2026-07-01\n  valid until: 2031-06-30\n`,
    on: ['framework', 'standards'],
    thing(header, _context, report) {
      const from = stated(header, 'valid from');
      const until = stated(header, 'valid until');
      if (from && until && until.text < from.text) report(until, { from: from.text, until: until.text });
    },
  }),
  check<{ framework: string; until: string; long: boolean }>({
    code: 'adopted-and-expired',
    severity: 'warning',
    title: 'Adopted, and no longer valid',
    message: ({ framework, until, long }) =>
      `\`${framework}\` is adopted and was valid until \`${until}\`${long ? ', more than a year ago' : ''}.`,
    why: 'A reader cannot tell whether it was forgotten or ended.',
    wayOut: 'Write a later day if it was renewed, or `status: retired`.',
    bad: `${F}  version: 1.0\n  status: adopted\n  legal basis: Board policy 2413\n  valid until: 2025-06-30\n`,
    good: `${F}  version: 1.0\n  status: retired\n  legal basis: Board policy 2413\n  valid until: 2025-06-30\n`,
    on: ['framework'],
    thing(header, { today }, report) {
      const until = stated(header, 'valid until');
      if (!until || until.text >= today || stated(header, 'status')?.text !== 'adopted') return;
      const long = until.text < addYears(today as IsoDate, -1);
      report(until, { framework: header.name ?? '', until: until.text, long });
    },
  }),
  check<{ code: string; theirs: string; ours: string; terms: Term[] }>({
    code: 'licence-stricter-than-ours',
    severity: 'warning',
    title: 'Standards under a stricter licence than ours',
    message: ({ code, theirs, ours, terms }) =>
      `\`${code}\` is under \`${theirs}\`. Unlike our \`${ours}\`, it asks that ${terms.map((term) => termMeanings[term]).join(', and that ')}.`,
    why: 'Whoever takes our framework relies on our licence, and may break that of the standards in it.',
    wayOut: 'Name the codes without the text of the standards, choose a licence as strict, or ask their publisher.',
    bad: `${F}  license: CC BY 4.0\n  uses: "ngss.cairn" as NGSS\n${area}${standards('  license: CC BY-NC 4.0\n')}`,
    good: `${F}  license: CC BY-NC 4.0\n  uses: "ngss.cairn" as NGSS\n${area}${standards('  license: CC BY-NC 4.0\n')}`,
    whole({ framework, names }, report) {
      const ours = stated(framework.headers[0], 'license')?.text.trim();
      if (ours === undefined) return;
      for (const { line, uri } of framework.uses) {
        const header = names.frameworkOf(uri)?.headers[0];
        const theirs = stated(header, 'license')?.text.trim();
        const at = anySlot(line, 'path');
        if (!at || !header || theirs === undefined || header === framework.headers[0]) continue;
        const terms = stricter(theirs, ours);
        if (terms.length > 0) report(at, { code: header.name ?? '', theirs, ours, terms });
      }
    },
  }),
  check<{ code: string }>({
    code: 'licence-not-stated',
    severity: 'information',
    title: 'Standards without a licence',
    message: ({ code }) => `\`${code}\` does not say under which licence it may be used.`,
    why: 'Without a licence, the text of somebody else’s standards may not be passed on; their codes may.',
    wayOut: 'Add a line `license:` to the standards, as their publisher words it.',
    bad: `${F}  uses: "ngss.cairn" as NGSS\n${area}${standards('')}`,
    good: `${F}  uses: "ngss.cairn" as NGSS\n${area}${standards('  license: CC BY 4.0\n')}`,
    whole(context, report) {
      const { framework, names } = context;
      for (const { line, uri } of framework.uses) {
        const header = names.frameworkOf(uri)?.headers[0];
        const at = anySlot(line, 'path');
        if (at && header?.row.id === 'standards' && isWhole(header) && !anyFact(header, 'license'))
          report(at, { code: header.name ?? '' });
      }
    },
  }),
];
