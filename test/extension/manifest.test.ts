import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const home = join(root, 'packages/extension');
const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
const { contributes } = manifest;
const sources = globSync('src/**/*.ts', { cwd: home }).map((file) => readFileSync(join(home, file), 'utf8'));
const named: string[] = contributes.commands.map(({ command }: { command: string }) => command);

describe('commands', () => {
  test('that are shown somewhere are named, and registered', () => {
    const menus = Object.values<{ command: string }[]>(contributes.menus).flat();
    const shown = [...menus, ...contributes.keybindings].map(({ command }) => command);
    expect(shown.filter((command) => !named.includes(command))).toEqual([]);
    expect(named.filter((command) => !sources.some((source) => source.includes(`'${command}'`)))).toEqual([]);
  });

  test('that texts lead to are named, or VS Code’s own', () => {
    const texts = JSON.stringify([contributes.walkthroughs, contributes.viewsWelcome]);
    const led = [...texts.matchAll(/(?:command|onCommand):([\w.]+)/g)].map(([, command]) => command!);
    const others = led.filter((command) => !/^(?:editor|testing)\./.test(command));
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((command) => !named.includes(command))).toEqual([]);
  });

  test('all stand in the palette, but for those that need to be told something', () => {
    const hidden = contributes.menus.commandPalette.filter(({ when }: { when: string }) => when === 'false');
    expect(hidden.map(({ command }: { command: string }) => command)).toEqual(['cairn.showReferences']);
  });
});

test('a scenario is explained where it is listed', () => {
  expect(contributes.menus['testing/item/context']).toEqual([
    { command: 'cairn.explainScenario', when: 'controllerId == cairn.scenarios', group: 'builtin@9' },
  ]);
  // There the cursor stands in no file.
  const command = contributes.commands.find((one: { command: string }) => one.command === 'cairn.explainScenario');
  expect(command.enablement).toBeUndefined();
});

test('a step of the walkthrough says what it is for, and ends with the button that does it', () => {
  const descriptions = contributes.walkthroughs[0].steps.map(({ description }: { description: string }) => description);
  expect(descriptions.filter((text: string) => !/^[^[\n]+\.\n\[[^\]]+\]\(command:[\w.]+\)$/.test(text))).toEqual([]);
});

test('every file that is named is there, and packed', () => {
  const files = [...JSON.stringify(contributes).matchAll(/"(?:\.\/)?((?:icons|snippets|walkthrough)\/[^"]+)"/g)].map(
    ([, path]) => path!,
  );
  expect(files.length).toBeGreaterThan(6);
  expect(files.filter((path) => !existsSync(join(home, path)))).toEqual([]);
  const packed = (path: string): boolean => manifest.files.some((pattern: string) => matchesGlob(path, pattern));
  expect(files.filter((path) => !packed(path))).toEqual([]);
  const kept = globSync('{icons,snippets,walkthrough}/*', { cwd: home }).map((path) => path.replaceAll('\\', '/'));
  expect(kept.filter((path) => !files.includes(path))).toEqual([]);
});

test('every setting says what it does, and is one that the server reads', () => {
  const settings = Object.entries<{ markdownDescription: string }>(contributes.configuration.properties);
  expect(settings.filter(([, { markdownDescription }]) => !/\.$/.test(markdownDescription))).toEqual([]);
  const hints = globSync('packages/server/src/hints/*.ts', { cwd: root }).map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );
  const unread = settings.filter(([name]) => {
    const last = name.split('.').at(-1)!;
    return ![...hints, ...sources].some((source) => new RegExp(`\\b${last}: (?:boolean|true)|'${last}'`).test(source));
  });
  expect(unread.map(([name]) => name)).toEqual([]);
});
