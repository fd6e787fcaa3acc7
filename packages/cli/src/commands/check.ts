/** `cairn check`: what is wrong in the files, and the way out. */

import { findFailingScenarios } from '@cairn/workbench';
import type { Arguments, Command } from '../command.ts';
import { askedFrameworks } from '../frameworks.ts';
import type { Io } from '../io.ts';
import { mendedReport, mendFiles } from '../mend.ts';
import { progressOn } from '../progress.ts';
import { githubReport } from '../report/github.ts';
import { jsonReport } from '../report/json.ts';
import { type Report, reportOn } from '../report/report.ts';
import { sarifReport } from '../report/sarif.ts';
import { counted, textReport, usualMost } from '../report/text.ts';
import { tell } from '../tell.ts';
import { exit, Trouble } from '../trouble.ts';
import { version } from '../version.ts';
import { type Round, watch } from '../watch.ts';
import { load } from '../workspace.ts';

const formats: Readonly<Record<string, (report: Report, args: Arguments, io: Io) => string>> = {
  text: (report, args, io) =>
    textReport(report, { paint: io.out.paint, columns: io.out.columns, all: args.on('all'), most: mostOf(args) }),
  json: (report) => jsonReport(report),
  sarif: (report) => sarifReport(report, version),
  github: (report, args, io) => githubReport(report, { paint: io.out.paint, all: args.on('all'), most: mostOf(args) }),
};

export const check: Command = {
  name: 'check',
  summary: 'say what is to be mended in your files, and how',
  usage: '[options] [paths…]',
  about:
    'Reads the files and says, line by line, what does not fit together, and which scenarios fail.\n' +
    'It changes nothing unless you ask for `--fix`, which makes the changes that need no decision\n' +
    'and says what they were. Editors offer the others.\n' +
    'Errors have to be mended before a file can be compiled; warnings are advice; notes are\n' +
    'counted, and shown with `--all`. Other files that yours name with `uses:` are read too,\n' +
    'and the spreadsheets of lists.\n' +
    'Folders named node_modules, dist and out, and those that begin with a dot, are passed by.',
  options: [
    { name: 'all', short: 'a', doc: 'Show the notes too.' },
    { name: 'fix', doc: 'Mend what needs no decision, and check what is left.' },
    { name: 'watch', short: 'w', doc: 'Check again whenever a file changes. Ctrl+C ends it.' },
    {
      name: 'format',
      value: 'FORM',
      choices: Object.keys(formats),
      doc: 'The form of the answer: for people, for programs, for code hosts.',
    },
    { name: 'max-warnings', value: 'N', number: true, doc: 'Exit with 1 if there are more than N warnings.' },
    { name: 'max-problems', value: 'N', number: true, doc: `Show at most N problems; usually ${usualMost}.` },
  ],
  examples: [
    ['cairn check', 'every outline file in this folder and below'],
    ['cairn check biology.cairn --watch', 'one file, again at every save'],
    ['cairn check --fix', 'colons, dashes and the like are put right in your files'],
    ['cairn check frameworks --max-warnings 0', 'as strict as a publication should be'],
    ['cairn check --format github', 'marks at the lines of a pull request'],
    ['cairn check --format sarif > cairn.sarif', 'for the security and quality pages of code hosts'],
  ],
  exits: [
    '0  no errors (there may be warnings)',
    '1  errors, or more warnings than `--max-warnings` allows',
    '2  a file could not be read, or the command line is not right',
  ],
  run(args, io) {
    if (!args.on('watch')) {
      const { code, text, troubles } = checkOnce(args, io);
      io.out.write(text);
      for (const trouble of troubles) tell(trouble, io.err);
      return code;
    }
    if (args.on('fix'))
      throw new Trouble('`--fix` changes files once, `--watch` looks again and again. Choose one of them.');
    const form = args.text('format') ?? 'text';
    if (form === 'json' || form === 'sarif') {
      throw new Trouble(`\`--watch\` answers again and again, \`--format ${form}\` once. Choose one of them.`);
    }
    return watch(() => checkOnce(args, io), args.paths, io);
  },
};

/** Checks once; telling is for the caller. */
function checkOnce(args: Arguments, io: Io): Round {
  const progress = progressOn(io.err);
  const loaded = load(args.paths, io.folder, progress);
  if (args.on('fix')) {
    const done = mendedReport(mendFiles(loaded, io.folder));
    // Programs read the answer alone.
    (args.text('format') === undefined ? io.out : io.err).write(done);
  }
  for (const workspace of loaded.workspaces) {
    const frameworks = askedFrameworks(workspace).map(({ framework }) => framework);
    findFailingScenarios(workspace.project, frameworks);
  }
  const report = reportOn(loaded, progress);
  progress.end();
  const form = args.text('format');
  const text = report.files.length > 0 || form !== undefined ? formats[form ?? 'text']!(report, args, io) : '';
  const { folders, files } = loaded;
  return { code: codeOf(report, args, io), text, troubles: report.troubles, folders, files };
}

function codeOf(report: Report, args: Arguments, io: Io): number {
  if (report.troubles.length > 0) return exit.trouble;
  if (report.counts.error > 0) return exit.found;
  const most = args.number('max-warnings');
  if (most === undefined || report.counts.warning <= most) return exit.clean;
  io.err.write(`${counted(report.counts.warning, 'warning')}; \`--max-warnings\` allows ${most}.\n`);
  return exit.found;
}

function mostOf(args: Arguments): number {
  return args.number('max-problems') ?? usualMost;
}
