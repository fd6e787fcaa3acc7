/** Codes: declared once, named as they are declared. Those without a function are found while names are linked. */

import { foldCode } from '@cairn/model';
import type { ThingId } from '../generated/names.ts';
import { heldWith } from '../names/held.ts';
import type { NameTable } from '../names/names.ts';
import { positionAt } from '../tree/cst.ts';
import { type Line, outlineOf } from '../tree/nodes.ts';
import { anySlot } from '../tree/read.ts';
import { things } from '../vocabulary/index.ts';
import { both, check, either } from './check.ts';

const didYouMean = (meant: string | undefined): string => (meant === undefined ? '' : ` Did you mean \`${meant}\`?`);
const F = 'framework F "F"\n';
const area = `${F}\narea A "A"\n`;
const scale = `${F}  scale: S\n\nscale S "S"\n  level Low = 1\n  level High = 2\n  mark NE "No evidence"\n    means: left out of the average\n`;
const codes = things.filter((row) => row.scope).map((row) => row.id) as ThingId[];

export const naming = [
  check<{ code: string; kinds: string[]; file?: string; meant?: string }>({
    code: 'unknown-code',
    severity: 'error',
    title: 'A code that nothing has',
    message: ({ code, kinds, file, meant }) =>
      `${kinds.includes('*') ? 'Nothing' : `No ${either(kinds, 3).replaceAll('`', '')}`} has the code \`${code}\`${file ? ` in \`${file}\`` : ''}.${didYouMean(meant)}`,
    why: 'A rule that names something unknown can never be met.',
    wayOut: 'Correct the code, or declare what it names. The code of another file is written `ALIAS/CODE`.',
    bad: `${area}  competency A.1 "First"\n    needs first: A.9\n`,
    good: `${area}  competency A.1 "First"\n    needs first: A.2\n  competency A.2 "Second"\n`,
  }),
  check<{ code: string; kinds: string[]; meant?: string }>({
    code: 'not-declared',
    severity: 'warning',
    title: 'A role, tag, subject or kind that is not declared',
    message: ({ code, kinds, meant }) =>
      `\`${code}\` is not declared. Declare it with a line \`${kinds[0]} ${code} "…"\`.${didYouMean(meant)}`,
    why: 'The declaration gives it a title that readers see, and catches a slip in the code.',
    wayOut: 'Add the declaration at the margin of the file.',
    bad: `${F}\ncourse C "C"\n  tags: lab\n`,
    good: `${F}\ntag lab "Laboratory"\n\ncourse C "C"\n  tags: lab\n`,
  }),
  check<{ code: string; is: string; kinds: string[] }>({
    code: 'wrong-kind',
    severity: 'error',
    title: 'A code of something else',
    message: ({ code, is, kinds }) =>
      `\`${code}\` is declared as \`${is}\`; here the code of ${either(kinds, 4)} is meant.`,
    why: 'A rule can only ask of a thing what that thing has.',
    wayOut: 'Name a thing of the kind that is wanted.',
    bad: `${F}\nsubject math "Math"\n\ncourse C "C"\n  tags: math\n`,
    good: `${F}\ntag math "Math"\n\ncourse C "C"\n  tags: math\n`,
  }),
  check<{ code: string; files: string[] }>({
    code: 'code-in-several-files',
    severity: 'error',
    title: 'A code that several used files have',
    message: ({ code, files }) => `\`${code}\` is in ${both(files)}. Write which one: \`${files[0]}/${code}\`.`,
    why: 'Two readers would take two different things for it.',
    wayOut: 'Write the short name of the file before it.',
    bad: `${F}  uses: "a.cairn" as A\n  uses: "b.cairn" as B\n\narea X "X"\n  competency X.1 "X"\n    aligns to: S.1 closely\n#- a.cairn\nstandards A "A"\n  standard S.1 "S"\n#- b.cairn\nstandards B "B"\n  standard S.1 "S"\n`,
    good: `${F}  uses: "a.cairn" as A\n  uses: "b.cairn" as B\n\narea X "X"\n  competency X.1 "X"\n    aligns to: A/S.1 closely\n#- a.cairn\nstandards A "A"\n  standard S.1 "S"\n#- b.cairn\nstandards B "B"\n  standard S.1 "S"\n`,
  }),
  check<{ code: string; kind: string; owners: string[] }>({
    code: 'code-of-several',
    severity: 'error',
    title: 'A code that several things have inside',
    message: ({ code, kind, owners }) => `Several have a ${kind} \`${code}\`: ${both(owners)}.`,
    why: 'Two readers would take two different things for it.',
    wayOut: 'Give the two different codes.',
    bad: `${F}\nstages S1 "S1"\n  stage T "T" = 1\n\nstages S2 "S2"\n  stage T "T" = 1\n\narea A "A"\n  competency A.1 "A"\n    evidence needed:\n      T: 3 pieces\n`,
    good: `${F}\nstages S1 "S1"\n  stage T "T" = 1\n\nstages S2 "S2"\n  stage U "U" = 1\n\narea A "A"\n  competency A.1 "A"\n    evidence needed:\n      T: 3 pieces\n`,
  }),
  check<{ alias: string; meant?: string }>({
    code: 'unknown-alias',
    severity: 'error',
    title: 'A short name that no used file has',
    message: ({ alias, meant }) => `No \`uses:\` line has the short name \`${alias}\`.${didYouMean(meant)}`,
    why: 'The short name says in which file a code stands.',
    wayOut: 'Correct it, or add a line `uses: "path" as ALIAS` below the first line.',
    bad: `${F}\ncourse C "C"\n  tags: WA/lab\n`,
    good: `${F}  uses: "wa.cairn" as WA\n\ncourse C "C"\n  tags: WA/lab\n#- wa.cairn\nframework W "W"\n\ntag lab "Laboratory"\n`,
  }),
  check<{ code: string; meant?: string }>({
    code: 'unknown-framework',
    severity: 'error',
    title: 'A framework that is not here',
    message: ({ code, meant }) =>
      `There is no framework or standards \`${code}\` among these files.${didYouMean(meant)}`,
    why: 'A part or a translation is read together with its framework.',
    wayOut: 'Correct the code, or add the file of the framework.',
    bad: 'part of NOWHERE\n',
    good: 'part of F\n#- f.cairn\nframework F "F"\n',
  }),
  check<{ code: string; meant?: string }>({
    code: 'code-was-replaced',
    severity: 'error',
    title: 'A code that was replaced',
    message: ({ code, meant }) => `\`${code}\` was replaced by \`${meant}\`.`,
    why: 'Old records keep their meaning by the table of replaced codes; new rules use the new code.',
    wayOut: 'Write the new code.',
    bad: `${area}  competency A.1 "First"\n    relates to: OLD.1\n  competency A.2 "Second"\n\nreplaced\n  OLD.1 -> A.2 from 2026-07-01: renamed\n`,
    good: `${area}  competency A.1 "First"\n    relates to: A.2\n  competency A.2 "Second"\n\nreplaced\n  OLD.1 -> A.2 from 2026-07-01: renamed\n`,
  }),
  check<{ level: string; scale: string; known: string[]; meant?: string }>({
    code: 'unknown-level',
    severity: 'error',
    title: 'A level that the scale does not have',
    message: ({ level, scale: name, known, meant }) =>
      `\`${level}\` is not a level of \`${name}\`${known.length === 0 ? '' : `, which has ${both(known, 8)}`}.${didYouMean(meant)}`,
    why: 'A rule that asks for a level that does not exist can never be met.',
    wayOut: 'Name a level of the scale, or a number in its range.',
    bad: `${scale}\nprogression of A\n  at Middle: I try.\n\narea A "A"\n`,
    good: `${scale}\nprogression of A\n  at Low: I try.\n\narea A "A"\n`,
  }),
  check<{ level: string; scale: string; known: string[]; meant?: string }>({
    code: 'unknown-mark',
    severity: 'error',
    title: 'A mark that the scale does not have',
    message: ({ level, scale: name, known, meant }) =>
      `\`${level}\` is not a mark of \`${name}\`${known.length === 0 ? ', which has none' : `, which has ${both(known, 8)}`}.${didYouMean(meant)}`,
    why: 'Only a mark that is declared says what it means for an average.',
    wayOut: 'Name a mark of the scale, or declare it there with a line `mark`.',
    bad: `${scale}\nsubject math "Math"\n\ncredit C "C"\n  awards: 1.0 credit in math\n  requires all of these:\n    - completed PLAN\n  until then: mark XX\n\nrequirement PLAN "Plan"\n`,
    good: `${scale}\nsubject math "Math"\n\ncredit C "C"\n  awards: 1.0 credit in math\n  requires all of these:\n    - completed PLAN\n  until then: mark NE\n\nrequirement PLAN "Plan"\n`,
  }),
  check<{ value: string; scale: string; from: string; to: string; levels: boolean }>({
    code: 'outside-the-scale',
    severity: 'error',
    title: 'A number outside the scale',
    message: ({ value, scale: name, from, to, levels }) =>
      `\`${value}\` is outside of \`${name}\`, which goes from ${from} to ${to}.${levels ? ' If other numbers may be given, say so in the scale with a line `numbers: … to … in steps of …`.' : ''}`,
    why: 'A rule that asks for more than the scale has can never be met.',
    wayOut: 'Use a number of the scale.',
    bad: `${scale}\nprogression of A\n  at 7: I lead.\n\narea A "A"\n`,
    good: `${scale}\nprogression of A\n  at 2: I lead.\n\narea A "A"\n`,
  }),
  check<{ scale: string }>({
    code: 'scale-without-levels',
    severity: 'error',
    title: 'A scale without levels and numbers',
    message: ({ scale: name }) =>
      `\`${name}\` has neither levels nor numbers. Add lines \`level CODE "Title" = NUMBER\`, or \`numbers: 1 to 4 in steps of 1\`.`,
    why: 'Nothing can be judged on a scale without levels.',
    wayOut: 'Add the levels, or the line `numbers:`.',
    bad: `${F}  scale: S\n\nscale S "S"\n\nprogression of A\n  at 2: I try.\n\narea A "A"\n`,
    good: `${F}  scale: S\n\nscale S "S"\n  numbers: 1 to 4 in steps of 1\n\nprogression of A\n  at 2: I try.\n\narea A "A"\n`,
  }),
  check<{ level: string; thing: string }>({
    code: 'level-without-scale',
    severity: 'error',
    title: 'A level of no scale',
    message: ({ level, thing }) =>
      `\`${thing}\` has no scale, so the level \`${level}\` says nothing. Add a line \`scale:\` to it, to what it stands in, or to the framework.`,
    why: 'A level is a level of a scale.',
    wayOut: 'Add the line `scale:`.',
    bad: `${F}\narea A "A"\n\nprogression of A\n  at Low: I try.\n`,
    good: `${scale}\narea A "A"\n\nprogression of A\n  at Low: I try.\n`,
  }),
  check<{ code: string; kind: string; line: number; file: string }>({
    code: 'code-twice',
    severity: 'error',
    title: 'Two things with one code',
    message: ({ code, kind, line, file }) =>
      `\`${code}\` is already a code: of the \`${kind}\` on line ${line}${file === '' ? '' : ` of \`${file}\``}. Each code is used once in a framework.`,
    why: 'Records name things by their codes; with two of one code they could mean either.',
    wayOut: 'Give one of them another code.',
    bad: `${area}  competency A.1 "First"\n  competency A.1 "Second"\n`,
    good: `${area}  competency A.1 "First"\n  competency A.2 "Second"\n`,
    on: codes,
    thing(thing, { framework }, report) {
      if (thing.broken || thing.name === undefined || thing.row.id === 'framework' || thing.row.id === 'standards')
        return;
      const owner = thing.$container as Line;
      const code = foldCode(thing.name);
      const first =
        thing.row.scope === 'owner'
          ? heldWith(owner, code).find((line) => line.row.scope === 'owner')
          : framework.codes.get(thing.row.scope === 'dotted' ? `${foldCode(owner.name ?? '')}.${code}` : code)?.[0];
      if (!first || first === thing) return;
      const outline = outlineOf(first);
      // Two files that claim one framework are one mistake, which is told.
      if (framework.headers.length > 1 && outline !== outlineOf(thing)) return;
      const file =
        outline === outlineOf(thing)
          ? ''
          : (framework.files
              .find((f) => f.outline === outline)
              ?.uri.split('/')
              .pop() ?? '');
      report(thing, { code: thing.name, kind: first.row.words, line: positionAt(outline, first.start).line + 1, file });
    },
  }),
  check<{ code: string; file: string }>({
    code: 'framework-twice',
    severity: 'error',
    title: 'Two files that claim one framework',
    message: ({ code, file }) =>
      `\`${code}\` is already the framework of \`${file}\`. A further file of it begins with \`part of ${code}\`.`,
    why: 'The facts of a framework stand in one place.',
    wayOut: 'Begin the second file with `part of`, or give it a code of its own.',
    bad: `${F}#- second.cairn\nframework F "Second"\n`,
    good: `${F}#- second.cairn\npart of F\n`,
    whole({ framework }, report) {
      const first = framework.headers[0];
      for (const header of framework.headers.slice(1)) {
        const file =
          framework.files
            .find((f) => f.outline.header === first)
            ?.uri.split('/')
            .pop() ?? '';
        report(header, { code: header.name ?? '', file });
      }
    },
  }),
  check<{ path: string }>({
    code: 'file-not-found',
    severity: 'error',
    title: 'A file that is not there',
    message: ({ path }) => `There is no file \`${path}\` beside this one, or it cannot be read.`,
    why: 'The codes of that file stay unknown.',
    wayOut: 'Correct the path; it is read from the folder of this file.',
    bad: `${F}  uses: "nowhere.cairn" as N\n`,
    good: `${F}  uses: "other.cairn" as N\n#- other.cairn\nframework G "G"\n`,
    file({ outline }, { framework, names }, report) {
      for (const { line, path, uri } of framework.uses) {
        if (line.$container !== outline.header || names.file(uri)) continue;
        const at = anySlot(line, 'path');
        if (at) report(at, { path });
      }
    },
  }),
  check<{ alias: string }>({
    code: 'alias-twice',
    severity: 'error',
    title: 'One short name for two files',
    message: ({ alias }) => `\`${alias}\` is already the short name of another file.`,
    why: 'A code behind it could mean either.',
    wayOut: 'Choose another short name.',
    bad: `${F}  uses: "a.cairn" as A\n  uses: "b.cairn" as A\n#- a.cairn\nframework G "G"\n#- b.cairn\nframework H "H"\n`,
    good: `${F}  uses: "a.cairn" as A\n  uses: "b.cairn" as B\n#- a.cairn\nframework G "G"\n#- b.cairn\nframework H "H"\n`,
    whole({ framework }, report) {
      const seen = new Set<string>();
      for (const { line, alias } of framework.uses) {
        if (alias === undefined) continue;
        const folded = foldCode(alias);
        const at = anySlot(line, 'alias');
        if (seen.has(folded) && at) report(at, { alias });
        seen.add(folded);
      }
    },
  }),
  check<{ files: string[] }>({
    code: 'uses-circle',
    severity: 'error',
    title: 'Files that use each other in a circle',
    message: ({ files }) =>
      `These files use each other in a circle: ${files.map((file) => `\`${file}\``).join(' → ')}.`,
    why: 'Neither can be read, approved or changed without the other.',
    wayOut: 'Move what both need into a third file that both use.',
    bad: `${F}  uses: "g.cairn" as G\n#- g.cairn\nframework G "G"\n  uses: "main.cairn" as F\n`,
    good: `${F}  uses: "g.cairn" as G\n#- g.cairn\nframework G "G"\n`,
    whole({ framework, names }, report) {
      for (const use of framework.uses) {
        const path = circleTo(framework.key, use.uri, names, [framework.key]);
        const at = anySlot(use.line, 'path');
        if (path && at) report(at, { files: path.map((key) => names.byCode(key)?.headers[0]?.name ?? key) });
      }
    },
  }),
];

/** The way from a file back to a framework, along `uses`. */
function circleTo(key: string, uri: string, names: NameTable, path: string[]): string[] | undefined {
  const seen = new Set<string>();
  const walk = (at: string, way: string[]): string[] | undefined => {
    const framework = names.frameworkOf(at);
    if (!framework) return undefined;
    // A framework that uses itself has a check of its own.
    if (framework.key === key) return way.length > 1 ? [...way, key] : undefined;
    if (seen.has(framework.key)) return undefined;
    seen.add(framework.key);
    for (const use of framework.uses) {
      const found = walk(use.uri, [...way, framework.key]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(uri, path);
}
