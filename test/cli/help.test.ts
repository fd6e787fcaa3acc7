import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../packages/cli/src/commands/index.ts';
import { cairn, folderWith, useCommand } from './command.ts';

useCommand();

const listed = '       `cairn --help` lists the commands.\n';

/** A command line that is not right, and what is said of it. */
const slips: readonly (readonly [line: string, err: string])[] = [
  ['chekc', 'cairn: There is no command `chekc`. Did you mean `cairn check`?\n'],
  ['build', `cairn: There is no command \`build\`.\n${listed}`],
  [
    'my/file.cairn',
    'cairn: There is no command `my/file.cairn`.\n       To check a file or folder: `cairn check my/file.cairn`. `cairn --help` lists the commands.\n',
  ],
  ['--watch check', `cairn: The name of a command comes first, before \`--watch\`.\n${listed}`],
  [
    'check --wach',
    'cairn: There is no option `--wach`. Did you mean `--watch`?\n       `cairn check --help` lists the options.\n',
  ],
  ['check -x', 'cairn: There is no option `-x`.\n       `cairn check --help` lists the options.\n'],
  ['check --watch=yes', 'cairn: `--watch` takes no value.\n       `cairn check --help` lists the options.\n'],
  ['check --format', 'cairn: `--format` needs a value: `--format text|json|sarif|github`.\n'],
  ['check --format --all', 'cairn: `--format` needs a value: `--format text|json|sarif|github`.\n'],
  [
    'check --format jsn',
    'cairn: `--format` does not know `jsn`. Did you mean `json`?\n       It takes one of: text, json, sarif, github.\n',
  ],
  ['check --max-warnings some', 'cairn: `--max-warnings` takes a number from 0, not `some`.\n'],
  ['check --max-warnings=-1', 'cairn: `--max-warnings` takes a number from 0, not `-1`.\n'],
  ['compile', 'cairn: Say where to write: `cairn compile --out out`.\n'],
  ['compile --out', 'cairn: `--out` needs a value: `--out FOLDER`.\n'],
  ['new one two --template portrait', 'cairn: One folder is enough: `cairn new one`.\n'],
  ['format - more.cairn', 'cairn: `-` stands alone: the text comes from the standard input.\n'],
];

describe('a command line that is not right', () => {
  test.concurrent.each(slips)('cairn %s', async (line, err) => {
    expect(await cairn(folderWith({}), line.split(' '))).toEqual({ out: '', err, code: 2 });
  });
});

describe('help', () => {
  test('of everything', async () => {
    const folder = folderWith({});
    const seen = await cairn(folder, []);
    expect(seen).toEqual({
      out: `cairn 0.0.0: competency frameworks as text

Usage:
  cairn COMMAND [options] [paths…]

Commands:
  new       write a first framework that you can change into yours
  check     say what is to be mended in your files, and how
  test      run the scenarios: do the rules give what you expect?
  format    give files their usual form: indentation, spaces, blank lines
  compile   turn frameworks into JSON for other programs
  evaluate  say what students have earned, from their records
  explain   tell in words what a student has earned, and why

The first hour:
  cairn new                choose one of the templates to begin with
  cairn check              read what is to be mended, mend it, check again
  cairn format             let the machine do the tidying
  cairn compile --out out  JSON for other programs, in the folder \`out\`

Paths are files that end in \`.cairn\`, or folders of them; without a path it is the folder you are in.
\`cairn COMMAND --help\` tells more about a command, with examples.

Options:
  -h, --help     Show this help.
  -v, --version  Show the version.
`,
      err: '',
      code: 0,
    });
    for (const line of [['--help'], ['-h'], ['help']]) expect(await cairn(folder, line)).toEqual(seen);
  });

  test('of one command', async () => {
    const folder = folderWith({});
    const seen = await cairn(folder, ['format', '--help']);
    expect(seen).toEqual({
      out: `cairn format: give files their usual form: indentation, spaces, blank lines

Usage:
  cairn format [options] [paths…]

Tidies what a machine can tidy, so that two people who write the same thing write the same text.
It keeps every comment and every word of yours, changes no meaning and orders nothing; a line
that cannot be read stays as it is. \`-\` reads a text and writes it formatted, for editors.

Options:
  --check     Change nothing; list the files that would change.
  -h, --help  Show this help.

Examples:
  cairn format                  every outline file in this folder and below
  cairn format --check          in Git and CI: exit code 1 if a file would change
  cairn format - < draft.cairn  the formatted text comes out

Exit codes:
  0  all files have their usual form now; with --check: they have it
  1  only with --check: a file would change
  2  a file could not be read or written, or the command line is not right
`,
      err: '',
      code: 0,
    });
    expect(await cairn(folder, ['help', 'format'])).toEqual(seen);
    expect(await cairn(folder, ['format', 'x.cairn', '-h'])).toEqual(seen);
  });

  test('stays within 100 columns', async () => {
    const folder = folderWith({});
    for (const { name } of commands) {
      const { out, code } = await cairn(folder, [name, '--help']);
      expect(code).toBe(0);
      expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
    }
  });

  test('of the version', async () => {
    expect(await cairn(folderWith({}), ['--version'])).toEqual({ out: '0.0.0\n', err: '', code: 0 });
  });
});

test('every command lies in a file of its own and has a row', () => {
  const files = readdirSync(resolve(import.meta.dirname, '../../packages/cli/src/commands'));
  expect(files.filter((name) => name !== 'index.ts').sort()).toEqual(commands.map(({ name }) => `${name}.ts`).sort());
});
