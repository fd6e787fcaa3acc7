/** What can be done to a file or a thing though nothing is wrong with it: a table for the menus of editors. */
import { formatEdits } from '../format/format.ts';
import type { Fix, FixEdit } from '../outline/problem.ts';
import type { Diagnostic, Project } from '../project.ts';
import { Line, type Outline } from '../tree/nodes.ts';
import { thingOf } from '../tree/read.ts';
import { applied, together } from './apply.ts';
import { type Asked, askedFor, lineAt } from './asked.ts';
import { declared, fixWith } from './edits.ts';
import { difference, mended } from './fixAll.ts';
import { withLevels } from './progressions.ts';
import { hasScenario, scenarioFor } from './scenarioRows.ts';
import { missingTranslations } from './translating.ts';

/** One thing that can be done. */
export interface SourceAction {
  /** Stable, in words with dashes. */
  id: string;
  /** Where editors look for it: things done to the whole file, or at the place of the cursor. */
  at: 'file' | 'place';
  title: string;
  /** The change, with a title that says what it is done to; nothing where there is nothing to do. */
  fix(project: Project, uri: string, offset: number): Fix | undefined;
}

/** Every source action. */
export const sourceActions: readonly SourceAction[] = [
  { id: 'fix-all', at: 'file', title: 'Mend everything that can be mended without looking', fix: allMended },
  { id: 'organise', at: 'file', title: 'Organise: mend what is safe, and format', fix: organised },
  {
    id: 'declare-missing',
    at: 'file',
    title: 'Declare all tags, subjects and kinds that are not declared',
    fix: (project, uri) =>
      allOf(
        project,
        uri,
        'not-declared',
        (fix) => fix.title.startsWith('Declare '),
        (count) => `Declare ${count} that are not declared`,
      ),
  },
  { id: 'add-translations', at: 'file', title: 'Add missing translations', fix: translations },
  { id: 'add-progression-levels', at: 'place', title: 'Add missing progression levels', fix: progressionLevels },
  { id: 'write-scenario', at: 'place', title: 'Write a scenario', fix: scenario },
];

function allMended(project: Project, uri: string): Fix | undefined {
  const before = project.outline(uri)?.text ?? '';
  const { text, fixes } = mended(project, uri);
  if (text === before) return undefined;
  return {
    title: fixes.length === 1 ? fixes[0]!.title : `Mend ${fixes.length} problems`,
    edits: [difference(before, text)],
    safe: true,
  };
}

/**
 * Safe fixes, then the formatter. Facts keep their order: it may be meant, and comments belong to what they stand
 * beside.
 */
function organised(project: Project, uri: string): Fix | undefined {
  const before = project.outline(uri)?.text ?? '';
  const { text } = mended(project, uri);
  const after = applied(text, formatEdits(text));
  if (after === before) return undefined;
  return { title: 'Organise the file', edits: [difference(before, after)], safe: true };
}

/** The first fitting fix of every problem of a kind, as one. */
function allOf(
  project: Project,
  uri: string,
  code: string,
  fits: (fix: Fix) => boolean,
  title: (count: number) => string,
): Fix | undefined {
  const fixes = project
    .diagnostics(uri)
    .filter((said: Diagnostic) => said.code === code)
    .flatMap((said) => project.fixes(uri, said).find(fits) ?? []);
  const { edits, fixes: made } = together(fixes);
  if (edits.length === 0) return undefined;
  return { title: made.length === 1 ? made[0]!.title : title(made.length), edits };
}

/** Everything that a translation lacks. Where it is nested, each owner gets its own. */
function translations(project: Project, uri: string): Fix | undefined {
  const asked = askedAt(project, uri, 0);
  const header = asked?.outline.header;
  if (!asked || header?.row.id !== 'translation') return undefined;
  project.link();
  const edits: FixEdit[] = [];
  const visit = (at: Line): void => {
    // What ends where its owner ends comes before what is added behind it.
    for (const line of at.lines) if (line.row.kind === 'thing') visit(line);
    edits.push(...missingTranslations(asked, at));
  };
  visit(header);
  return fixWith('Add everything that is not translated yet', edits);
}

/** The levels that the progression at a place does not describe; at a competency or target, those of its progression. */
function progressionLevels(project: Project, uri: string, offset: number): Fix | undefined {
  const asked = askedAt(project, uri, offset);
  const progression = asked?.thing?.row.id === 'progression' ? asked.thing : undefined;
  if (!asked || !progression) return undefined;
  project.link();
  return withLevels(asked, 'all');
}

/** A scenario for what is decided at a place. */
function scenario(project: Project, uri: string, offset: number): Fix | undefined {
  const asked = askedAt(project, uri, offset);
  const thing = asked && decidedAt(asked);
  if (!asked || !thing) return undefined;
  project.link();
  const rows = scenarioFor(asked, thing);
  if (rows === undefined) return undefined;
  return fixWith(`Write a scenario for \`${thing.name}\``, [declared(asked, 'scenario', rows)]);
}

function decidedAt({ thing }: Asked): Line | undefined {
  for (let at: Line | Outline | undefined = thing; at instanceof Line; at = at.$container)
    if (hasScenario(at)) return at;
  return undefined;
}

/** A place, asked about as if something were wrong there. */
function askedAt(project: Project, uri: string, offset: number): Asked | undefined {
  const outline = project.outline(uri);
  if (!outline) return undefined;
  const at = Math.min(Math.max(offset, 0), outline.text.length);
  const line = lineAt(outline, at);
  const thing = line && thingOf(line);
  const asked = askedFor(project, uri, { code: '', start: at, end: at, args: {} });
  return asked && { ...asked, thing };
}
