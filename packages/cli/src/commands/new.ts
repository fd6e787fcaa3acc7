/** `cairn new`: a first framework. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { nearest } from '@cairn/language';
import type { Command } from '../command.ts';
import { placeOf } from '../files/place.ts';
import { writeFiles } from '../files/write.ts';
import type { Io } from '../io.ts';
import { filesOf, type Template, templates } from '../templates.ts';
import { exit, Trouble } from '../trouble.ts';

export const newCommand: Command = {
  name: 'new',
  summary: 'write a first framework that you can change into yours',
  usage: '[--template NAME] [FOLDER]',
  about:
    'Writes the files of a template to a folder, which is named after the template if you name none.\n' +
    'A file that is already there is never touched. Every line that you may want to change is\n' +
    'explained beside it, and scenarios show what the rules do.',
  options: [
    {
      name: 'template',
      short: 't',
      value: 'NAME',
      choices: templates.map(({ name }) => name),
      doc: 'What to begin with. Without it you are asked.',
    },
    { name: 'list', short: 'l', doc: 'Show the templates.' },
  ],
  examples: [
    ['cairn new', 'choose a template'],
    ['cairn new --list', 'read what there is'],
    ['cairn new --template portrait', 'to the folder `portrait`'],
    ['cairn new --template k12-subject science', 'to the folder `science`'],
  ],
  exits: ['0  written', '2  a file is already there or cannot be written, or the command line is not right'],
  async run(args, io) {
    if (args.on('list')) {
      io.out.write(`${list().join('\n')}\n`);
      return exit.clean;
    }
    if (args.paths.length > 1) throw new Trouble(`One folder is enough: \`cairn new ${args.paths[0]}\`.`);
    const name = args.text('template');
    const template = name === undefined ? await choose(io) : templates.find((one) => one.name === name)!;
    write(template, args.paths[0] ?? template.name, io);
    return exit.clean;
  },
};

function list(): string[] {
  const width = Math.max(...templates.map(({ name }) => name.length));
  return templates.map(({ name, summary }) => `${name.padEnd(width)}  ${summary}`);
}

/** Asks a person which one; where nobody can be asked, says what there is. */
async function choose(io: Io): Promise<Template> {
  if (!io.asks) {
    throw new Trouble(
      'Say which template: `cairn new --template NAME`.',
      ['There are:', ...list().map((line) => `  ${line}`)].join('\n'),
    );
  }
  io.out.write(
    `${list()
      .map((line, index) => `  ${index + 1}  ${line}`)
      .join('\n')}\n\n`,
  );
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl+C and Ctrl+D close it; an older Node then leaves the question open for ever.
  const left = new Promise<never>((_, leave) => asking.once('close', leave));
  try {
    for (;;) {
      const question = `Which one do you begin with? (1-${templates.length}) `;
      const answer = (await Promise.race([asking.question(question), left])).trim();
      const chosen = templates[Number(answer) - 1] ?? named(answer);
      if (chosen) return chosen;
    }
  } catch {
    io.out.write('\n');
    throw new Trouble('No template was chosen, and nothing was written.');
  } finally {
    left.catch(() => {});
    asking.close();
  }
}

function named(answer: string): Template | undefined {
  const near = nearest(
    answer,
    templates.map(({ name }) => name),
  );
  return templates.find(({ name }) => name === near);
}

function write(template: Template, where: string, io: Io): void {
  const folder = resolve(io.folder, where);
  const files = filesOf(template).map(({ name, text }) => ({ path: join(folder, name), text }));
  const shown = (path: string): string => placeOf(io.folder, path);
  const there = files.filter(({ path }) => existsSync(path)).map(({ path }) => `\`${shown(path)}\``);
  if (there.length > 0) {
    const are = there.length === 1 ? 'is' : 'are';
    throw new Trouble(
      `${there.join(', ')} ${are} already there, and nothing was written.`,
      `Name another folder: \`cairn new --template ${template.name} my-${template.name}\`.`,
    );
  }
  writeFiles(files, shown);
  const place = shown(folder);
  const { paint } = io.out;
  io.out.write(
    [
      ...files.map(({ path }) => `${paint.green('written')}  ${shown(path)}`),
      '',
      'What to do next:',
      `  1. Open \`${shown(join(folder, template.first))}\` and read it from the top; lines that begin with # explain.`,
      '  2. Change a title or a sentence, and save.',
      `  3. \`cairn check${place === '.' ? '' : ` ${place}`} --watch\` tells at every save what does not fit together.`,
      '',
    ].join('\n'),
  );
}
