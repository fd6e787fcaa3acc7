/** An error stays on its line: every line of every example and draft, damaged in every way. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checks, Project, resolvePath } from '@cairn/language';
import { describe, expect, test } from 'vitest';
import { damageFile, elsewhereOf, type Outcome, summary } from '../support/damage.ts';

const root = join(import.meta.dirname, '../..');

function cairnFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return cairnFiles(path);
    return name.endsWith('.cairn') ? [path] : [];
  });
}

/** The texts of a folder by their path in it. */
function textsOf(folder: string): Map<string, string> {
  return new Map(
    cairnFiles(join(root, folder)).map((path) => [relative(join(root, folder), path), readFileSync(path, 'utf8')]),
  );
}

/** What a careful editor would advise is not looked at here: only what is wrong, and what could not be read as it stands. */
const severities = Object.fromEntries(
  checks
    .filter((check) => check.severity !== 'error' && (check.thing || check.whole || check.file))
    .map((check) => [check.code, 'off' as const]),
);

const headerPattern = /^(?:framework|standards|part of|translation \S+ of) (\S+)/m;

/** A project of one file, the other files of its framework, and all that they use. */
function projectFor(uri: string, texts: Map<string, string>): Project {
  const code = headerPattern.exec(texts.get(uri) ?? '')?.[1];
  const wanted = new Set([uri]);
  for (const [other, text] of texts) if (headerPattern.exec(text)?.[1] === code) wanted.add(other);
  for (const file of wanted) {
    for (const [, path = ''] of (texts.get(file) ?? '').matchAll(/^\s+uses: "([^"]+)"/gm)) {
      const used = resolvePath(file, path);
      if (texts.has(used)) wanted.add(used);
    }
  }
  const project = new Project({ today: '2026-01-01', severities });
  for (const file of wanted) project.set(file, texts.get(file) ?? '');
  return project;
}

/** Each line is damaged in every third way, another third than its neighbour; `CAIRN_DAMAGE=all` does all, in minutes. */
const every = process.env['CAIRN_DAMAGE'] === 'all' ? 1 : 3;

/** Large files of standards repeat a few kinds of lines: of these, every line up to here is damaged. */
const mostLines = 150;

function damageAll(folder: string): Outcome[] {
  const texts = textsOf(folder);
  const outcomes: Outcome[] = [];
  for (const [uri, whole] of texts) {
    const text =
      whole.split('\n').length > mostLines && uri.startsWith('standards/')
        ? `${whole.split('\n').slice(0, mostLines).join('\n')}\n`
        : whole;
    const project = projectFor(uri, texts);
    project.set(uri, text);
    outcomes.push(...damageFile(project, uri, text, every));
  }
  return outcomes;
}

describe('every line damaged in every way', () => {
  test('of the examples: about one message, on that line', { timeout: 300_000 }, () => {
    const outcomes = damageAll('examples');
    console.log(`Damages of examples/\n${summary(outcomes)}\n${elsewhereOf(outcomes)}`);
    const messages = outcomes.reduce((sum, o) => sum + o.messages, 0);
    const detected = outcomes.filter((o) => o.messages > 0).length;
    const elsewhere = outcomes.reduce((sum, o) => sum + o.elsewhere.length, 0);
    expect(detected).toBeGreaterThan(3000);
    expect(messages / detected).toBeLessThan(1.06);
    expect(elsewhere / messages).toBeLessThan(0.005);
  });

  test('of the drafts, which hold mistakes already', { timeout: 300_000 }, () => {
    const outcomes = damageAll('test/fixtures/drafts');
    console.log(`Damages of test/fixtures/drafts/\n${summary(outcomes)}\n${elsewhereOf(outcomes)}`);
    const messages = outcomes.reduce((sum, o) => sum + o.messages, 0);
    const detected = outcomes.filter((o) => o.messages > 0).length;
    const elsewhere = outcomes.reduce((sum, o) => sum + o.elsewhere.length, 0);
    expect(messages / detected).toBeLessThan(1.12);
    expect(elsewhere / messages).toBeLessThan(0.025);
  });
});
