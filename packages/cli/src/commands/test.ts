/** `cairn test`: scenarios held against the rules. */
import { join, resolve } from 'node:path';
import { lcovOf } from '@cairn/engine';
import { programOf } from '@cairn/workbench';
import type { Arguments, Command } from '../command.ts';
import { placeOf } from '../files/place.ts';
import { writeFiles } from '../files/write.ts';
import { askedFrameworks, errorText, reportOnFrameworks } from '../frameworks.ts';
import type { Io } from '../io.ts';
import { type Progress, progressOn } from '../progress.ts';
import { printable } from '../report/printable.ts';
import type { Report } from '../report/report.ts';
import { otherOf, othersFrom } from '../scenarios/against.ts';
import { junitReport } from '../scenarios/junit.ts';
import { testJson } from '../scenarios/testJson.ts';
import { type FrameworkRun, type Testable, tallyOf, testFramework } from '../scenarios/testRun.ts';
import { testText } from '../scenarios/testText.ts';
import { tell } from '../tell.ts';
import { exit, Trouble } from '../trouble.ts';
import { load } from '../workspace.ts';

const reporters: Readonly<Record<string, (runs: readonly FrameworkRun[], coverage: boolean, io: Io) => string>> = {
  text: (runs, coverage, io) => testText(runs, { paint: io.out.paint, coverage }),
  json: (runs, coverage) => testJson(runs, { coverage }),
  junit: (runs) => junitReport(runs),
};

/** Where coverage is written, if nothing else is said. */
const usualFolder = 'out/coverage';
const lcovName = 'lcov.info';

export const testCommand: Command = {
  name: 'test',
  summary: 'run the scenarios: do the rules give what you expect?',
  usage: '[options] [paths…]',
  about:
    'Runs the scenarios of each framework among the paths, and shows of each that fails what was\n' +
    'expected, what was found, and why. It changes nothing.\n' +
    'Errors in the files stop it. With `--coverage` it says which conditions, table rows,\n' +
    'calculations and rules the expectations never saw met, or never not met.\n' +
    'With `--against` the same scenarios are held against the rules of another version.',
  options: [
    {
      name: 'reporter',
      value: 'FORM',
      choices: Object.keys(reporters),
      doc: 'The form of the answer: for people, for programs, for services.',
    },
    { name: 'grep', short: 'g', value: 'TEXT', doc: 'Only scenarios with this text in their title.' },
    { name: 'coverage', doc: `Say what no scenario sees, and write \`${usualFolder}/${lcovName}\`.` },
    { name: 'coverage-out', value: 'FOLDER', doc: `Write \`${lcovName}\` to this folder.` },
    { name: 'against', value: 'OTHER', doc: 'Another version: a compiled framework, a file or a folder.' },
  ],
  examples: [
    ['cairn test', 'every scenario in this folder and below'],
    ['cairn test biology.cairn --grep "not yet"', 'some scenarios of one framework'],
    ['cairn test --coverage', 'what no scenario looks at'],
    ['cairn test --reporter junit > cairn.xml', 'for Jenkins or GitLab'],
    ['cairn test --against out/2025.json', 'what a new version would change'],
  ],
  exits: [
    '0  every scenario passed',
    '1  a scenario failed, or errors in the files; then none was run',
    '2  a file could not be read or written, or the command line is not right',
  ],
  run(args, io) {
    if (wantsCoverage(args) && args.text('against') !== undefined) {
      throw new Trouble('`--coverage` is about your own rules, `--against` about others. Choose one of them.');
    }
    const progress = progressOn(io.err);
    const loaded = load(args.paths, io.folder, progress);
    const chosen = loaded.workspaces.flatMap(askedFrameworks);
    const report = reportOnFrameworks(chosen, loaded.troubles, progress);
    if (hasErrors(report)) return stopped(report, progress, io);
    const testable: Testable[] = chosen
      .filter(({ framework }) => framework.headers.length > 0)
      .map(({ project, framework }) => ({ framework, program: programOf(project, framework) }));
    const other = args.text('against');
    const others = other === undefined ? undefined : othersFrom(other, io.folder, progress);
    if (others?.report) return stopped(others.report, progress, io);
    const asked = others ? againstOthers(testable, others.programs, other!, io) : testable;
    const runs = runAll(asked, args.text('grep') ?? '', progress);
    progress.end();
    if (wantsCoverage(args)) writeCoverage(runs, args.text('coverage-out') ?? usualFolder, io);
    io.out.write(reporters[args.text('reporter') ?? 'text']!(runs, wantsCoverage(args), io));
    return tallyOf(runs.flatMap(({ scenarios }) => scenarios)).failed > 0 ? exit.found : exit.clean;
  },
};

function wantsCoverage(args: Arguments): boolean {
  return args.on('coverage') || args.text('coverage-out') !== undefined;
}

function hasErrors({ troubles, counts }: Report): boolean {
  return troubles.length > 0 || counts.error > 0;
}

function stopped(report: Report, progress: Progress, io: Io): number {
  progress.end();
  for (const trouble of report.troubles) tell(trouble, io.err);
  if (report.counts.error > 0) io.err.write(errorText(report, io.err));
  io.err.write('No scenario was run.\n');
  return report.troubles.length > 0 ? exit.trouble : exit.found;
}

/** Each framework with its other version. Throws `Trouble` where no framework has one; others are told and left out. */
function againstOthers(testable: readonly Testable[], others: Testable['program'][], path: string, io: Io): Testable[] {
  const place = printable(placeOf(io.folder, resolve(io.folder, path)));
  const found = testable.flatMap((each): Testable[] => {
    const against = otherOf(each.program, others);
    return against ? [{ ...each, against }] : [];
  });
  if (found.length === 0) throw new Trouble(`\`${place}\` holds no other version of these frameworks.`);
  for (const { program } of testable) {
    const { code, scenarios = [] } = program.model;
    if (scenarios.length > 0 && !otherOf(program, others))
      io.err.write(`\`${printable(code)}\` has no other version in \`${place}\`; its scenarios are passed by.\n`);
  }
  return found;
}

function runAll(testable: readonly Testable[], words: string, progress: Progress): FrameworkRun[] {
  progress.begin('Running', testable.length);
  return testable.map((each) => {
    const run = testFramework(each, words, () => performance.now());
    progress.step();
    return run;
  });
}

function writeCoverage(runs: readonly FrameworkRun[], folder: string, io: Io): void {
  const path = join(resolve(io.folder, folder), lcovName);
  const text = runs
    .filter(({ scenarios }) => scenarios.length > 0)
    .map(({ coverage, placeOf: place }) => lcovOf(coverage, place))
    .join('');
  writeFiles([{ path, text }], (one) => placeOf(io.folder, one));
}
