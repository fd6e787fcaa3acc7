/** The help of the whole command and of each one, for a person who sees it first. */
import { everywhere } from './arguments.ts';
import type { Command, Option } from './command.ts';
import type { Paint } from './report/colours.ts';

/** What `cairn` alone says. */
export function overview(commands: readonly Command[], version: string, paint: Paint): string {
  return page([
    `${paint.bold('cairn')} ${version}: competency frameworks as text`,
    section('Usage', ['cairn COMMAND [options] [paths…]'], paint),
    section('Commands', table(commands.map(({ name, summary }) => [name, summary])), paint),
    section(
      'The first hour',
      table([
        ['cairn new', 'choose one of the templates to begin with'],
        ['cairn check', 'read what is to be mended, mend it, check again'],
        ['cairn format', 'let the machine do the tidying'],
        ['cairn compile --out out', 'JSON for other programs, in the folder `out`'],
      ]),
      paint,
    ),
    'Paths are files that end in `.cairn`, or folders of them; without a path it is the folder you are in.\n' +
      '`cairn COMMAND --help` tells more about a command, with examples.',
    section(
      'Options',
      table([
        ['-h, --help', 'Show this help.'],
        ['-v, --version', 'Show the version.'],
      ]),
      paint,
    ),
  ]);
}

/** What `cairn COMMAND --help` says. */
export function helpOf(command: Command, paint: Paint): string {
  return page([
    `${paint.bold(`cairn ${command.name}`)}: ${command.summary}`,
    section('Usage', [`cairn ${command.name} ${command.usage}`], paint),
    command.about,
    section(
      'Options',
      table([...command.options, ...everywhere].map((option) => [written(option), option.doc])),
      paint,
    ),
    section('Examples', table(command.examples), paint),
    section('Exit codes', command.exits, paint),
  ]);
}

function written({ name, short, value, choices }: Option): string {
  const shown = choices ? choices.join('|') : value;
  return `${short ? `-${short}, ` : ''}--${name}${shown ? ` ${shown}` : ''}`;
}

function section(title: string, lines: readonly string[], paint: Paint): string {
  return [paint.bold(`${title}:`), ...lines.map((line) => `  ${line}`)].join('\n');
}

/** Two columns; where the first is long, the second stands on the next line. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const longest = 40;
  const width = Math.min(longest, Math.max(...rows.map(([first]) => first.length)));
  const gap = ' '.repeat(width + 2);
  return rows.flatMap(([first, second]) =>
    first.length > width ? [first, `${gap}${second}`] : [`${first.padEnd(width + 2)}${second}`],
  );
}

function page(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
