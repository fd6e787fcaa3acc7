/** The files of a workspace and the `uses:` lines between them. */
import { type Outline, outlineOf } from '../tree/nodes.ts';
import { anySlot, eachLink } from '../tree/read.ts';
import { check } from './check.ts';
import { inDoubt } from './common.ts';
import { lineNumber, stated } from './places.ts';
import { oncePer, oncePerNode } from './remembered.ts';

const F = 'framework F "F"\n';
const area = '\narea A "A"\n  competency A.1 "First"\n';
const ngss = '#- ngss.cairn\nstandards NGSS "Science"\n  standard PS1 "Matter"\n';

export const files = [
  check<{ path: string; alias: string | undefined }>({
    code: 'file-never-named',
    severity: 'information',
    title: 'A file that is used and never named',
    message: ({ path, alias }) =>
      `Nothing of \`${path}\` is named here${alias === undefined ? '' : `: no line has a code that begins with \`${alias}/\``}.`,
    why: 'A reader looks for what a framework takes from each file it uses.',
    wayOut: 'Remove the line, or name what it was meant for.',
    bad: `${F}  uses: "ngss.cairn" as NGSS\n${area}${ngss}`,
    good: `${F}  uses: "ngss.cairn" as NGSS\n${area}    aligns to: NGSS/PS1 closely\n${ngss}`,
    whole(context, report) {
      const { framework, names } = context;
      if (framework.uses.length === 0) return;
      const named = namedElsewhere(context);
      for (const { line, alias, path, uri } of framework.uses) {
        const other = names.frameworkOf(uri);
        const at = anySlot(line, 'path');
        if (!at || !other || other === framework || named.keys.has(other.key)) continue;
        if (alias !== undefined && named.aliases.has(alias.toLowerCase())) continue;
        if (!inDoubt(context, '*')) report(at, { path, alias });
      }
    },
  }),
  check<{ path: string; line: number; alias: string | undefined }>({
    code: 'file-used-twice',
    severity: 'warning',
    title: 'A file that is used twice',
    message: ({ path, line, alias }) =>
      `What \`${path}\` holds is already used on line ${line}${alias === undefined ? '' : `, as \`${alias}\``}.`,
    why: 'One thing then has two names here, and a reader takes it for two.',
    wayOut: 'Keep one of the lines, and one short name.',
    bad: `${F}  uses: "ngss.cairn" as NGSS\n  uses: "ngss.cairn" as SCIENCE\n${area}    aligns to: NGSS/PS1 closely\n${ngss}`,
    good: `${F}  uses: "ngss.cairn" as NGSS\n${area}    aligns to: NGSS/PS1 closely\n${ngss}`,
    whole({ framework, names }, report) {
      for (const [index, { line, path, uri }] of framework.uses.entries()) {
        const other = names.frameworkOf(uri);
        const at = anySlot(line, 'path');
        if (!at || !other || other === framework) continue;
        const before = framework.uses
          .slice(0, index)
          .find((use) => use.line.$container === line.$container && names.frameworkOf(use.uri) === other);
        if (before) report(at, { path, line: lineNumber(before.line), alias: before.alias });
      }
    },
  }),
  check<{ path: string; framework: string }>({
    code: 'uses-itself',
    severity: 'warning',
    title: 'A framework that uses itself',
    message: ({ path, framework }) =>
      `\`${path}\` is a file of \`${framework}\` itself. Its codes are known here without \`uses:\`.`,
    why: 'The files of one framework share their codes; the line says something that is not so.',
    wayOut: 'Remove the line.',
    bad: `${F}  uses: "more.cairn" as MORE\n#- more.cairn\npart of F\n\narea A "A"\n`,
    good: `${F}#- more.cairn\npart of F\n\narea A "A"\n`,
    whole({ framework, names }, report) {
      for (const { line, path, uri } of framework.uses) {
        const at = anySlot(line, 'path');
        if (at && names.frameworkOf(uri) === framework)
          report(at, { path, framework: framework.headers[0]?.name ?? path });
      }
    },
  }),
  check<{ path: string }>({
    code: 'path-of-one-computer',
    severity: 'warning',
    title: 'A path that only holds on one computer',
    message: ({ path }) =>
      `\`${path}\` is a place on this computer. Others who read the framework do not have it there.`,
    why: 'The framework is read by colleagues, by reviewers and by servers, each with folders of their own.',
    wayOut: 'Write the path from the folder of this file, with slashes, like `"standards/ngss.cairn"`.',
    bad: `${F}  uses: "/frameworks/ngss.cairn" as NGSS\n${area}    aligns to: NGSS/PS1 closely\n${ngss.replace('#- ', '#- /frameworks/')}`,
    good: `${F}  uses: "ngss.cairn" as NGSS\n${area}    aligns to: NGSS/PS1 closely\n${ngss}`,
    whole({ framework, names }, report) {
      for (const { line, path, uri } of framework.uses) {
        const at = anySlot(line, 'path');
        if (at && names.file(uri) && /^(?:\/|[a-z]:[\\/]|file:)/i.test(path)) report(at, { path });
      }
    },
  }),
  check<{ path: string; code: string }>({
    code: 'uses-retired-framework',
    severity: 'warning',
    title: 'A retired framework that is still used',
    message: ({ path, code }) => `\`${code}\` in \`${path}\` is retired.`,
    why: 'A rule that rests on something retired has nothing to rest on when it is asked about.',
    wayOut: 'Use what came in its place, or retire this framework too.',
    bad: `${F}  uses: "old.cairn" as OLD\n  scale: OLD/S\n#- old.cairn\nframework OLD "Old"\n  status: retired\n\nscale S "S"\n  level A = 1\n`,
    good: `${F}  uses: "new.cairn" as NEW\n  scale: NEW/S\n#- new.cairn\nframework NEW "New"\n  status: adopted\n  version: 2\n  legal basis: Board policy 2413\n\nscale S "S"\n  level A = 1\n`,
    whole({ framework, names }, report) {
      if (stated(framework.headers[0], 'status')?.text === 'retired') return;
      for (const { line, path, uri } of framework.uses) {
        const header = names.frameworkOf(uri)?.headers[0];
        const at = anySlot(line, 'path');
        if (at && header && stated(header, 'status')?.text === 'retired')
          report(at, { path, code: header.name ?? path });
      }
    },
  }),
];

/** The other frameworks that are named here, and the short names that stand before a code, known or not. */
interface Named {
  keys: ReadonlySet<string>;
  aliases: ReadonlySet<string>;
}

const namedIn = oncePerNode((outline: Outline, { framework }): Named => {
  const keys = new Set<string>();
  const aliases = new Set<string>();
  eachLink(outline, ({ text }, found) => {
    const slash = text.indexOf('/');
    if (slash > 0) aliases.add(text.slice(0, slash).toLowerCase());
    const other = found && outlineOf(found).framework;
    if (other && other !== framework) keys.add(other.key);
  });
  return { keys, aliases };
});

const namedElsewhere = oncePer((context): Named => {
  const all = context.framework.files.map(({ outline }) => namedIn(outline, context));
  return {
    keys: new Set(all.flatMap(({ keys }) => [...keys])),
    aliases: new Set(all.flatMap(({ aliases }) => [...aliases])),
  };
});
