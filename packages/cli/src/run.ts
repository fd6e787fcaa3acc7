/** Runs one command line. Everything that a command does begins here; what it may touch is in `io`. */
import { nearest } from '@cairn/language';
import { readArguments } from './arguments.ts';
import { commands } from './commands/index.ts';
import { helpOf, overview } from './help.ts';
import type { Io } from './io.ts';
import { tell } from './tell.ts';
import { exit, Trouble } from './trouble.ts';
import { version } from './version.ts';

/** Runs the command line and gives the exit code. */
export async function run(words: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(words, io);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    tell(error, io.err);
    return exit.trouble;
  }
}

async function dispatch([first = '--help', ...rest]: readonly string[], io: Io): Promise<number> {
  if (first === '--version' || first === '-v') {
    io.out.write(`${version}\n`);
    return exit.clean;
  }
  const asked = first === 'help' && rest[0] !== undefined ? rest[0] : first;
  if (asked === '--help' || asked === '-h' || asked === 'help') {
    io.out.write(overview(commands, version, io.out.paint));
    return exit.clean;
  }
  const command = commands.find(({ name }) => name === asked);
  if (!command) throw unknown(asked);
  const args = readArguments(first === 'help' ? ['--help'] : rest, command.options, `cairn ${command.name}`);
  if (args.on('help')) {
    io.out.write(helpOf(command, io.out.paint));
    return exit.clean;
  }
  return command.run(args, io);
}

function unknown(word: string): Trouble {
  if (word.startsWith('-'))
    return new Trouble(`The name of a command comes first, before \`${word}\`.`, '`cairn --help` lists the commands.');
  const near = nearest(
    word,
    commands.map(({ name }) => name),
  );
  if (near) return new Trouble(`There is no command \`${word}\`. Did you mean \`cairn ${near}\`?`);
  const path = /[./\\]/.test(word) ? `To check a file or folder: \`cairn check ${word}\`. ` : '';
  return new Trouble(`There is no command \`${word}\`.`, `${path}\`cairn --help\` lists the commands.`);
}
