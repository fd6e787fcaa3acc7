/** `cairn compile`: frameworks as JSON. */
import { join, resolve } from 'node:path';
import { compile } from '@cairn/language';
import { canonicalJson, foldCode } from '@cairn/model';
import { fileNameOf } from '@cairn/workbench';
import type { Command } from '../command.ts';
import { placeOf } from '../files/place.ts';
import { type Written, writeFiles } from '../files/write.ts';
import { askedFrameworks, type Chosen, errorText, reportOnFrameworks } from '../frameworks.ts';
import { type Progress, progressOn } from '../progress.ts';
import { widthOf } from '../report/printable.ts';
import { counted, grouped } from '../report/text.ts';
import { tell } from '../tell.ts';
import { exit, Trouble } from '../trouble.ts';
import { load } from '../workspace.ts';

export const compileCommand: Command = {
  name: 'compile',
  summary: 'turn frameworks into JSON for other programs',
  usage: '[paths…] --out FOLDER',
  about:
    'Writes one file for each framework and each set of standards among the paths: FOLDER/CODE.json.\n' +
    'Errors stop it, and then nothing at all is written; warnings do not. The same text always\n' +
    'gives the same bytes, so a compiled file can be compared and kept in Git.',
  options: [{ name: 'out', short: 'o', value: 'FOLDER', doc: 'Where to write. It is made if it is not there.' }],
  examples: [
    ['cairn compile --out out', 'everything in this folder and below'],
    ['cairn compile biology.cairn --out out', 'one framework'],
  ],
  exits: [
    '0  all written',
    '1  errors in the files; nothing written',
    '2  a file could not be read or written, or the command line is not right',
  ],
  run(args, io) {
    const out = args.text('out');
    if (out === undefined) throw new Trouble('Say where to write: `cairn compile --out out`.');
    const progress = progressOn(io.err);
    const loaded = load(args.paths, io.folder, progress);
    const chosen = loaded.workspaces.flatMap(askedFrameworks);
    const report = reportOnFrameworks(chosen, loaded.troubles, progress);
    if (report.troubles.length > 0 || report.counts.error > 0) {
      progress.end();
      for (const trouble of report.troubles) tell(trouble, io.err);
      if (report.counts.error > 0) io.err.write(errorText(report, io.err));
      io.err.write('Nothing was written.\n');
      return report.troubles.length > 0 ? exit.trouble : exit.found;
    }
    const files = compiled(chosen, resolve(io.folder, out), io.folder, progress);
    progress.end();
    if (files.length === 0) throw new Trouble('There is no framework in these files.');
    const shown = (path: string): string => placeOf(io.folder, path);
    writeFiles(files, shown);
    io.out.write(listed(files.map(({ path, text }) => [shown(path), sizeOf(text)])));
    const warnings = report.counts.warning;
    const aside = warnings > 0 ? ` ${counted(warnings, 'warning')}: \`cairn check\` shows them.` : '';
    io.out.write(`${io.out.paint.green(`${counted(files.length, 'file')} written.`)}${aside}\n`);
    return exit.clean;
  },
};

/** The files to be written. Throws `Trouble` where two would have one name. */
function compiled(chosen: readonly Chosen[], out: string, folder: string, progress: Progress): Written[] {
  progress.begin('Compiling', chosen.length);
  const files = new Map<string, Written & { from: string }>();
  for (const { project, framework } of chosen) {
    const header = framework.headers[0];
    progress.step();
    if (!header) continue;
    const name = `${fileNameOf(header.name ?? '')}.json`;
    const from = framework.files[0]!.uri;
    const same = files.get(foldCode(name));
    if (same) {
      throw new Trouble(
        `\`${same.from}\` and \`${from}\` would both be written to \`${placeOf(folder, join(out, name))}\`.`,
        'Compile them one by one, each to a folder of its own.',
      );
    }
    files.set(foldCode(name), { from, path: join(out, name), text: canonicalJson(compile(project, framework)) });
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Two columns, the second to the right. */
function listed(rows: readonly (readonly [string, string])[]): string {
  const first = Math.max(...rows.map(([path]) => widthOf(path)));
  const second = Math.max(...rows.map(([, size]) => size.length));
  return rows.map(([path, size]) => `${path}${' '.repeat(first - widthOf(path))}  ${size.padStart(second)}\n`).join('');
}

function sizeOf(text: string): string {
  return `${grouped(Math.ceil(Buffer.byteLength(text) / 1000))} kB`;
}
