/** From words on a command line to what a command works with. */
import { parseArgs } from 'node:util';
import { nearest } from '@cairn/language';
import type { Arguments, Option } from './command.ts';
import { Trouble } from './trouble.ts';

/** Options that every command has. */
export const everywhere: readonly Option[] = [{ name: 'help', short: 'h', doc: 'Show this help.' }];

/** Reads the words after a command. Throws `Trouble` for an option that it does not have. */
export function readArguments(words: readonly string[], own: readonly Option[], where: string): Arguments {
  const options = [...own, ...everywhere];
  const seeHelp = `\`${where} --help\` lists the options.`;
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      options.map(({ name, short, value }) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short && { short }) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const paths: string[] = [];
  const values = new Map<string, string | true>();
  const every = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    if (!option) throw new Trouble(`There is no option \`${token.rawName}\`.${meant(token.name, options)}`, seeHelp);
    const value = givenValue(option, token.rawName, token.value, token.inlineValue === true, seeHelp);
    values.set(option.name, value);
    if (option.repeated && value !== true) every.set(option.name, [...(every.get(option.name) ?? []), value]);
  }
  return {
    paths,
    on: (name) => values.has(name),
    text: (name) => values.get(name) as string | undefined,
    number: (name) => (values.has(name) ? Number(values.get(name)) : undefined),
    all: (name) => every.get(name) ?? [],
  };
}

function givenValue(
  option: Option,
  written: string,
  value: string | undefined,
  inline: boolean,
  seeHelp: string,
): string | true {
  if (option.value === undefined) {
    if (value !== undefined) throw new Trouble(`\`${written}\` takes no value.`, seeHelp);
    return true;
  }
  if (value === undefined || value === '' || (!inline && value.length > 1 && value.startsWith('-'))) {
    throw new Trouble(`\`${written}\` needs a value: \`${written} ${option.choices?.join('|') ?? option.value}\`.`);
  }
  if (option.choices && !option.choices.includes(value)) {
    const near = nearest(value, option.choices);
    throw new Trouble(
      `\`${written}\` does not know \`${value}\`.${near ? ` Did you mean \`${near}\`?` : ''}`,
      `It takes one of: ${option.choices.join(', ')}.`,
    );
  }
  if (option.number && !/^\d{1,9}$/.test(value)) {
    throw new Trouble(`\`${written}\` takes a number from 0, not \`${value}\`.`);
  }
  return value;
}

function meant(name: string, options: readonly Option[]): string {
  const near = nearest(
    name,
    options.map((option) => option.name),
  );
  return near ? ` Did you mean \`--${near}\`?` : '';
}
