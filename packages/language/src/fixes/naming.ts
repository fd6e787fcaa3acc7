/** Fixes for codes that name nothing, or something else. */

import { foldCode } from '@cairn/model';
import { readLevel, scaleOfMention } from '../names/scales.ts';
import { nearest } from '../outline/nearest.ts';
import type { Line, Mention } from '../tree/nodes.ts';
import { anySlot, target } from '../tree/read.ts';
import { thingRow } from '../vocabulary/index.ts';
import { type Asked, arg, around, type Fixers, headerOf, listArg, thingsOf } from './asked.ts';
import {
  add,
  behind,
  below,
  declare,
  declared,
  editOf,
  fixWith,
  freeCode,
  remove,
  removeItem,
  titleFor,
  write,
  writeEverywhere,
} from './edits.ts';
import { endOfWords } from './rows.ts';

/** Things that a code and a title declare, so that a machine can write the line. */
const declarable = new Set([
  'subject',
  'role',
  'tag',
  'program area',
  'hours',
  'certificate',
  'evidence kind',
  'requirement',
  'course',
  'area',
  'experience',
]);

export const namingFixes: Fixers = {
  'unknown-code': (asked) => [beside(asked), ...sameNumber(asked), ...declarations(asked), ...ofKind(asked)],
  'not-declared': (asked) => [meant(asked), ...declarations(asked)],
  'wrong-kind': (asked) => [...ofKind(asked), removeItem(asked)],
  'code-in-several-files': (asked) =>
    listArg(asked, 'files').map((file) => writeEverywhere(asked, `${file}/${asked.written}`)),
  'code-of-several': (asked) => renamedPerOwner(asked),
  'unknown-alias': (asked) => [used(asked), withoutAlias(asked)],
  'unknown-framework': (asked) => [
    meant(asked),
    ...otherFrameworks(asked).map((code) => write(asked, code)),
    asked.line?.row.id === 'part of' ? frameworkHere(asked) : undefined,
  ],
  'unknown-level': (asked) => listArg(asked, 'known').map((level) => writeEverywhere(asked, quoted(level))),
  'unknown-mark': (asked) => [
    ...listArg(asked, 'known').map((mark) => writeEverywhere(asked, quoted(mark))),
    add(
      asked,
      asked.value && scaleOfMention(asked.value as Mention, target),
      `mark ${asked.written} "‹${titleFor(asked.written)}›"\n  means: left out of the average`,
      `Add the mark \`${asked.written}\` to the scale`,
    ),
  ],
  'outside-the-scale': (asked) => {
    const [from, to, value] = [arg(asked, 'from'), arg(asked, 'to'), Number(arg(asked, 'value'))];
    return (value > Number(to) ? [to, from] : [from, to]).map((end) => write(asked, end));
  },
  'scale-without-levels': (asked) => [
    add(asked, asked.value && scaleOfMention(asked.value as Mention, target), 'numbers: ‹1 to 4 in steps of 1›'),
  ],
  'level-without-scale': (asked) => withScale(asked),
  'code-twice': (asked) => [
    write(asked, freeCode(asked, arg(asked, 'code'))),
    asked.thing?.lines.length === 0 ? remove(asked, asked.thing) : undefined,
  ],
  'framework-twice': (asked) => [partOf(asked), write(asked, freeFramework(asked))],
};

function meant(asked: Asked) {
  const code =
    arg(asked, 'meant') ||
    nearest(
      asked.written,
      kindsOf(asked).flatMap((kind) => codesOf(asked, kind)),
    );
  return code ? writeEverywhere(asked, code) : undefined;
}

/** The kinds that may be named; where a competency is meant first, an area is not what was forgotten. */
function kindsOf(asked: Asked): string[] {
  const kinds = listArg(asked, 'kinds');
  return kinds[0] === 'competency' ? kinds.filter((kind) => kind !== 'area') : kinds;
}

/** `KIT.2` for `BIO.2`: the same number in an area of the framework, as after a template was made one's own. */
function sameNumber(asked: Asked) {
  const number = /[.-].*$/s.exec(arg(asked, 'code'))?.[0];
  if (number === undefined) return [];
  const kinds = kindsOf(asked);
  const codes = codesOf(asked, 'area')
    .map((area) => area + number)
    .filter((code) => asked.framework.codes.get(foldCode(code))?.some(({ row }) => kinds.includes(row.id)))
    // What is nearly written so is offered already.
    .filter((code) => nearest(arg(asked, 'code'), [code]) === undefined);
  return codes.length <= 5 ? codes.map((code) => writeEverywhere(asked, code)) : [];
}

function codesOf(asked: Asked, kind: string): string[] {
  return thingsOf(asked, kind).flatMap((thing) => thing.name ?? []);
}

/** Declares what is named, as each of the kinds that may stand there. */
function declarations(asked: Asked) {
  const code = arg(asked, 'code');
  if (code.includes('/') || arg(asked, 'file') !== '') return [];
  return kindsOf(asked)
    .filter((kind) => declarable.has(kind))
    .map((kind) => declare(asked, kind, `${kind} ${code} "${titleFor(code)}"`, `Declare the ${kind} \`${code}\``));
}

