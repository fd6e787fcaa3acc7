/** `cairn format`: files in their usual form. */
import { format } from '@cairn/language';
import { askedFor, attempt } from '../asked.ts';
import type { Command } from '../command.ts';
import { placeOf } from '../files/place.ts';
import { decode, readText } from '../files/read.ts';
import { type Written, writeFiles } from '../files/write.ts';
import type { Io } from '../io.ts';
import { progressOn } from '../progress.ts';
import { counted } from '../report/text.ts';
import { tell } from '../tell.ts';
import { exit, Trouble } from '../trouble.ts';

export const formatCommand: Command = {
  name: 'format',
  summary: 'give files their usual form: indentation, spaces, blank lines',
  usage: '[options] [paths…]',
  about:
    'Tidies what a machine can tidy, so that two people who write the same thing write the same text.\n' +
    'It keeps every comment and every word of yours, changes no meaning and orders nothing; a line\n' +
    'that cannot be read stays as it is. `-` reads a text and writes it formatted, for editors.',
  options: [{ name: 'check', doc: 'Change nothing; list the files that would change.' }],
  examples: [
    ['cairn format', 'every outline file in this folder and below'],
    ['cairn format --check', 'in Git and CI: exit code 1 if a file would change'],
    ['cairn format - < draft.cairn', 'the formatted text comes out'],
  ],
  exits: [
    '0  all files have their usual form now; with --check: they have it',
    '1  only with --check: a file would change',
    '2  a file could not be read or written, or the command line is not right',
  ],
  run(args, io) {
    const checkOnly = args.on('check');
    if (args.paths.includes('-')) return formatInput(args.paths, checkOnly, io);
    const { groups, troubles } = askedFor(args.paths, io.folder);
    const paths = groups.flatMap(({ files }) => [...files]);
    const shown = (path: string): string => placeOf(io.folder, path);
    const changes = changesIn(paths, shown, troubles, io);
    if (!checkOnly) writeFiles(changes, shown);
    for (const { path } of changes) io.out.write(`${shown(path)}\n`);
    for (const trouble of troubles) tell(trouble, io.err);
    if (paths.length > 0) io.out.write(`${closing(changes.length, paths.length, checkOnly)}\n`);
    if (troubles.length > 0) return exit.trouble;
    return checkOnly && changes.length > 0 ? exit.found : exit.clean;
  },
};

/** The files that are not in their usual form, with the text that they would have. */
function changesIn(paths: readonly string[], shown: (path: string) => string, troubles: Trouble[], io: Io): Written[] {
  const progress = progressOn(io.err);
  progress.begin('Formatting', paths.length);
  const changes: Written[] = [];
  for (const path of paths) {
    progress.step();
    attempt(troubles, () => {
      const before = readText(path, shown(path));
      const text = format(before);
      if (text !== before) changes.push({ path, text });
    });
  }
  progress.end();
  return changes;
}

async function formatInput(paths: readonly string[], checkOnly: boolean, io: Io): Promise<number> {
  if (paths.length > 1) throw new Trouble('`-` stands alone: the text comes from the standard input.');
  const before = decode(await io.input(), 'standard input');
  const text = format(before);
  if (!checkOnly) io.out.write(text);
  return checkOnly && text !== before ? exit.found : exit.clean;
}

function closing(changed: number, all: number, checkOnly: boolean): string {
  if (changed === 0) return `${counted(all, 'file')} in the usual form.`;
  return checkOnly
    ? `${changed} of ${counted(all, 'file')} would change: \`cairn format\` does it.`
    : `${changed} of ${counted(all, 'file')} formatted.`;
}
