/** Somebody else’s standards: codes built as they say, and which of them nobody takes up. */
import { formatGradeBand, GRADES, type Grade, gradesOf as gradesInBand } from '@cairn/model';
import { nameOf } from '../names/link.ts';
import type { FrameworkNames } from '../names/names.ts';
import { type Line, outlineOf, type Value } from '../tree/nodes.ts';
import { anyFact, anySlot, held, thingsBelow } from '../tree/read.ts';
import { both, type Context, check, counted } from './check.ts';
import { gradesOf, isRetired } from './common.ts';
import { oncePer, oncePerNode } from './remembered.ts';

const S = 'standards NGSS "Science"\n';

export const standards = [
  check<{ code: string; pattern: string }>({
    code: 'code-unlike-pattern',
    severity: 'warning',
    title: 'A standard whose code is built another way',
    message: ({ code, pattern }) => `\`${code}\` is not built as \`codes:\` says: \`${pattern}\`.`,
    why: 'A slip in the code of a published standard breaks every alignment to it.',
    wayOut: 'Compare it with the published code. If the pattern is wrong, correct the line `codes:`.',
    bad: `${S}  codes: [grade]-[idea]-[number]\n  standard HS-LS2-7 "Human impacts"\n  standard HS-LS2-6 "Ecosystem dynamics"\n  standard HSLS21 "Carrying capacity"\n`,
    good: `${S}  codes: [grade]-[idea]-[number]\n  standard HS-LS2-7 "Human impacts"\n  standard HS-LS2-6 "Ecosystem dynamics"\n  standard HS-LS2-1 "Carrying capacity"\n`,
    whole(context, report) {
      const unlike = unlikePattern(context);
      // Where most differ it is the pattern that is wrong.
      if (!unlike || unlike.others.length * 2 > unlike.all) return;
      for (const one of unlike.others) report(one, { code: one.name!, pattern: unlike.pattern.text });
    },
  }),
  check<{ pattern: string; unlike: number; all: number; code: string }>({
    code: 'pattern-unlike-codes',
    severity: 'warning',
    title: 'A pattern that the codes do not follow',
    message: ({ pattern, unlike, all, code }) =>
      `${unlike} of ${counted(all, 'code')} ${unlike === 1 ? 'is' : 'are'} not built as \`${pattern}\`, for example \`${code}\`.`,
    why: 'The pattern is what a reader goes by who looks a standard up.',
    wayOut: 'Write the pattern as the codes are built: parts in brackets, the signs between them as they stand.',
    bad: `${S}  codes: [grade].[idea].[number]\n  standard HS-LS2-7 "Human impacts"\n`,
    good: `${S}  codes: [grade]-[idea]-[number]\n  standard HS-LS2-7 "Human impacts"\n`,
    whole(context, report) {
      const unlike = unlikePattern(context);
      const first = unlike?.others[0];
      if (!unlike || !first || unlike.others.length * 2 <= unlike.all) return;
      report(unlike.pattern, {
        pattern: unlike.pattern.text,
        unlike: unlike.others.length,
        all: unlike.all,
        code: nameOf(first),
      });
    },
  }),
  check<{ standards: string; codes: string[]; all: number; grades: string }>({
    code: 'standards-nobody-covers',
    severity: 'information',
    title: 'Standards that nobody takes up',
    message: ({ standards, codes, all, grades }) =>
      `${codes.length} of ${counted(all, 'standard')} of \`${standards}\`${grades === '' ? '' : ` for grades ${grades}`} ${codes.length === 1 ? 'is' : 'are'} taken up by nothing here: ${both(codes, 8)}.`,
    why: 'What no competency aligns to is mostly not taught.',
    wayOut: 'Add `aligns to:` where it is taught. If it is meant to be left out, say so in `about:`.',
    bad: `framework F "F"\n  uses: "ngss.cairn" as NGSS\n\narea A "A"\n  competency A.1 "First"\n    I can: build a model.\n    aligns to: NGSS/PS1 closely\n#- ngss.cairn\n${S}  standard PS1 "Matter"\n  standard PS2 "Motion"\n`,
    good: `framework F "F"\n  uses: "ngss.cairn" as NGSS\n\narea A "A"\n  competency A.1 "First"\n    I can: build a model.\n    aligns to: NGSS/PS1 closely, NGSS/PS2 partly\n#- ngss.cairn\n${S}  standard PS1 "Matter"\n  standard PS2 "Motion"\n`,
    whole(context, report) {
      const told = new Set<FrameworkNames>();
      for (const { line, uri } of context.framework.uses) {
        const other = context.names.frameworkOf(uri);
        const header = other?.headers[0];
        const at = anySlot(line, 'path');
        if (!other || header?.row.id !== 'standards' || !at || told.has(other)) continue;
        told.add(other);
        const { open, all, grades } = coverOf(other, context);
        if (open.length > 0) report(at, { standards: nameOf(header), codes: open.map(nameOf), all, grades });
      }
    },
  }),
];