/** A competency or target beside the one that names it. */
function beside(asked: Asked) {
  const { thing } = asked;
  const kind = thing?.row.id ?? '';
  const code = arg(asked, 'code');
  if (!thing || code.includes('/') || !['competency', 'target'].includes(kind)) return undefined;
  if (!kindsOf(asked).includes(kind)) return undefined;
  return fixWith(`Add the ${kind} \`${code}\``, [behind(asked, thing, `${kind} ${code} "‹New ${kind}›"`)]);
}

/** The things of the kind that is wanted, where they are few. */
function ofKind(asked: Asked) {
  const inside = new Set(around(asked.line).map((line) => line.name));
  const codes = kindsOf(asked)
    .flatMap((kind) => (kind === '*' ? [] : codesOf(asked, kind)))
    .filter((code) => !inside.has(code));
  return codes.length <= 5 ? codes.map((code) => writeEverywhere(asked, code)) : [];
}

/** A level as it is written: by its code, or by its title in quotation marks. */
function quoted(level: string): string {
  return /\s/.test(level) ? `"${level}"` : level;
}

/** Of several stages or parts of one code, one gets a code of its own, which is named here. */
function renamedPerOwner(asked: Asked) {
  const { framework } = asked;
  const all = framework.owned.get(arg(asked, 'kind'))?.get(asked.written.toLowerCase()) ?? [];
  return all.map((thing) => {
    const own = anySlot(thing, 'code');
    const owner = (thing.$container as Line).name ?? '';
    const code = `${asked.written}-${owner}`;
    return (
      own &&
      fixWith(`Call that of \`${owner}\` \`${code}\``, [
        editOf(asked, own, code),
        { start: asked.start, end: asked.end, text: code },
      ])
    );
  });
}

/** The line `uses:` that gives a short name to a framework of the workspace. */
function used(asked: Asked) {
  const alias = arg(asked, 'alias');
  const header = asked.outline.header;
  if (!header) return undefined;
  const other = asked.workshop.names.byCode(alias);
  const main = other?.files[0]?.uri;
  const path = main === undefined ? `‹${alias.toLowerCase()}.cairn›` : pathFrom(asked.uri, main);
  return add(asked, header, `uses: "${path}" as ${alias}`);
}

function withoutAlias(asked: Asked) {
  const { alias } = asked.problem.args;
  if (typeof alias !== 'string' || !asked.value) return undefined;
  const rest = asked.value.text.slice(alias.length + 1);
  return rest === '' ? undefined : writeEverywhere(asked, rest);
}

/** How one place is written as a path from the folder of another. */
export function pathFrom(uri: string, to: string): string {
  const from = uri.split('/').slice(0, -1);
  const parts = to.split('/');
  let same = 0;
  while (same < from.length && same < parts.length - 1 && from[same] === parts[same]) same++;
  return [...from.slice(same).map(() => '..'), ...parts.slice(same)].join('/');
}

function otherFrameworks(asked: Asked): string[] {
  const codes: string[] = [];
  for (const { headers } of asked.workshop.names.frameworks()) {
    if (headers[0]?.name !== undefined) codes.push(headers[0].name);
    if (codes.length > 4) return [];
  }
  return codes;
}

function frameworkHere(asked: Asked) {
  const { line } = asked;
  const code = asked.written;
  return (
    line &&
    fixWith(`Make a framework of it: \`framework ${code}\``, [
      { start: line.start, end: asked.end, text: `framework ${code} "‹${titleFor(code)}›"` },
    ])
  );
}

/** The line `scale:` for the whole framework, or for the thing; where there is no scale, one with this level. */
function withScale(asked: Asked) {
  const header = headerOf(asked);
  if (!header) return [];
  const scales = thingsOf(asked, 'scale');
  const fitting = scales.filter((scale) => readLevel(scale, arg(asked, 'level'), 'SCORE').kind !== 'unknown');
  const codes = (fitting.length > 0 ? fitting : scales).flatMap((scale) => scale.name ?? []);
  const isOwn = asked.thing?.row.below?.lines.some((row) => row.id === 'scale') === true;
  const named = codes.flatMap((code) => [
    add(asked, header, `scale: ${code}`, `Add \`scale: ${code}\` to the framework`),
    isOwn ? add(asked, asked.thing, `scale: ${code}`, `Add \`scale: ${code}\` here`) : undefined,
  ]);
  if (named.length > 0) return named;
  const level = arg(asked, 'level');
  const rows = /^\d+(\.\d+)?$/.test(level)
    ? `numbers: ‹0 to ${Math.max(4, Math.ceil(Number(level)))} in steps of 1›`
    : `level ${level} = ‹1›`;
  return [
    fixWith('Declare a scale, and name it in the first lines', [
      below(asked, header, 'scale: levels'),
      declared(asked, 'scale', `scale levels "Levels"\n  ${rows}`),
    ]),
  ];
}

/** A second framework of one code as a part of the first. Only what a part may say is left of its facts. */
function partOf(asked: Asked) {
  const { header } = asked.outline;
  const code = header?.name;
  const facts = new Set(thingRow('part of').below?.lines.map((row) => row.id));
  if (!header || code === undefined || header.lines.some((line) => !facts.has(line.row.id))) return undefined;
  return fixWith(`Write \`part of ${code}\``, [
    { start: header.start, end: endOfWords(header), text: `part of ${code}` },
  ]);
}

function freeFramework(asked: Asked): string {
  const code = arg(asked, 'code');
  let number = 2;
  while (asked.workshop.names.byCode(`${code}-${number}`)) number++;
  return `${code}-${number}`;
}
