/** The pages of the checks: one for each, with what Cairn says of its example, and a list of all. */

import { findFailingScenarios } from '../../workbench/src/failing.ts';
import { themes } from '../src/checks/catalogue.ts';
import { type Check, type Severity, staysError } from '../src/checks/check.ts';
import { filesOf, isSpreadsheet, projectOf } from '../src/checks/example.ts';
import type { Fix } from '../src/outline/problem.ts';

const folder = 'docs/checks';
const written = '<!-- Written by `npm run generate` from packages/language/src/checks. -->';

/** What a severity means to the person who reads the page. */
const meanings: Readonly<Record<Severity, string>> = {
  error: 'error: `cairn check` fails, and nothing is compiled',
  warning: 'warning: `cairn check` tells it and passes',
  information: 'information: worth knowing, nothing has to be done',
};

/** Of checks that work the rules out; compiling does not. */
const byHost = 'error: `cairn check` fails; it does not keep a framework from being compiled';

/** `docs/checks/<code>.md` for each check, and `docs/checks/README.md`. */
export function checkPages(): [path: string, content: string][] {
  const all = themes.flatMap((theme) => theme.checks) as unknown as Check[];
  const pages = all.map((check): [string, string] => [`${folder}/${check.code}.md`, pageOf(check)]);
  return [[`${folder}/README.md`, indexOf(all.length)], ...pages];
}

function indexOf(count: number): string {
  const tables = themes.map(({ title, checks }) => {
    const rows = checks.map(
      (check) => `| [${check.code}](${check.code}.md) | ${check.severity} | ${cell(check.title)} |`,
    );
    return `## ${title}\n\n| check | severity | what it finds |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# The checks

${written}

What \`cairn check\` and the editor look for: ${count} checks. Each has a code, which stands behind its messages, and a page
with an example. An **error** has to be mended before a framework can be compiled; a **warning** is a place that a careful
editor would look at again; an **information** is worth knowing. A scenario that fails is an error, and the framework can be
compiled all the same.

A workspace changes the severity of a check in its \`cairn.json\`:

${severityExample('vague-verb', 'off')}

The severities are \`off\`, \`information\`, \`warning\` and \`error\`. Errors that are found while a file is read, or a code
looked up, stay errors: without what they are about, half a file would be compiled.

${tables.join('\n')}`;
}

function pageOf(check: Check): string {
  const { code, severity, title, why, wayOut, bad, good } = check;
  const project = projectOf(bad, findFailingScenarios);
  const said = filesOf(bad).flatMap(({ path }) =>
    project
      .diagnostics(path)
      .filter((diagnostic) => diagnostic.code === code)
      .map((diagnostic) => ({ ...diagnostic, path, fixes: project.fixes(path, diagnostic) })),
  );
  const several = filesOf(bad).length > 1;
  const messages = said.map(({ message, path, range }) => {
    const where = several ? `${path}, line ${range.start.line + 1}` : `Line ${range.start.line + 1}`;
    return `> ${where}: ${message.replaceAll('\n', '\n> ')}`;
  });
  return `# ${title}

${written}

\`${code}\` · ${check.byHost ? byHost : meanings[severity]}

**Why it matters.** ${why}

**What to do.** ${wayOut}

## An example

${shown(bad)}

Cairn says:

${messages.join('\n>\n')}
${offered(said.flatMap(({ fixes }) => fixes))}
## The same, mended

${shown(good)}

## In your workspace

${settingOf(check)}

[All checks](README.md)
`;
}

/** What editors offer for the example, each once. */
function offered(fixes: readonly Fix[]): string {
  if (fixes.length === 0) return '';
  const titles = [...new Set(fixes.map(({ title }) => title))].map((title) => `- ${title}`);
  const first = titles.length > 1 ? 'the first of which `cairn check --fix` does' : 'and `cairn check --fix` does';
  return `\nThe editor offers${fixes[0]?.safe ? `, ${first} by itself` : ''}:\n\n${titles.join('\n')}\n`;
}

function settingOf(check: Check): string {
  const { code, severity } = check;
  if (staysError(check))
    return 'It is an error everywhere: what could not be read or found would be missing in what is compiled.';
  const other = severity === 'warning' ? 'error' : severity === 'error' ? 'warning' : 'off';
  return `Another severity, or none, stands in the \`cairn.json\` of the workspace:\n\n${severityExample(code, other)}`;
}

function severityExample(code: string, severity: string): string {
  return block(`{\n  "checks": { "${code}": "${severity}" }\n}`, 'json');
}

/** The files of an example, each under its name where there are several. */
function shown(example: string): string {
  const files = filesOf(example);
  return files
    .map(({ path, text }) => {
      const content = block(visible(text), isSpreadsheet(path) ? 'csv' : 'cairn');
      return files.length > 1 ? `\`${path}\`\n\n${content}` : content;
    })
    .join('\n\n');
}

/** A block of text; its fence is longer than any inside. */
function block(text: string, language = 'cairn'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** What a page cannot show is shown by its sign; blank lines around the text and the rest of long lines are left out. */
function visible(text: string): string {
  const even = text.replace(/^\n+|\s+$/g, '');
  if (even === '') return '(an empty file)';
  const short = even.replace(/.{200,}/g, (line) => `${line.slice(0, 100)} … (${line.length - 100} more letters)`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is made visible
  return short.replace(/[\u0000-\u0008\u000b-\u001f\t]/g, (c) =>
    c === '\t' ? '⇥ ' : String.fromCodePoint(0x2400 + c.charCodeAt(0)),
  );
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