/** The standards whose codes are not built as `codes:` says; headings have codes of their own. */
const unlikePattern = oncePer((context): { pattern: Value; others: Line[]; all: number } | undefined => {
  const header = context.framework.headers[0];
  const line = header?.row.id === 'standards' ? anyFact(header, 'codes') : undefined;
  const pattern = line && anySlot(line, 'value');
  const forms = (pattern?.text ?? '').split(/\s+or\s+|,\s+/).filter((form) => /\[[^\]]+\]/.test(form));
  if (!pattern || forms.length === 0) return undefined;
  const leaves = context.things('standard').filter((one) => one.name !== undefined && !isHeading(one));
  const others = leaves.filter((one) => !forms.some((form) => isBuiltAs(one.name!, form.trim())));
  return { pattern, others, all: leaves.length };
});

/** Whether a code is built as `[grade]-[idea]-[number]`: something for each part, and the signs between as they stand. */
function isBuiltAs(code: string, form: string): boolean {
  const signs = form.toLowerCase().split(/\[[^\]]+\]/);
  const parts = form.match(/\[[^\]]+\]/g) ?? [];
  const text = code.toLowerCase();
  const [first = '', last = ''] = [signs[0], signs.at(-1)];
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  const between = signs.slice(1, -1);
  let end = text.length - last.length;
  // The last part begins at the last sign: in K-2-ETS1-1 the grade has a sign of its own.
  const before = between.pop();
  const start = before === undefined ? first.length : text.lastIndexOf(before, end - before.length - 1) + before.length;
  if (before !== undefined && start < before.length + first.length + 1) return false;
  const number = text.slice(start, end);
  if (number === '' || (/number/i.test(parts.at(-1) ?? '') && !/^\d+\p{L}?$/u.test(number))) return false;
  end = before === undefined ? end : start - before.length;
  let at = first.length;
  for (const sign of between) {
    const next = text.indexOf(sign, at + 1);
    if (next < 0 || next >= end) return false;
    at = next + sign.length;
  }
  return before === undefined || at < end;
}

function isHeading(standard: Line): boolean {
  return held(standard, 'standard').length > 0;
}

/**
 * The standards of a set that nothing in the workspace takes up, of the grades of which this framework takes up some.
 * A heading that is named takes up all below it.
 */
function coverOf(set: FrameworkNames, context: Context): { open: Line[]; all: number; grades: string } {
  const covered = new Set<Line>();
  const leaves: Line[] = [];
  const grades = new Set<Grade | undefined>();
  for (const { outline } of set.files) {
    for (const standard of thingsBelow(outline)) {
      if (standard.row.id !== 'standard') continue;
      const { byAnybody, byUs } = takenUp(standard, context);
      if (byUs) for (const grade of gradesAt(standard)) grades.add(grade);
      if (byAnybody || covered.has(standard.$container as Line)) covered.add(standard);
      if (!isHeading(standard) && !isRetired(standard, context.today)) leaves.push(standard);
    }
  }
  const meant = leaves.filter((standard) => gradesAt(standard).some((grade) => grades.has(grade)));
  const named = GRADES.filter((grade) => grades.has(grade));
  const [from, to] = [named[0], named.at(-1)];
  return {
    open: meant.filter((standard) => !covered.has(standard)),
    all: meant.length,
    grades: from && to ? formatGradeBand({ from, to }) : '',
  };
}

/** Whether anything takes a standard up, and whether this framework does. */
const takenUp = oncePerNode((standard: Line, { framework, mentionsOf }): { byAnybody: boolean; byUs: boolean } => {
  let byAnybody = false;
  for (const mention of mentionsOf(standard)) {
    if (!taking.has(mention.$container.row.id)) continue;
    byAnybody = true;
    if (outlineOf(mention).framework === framework) return { byAnybody, byUs: true };
  }
  return { byAnybody, byUs: false };
});

/** The grades of a standard; undefined stands for those that say none. */
function gradesAt(standard: Line): readonly (Grade | undefined)[] {
  const band = gradesOf(standard);
  return band ? gradesInBand(band) : [undefined];
}

/** Facts that take a standard up. */
const taking = new Set(['aligns to', 'covers']);
