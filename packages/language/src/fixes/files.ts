/** Fixes for the lines that name other files. */
import { foldCode } from '@cairn/model';
import type { FixEdit } from '../outline/problem.ts';
import type { Line } from '../tree/nodes.ts';
import { anySlot } from '../tree/read.ts';
import { type Asked, arg, type Fixers, headerOf } from './asked.ts';
import { add, fileOf, fixWith, remove, safely, write, writeValue } from './edits.ts';
import { pathFrom } from './naming.ts';
import { removal } from './rows.ts';

export const fileFixes: Fixers = {
  'file-not-found': (asked) => [
    ...sameName(asked).map((path) => write(asked, `"${path}"`)),
    namedFrom(asked) ? undefined : remove(asked),
  ],
  'alias-twice': (asked) => [otherAlias(asked)],
  'uses-circle': (asked) => [namedFrom(asked) ? undefined : remove(asked)],
  'file-never-named': (asked) => [remove(asked)],
  'file-used-twice': (asked) => [oneAlias(asked)],
  'uses-itself': (asked) => [
    asked.line &&
      fixWith('Remove the line', [removal(asked.line), ...aliasEdits(asked, aliasOf(asked.line), '')], safely),
  ],
  'path-of-one-computer': (asked) => [relative(asked)],
  'licence-not-stated': (asked) => [statedThere(asked)],
};

function aliasOf(line: Line | undefined): string {
  return (line && anySlot(line, 'alias')?.text) ?? '';
}

/** The framework that a `uses:` line names. */
function usedBy({ line, framework, workshop }: Asked) {
  const use = framework.uses.find((one) => one.line === line);
  return use && workshop.names.frameworkOf(use.uri);
}

/** Whether anything in the framework names something of the file that the line uses. */
function namedFrom(asked: Asked): boolean {
  const other = usedBy(asked);
  const alias = aliasOf(asked.line);
  return asked.framework.files.some(({ outline }) =>
    outline.mentions.some(
      ({ found, text }) =>
        (alias !== '' && foldCode(text).startsWith(`${foldCode(alias)}/`)) ||
        (other && found && other.files.some((file) => file.outline.framework === other && isIn(found, file.outline))),
    ),
  );
}

function isIn(line: Line, outline: unknown): boolean {
  let at: unknown = line;
  while (at && at !== outline) at = (at as Line).$container;
  return at === outline;
}

/** Files of the workspace that are called the same. */
function sameName(asked: Asked): string[] {
  const name = arg(asked, 'path').split(/[\\/]/).pop()!.toLowerCase();
  return asked.workshop
    .uris()
    .filter((uri) => uri !== asked.uri && uri.split('/').pop()!.toLowerCase() === name)
    .slice(0, 4)
    .map((uri) => pathFrom(asked.uri, uri));
}

/** The short name of a file by the code of its framework, where that is free. */
function otherAlias(asked: Asked) {
  const taken = new Set(asked.framework.uses.map(({ alias }) => foldCode(alias ?? '')));
  const own = usedBy(asked)?.headers[0]?.name ?? asked.written;
  let code = own;
  for (let number = 2; taken.has(foldCode(code)); number++) code = `${own}-${number}`;
  const value = asked.line && anySlot(asked.line, 'alias');
  return writeValue(asked, value, code);
}

/** Another short name, or none, wherever a code is written with this one. */
function aliasEdits(asked: Asked, alias: string, instead: string): FixEdit[] {
  if (alias === '') return [];
  const edits: FixEdit[] = [];
  for (const { outline } of asked.framework.files) {
    for (const mention of outline.mentions) {
      if (!foldCode(mention.text).startsWith(`${foldCode(alias)}/`)) continue;
      const end = mention.start + alias.length + (instead === '' ? 1 : 0);
      edits.push({ start: mention.start, end, text: instead, ...fileOf(asked, outline) });
    }
  }
  return edits;
}

/** One of two lines for one file, and the other's short name everywhere. */
function oneAlias(asked: Asked) {
  const { line } = asked;
  const kept = arg(asked, 'alias');
  if (!line) return undefined;
  const title = kept === '' ? 'Remove the line' : `Remove the line, and write \`${kept}/…\` everywhere`;
  return fixWith(title, [removal(line), ...aliasEdits(asked, aliasOf(line), kept)]);
}

/** The path from the folder of this file; where this file is not on the same computer, without what stands before it. */
function relative(asked: Asked) {
  const path = arg(asked, 'path')
    .replaceAll('\\', '/')
    .replace(/^file:\/\//i, '');
  if (asked.uri.startsWith('/') && path.startsWith('/')) return write(asked, `"${pathFrom(asked.uri, path)}"`);
  const known = sameName(asked).find((one) => !/^([a-z]:)?\//i.test(one));
  return write(asked, `"‹${known ?? path.replace(/^([a-z]:)?\/+/i, '')}›"`);
}

/** The licence, where the other file should say it. */
function statedThere(asked: Asked) {
  const there = usedBy(asked)?.headers[0];
  if (!there || there === headerOf(asked)) return undefined;
  return add(asked, there, 'license: ‹TBD›', `Add \`license:\` to \`${there.name ?? 'the standards'}\``);
}
