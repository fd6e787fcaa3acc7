/** The light bulb: what mends a problem, and what else can be done at a place. */
import type { Fix } from '@cairn/language';
import { sourceActions } from '@cairn/language/editor';
import type { CodeAction, CodeActionContext, Diagnostic, Range } from 'vscode-languageserver-types';
import { type Desk, offsetAt } from '../desk.ts';
import { afterwards, workspaceEdit } from './changes.ts';

/** The kind of each source action, by its id. Those of files are worked out only when they are asked for by their kind. */
const kinds: Readonly<Record<string, string>> = {
  'fix-all': 'source.fixAll.cairn',
  organise: 'source.cairn.organise',
  'declare-missing': 'source.cairn.declare',
  'add-translations': 'source.cairn.translate',
  'add-progression-levels': 'refactor.rewrite.cairn.levels',
  'write-scenario': 'refactor.cairn.scenario',
};

/** The kinds of actions there are. */
export const actionKinds: string[] = ['quickfix', ...Object.values(kinds)];

/** The command by which the editor shows what a person still has to write, after the change. */
export const fillInCommand = 'cairn.fillIn';

/**
 * What can be done in a range: the fixes of the problems that the editor shows there, and the source actions of the
 * kinds that are asked for. Costs what the fixes of those problems look at.
 */
export function codeActions(desk: Desk, range: Range, context: CodeActionContext): CodeAction[] {
  const actions: CodeAction[] = [];
  if (isWanted('quickfix', context.only, true))
    for (const diagnostic of context.diagnostics) actions.push(...quickFixes(desk, diagnostic));
  for (const action of sourceActions) {
    const kind = kinds[action.id];
    if (kind === undefined || !isWanted(kind, context.only, action.at === 'place')) continue;
    const fix = action.fix(desk.project, desk.place, offsetAt(desk.outline, range.start));
    if (fix) actions.push(actionOf(desk, fix, kind));
  }
  return actions;
}

/** Whether a kind is among those asked for, itself or what it is a part of; where nothing is said, those that are `usual`. */
function isWanted(kind: string, only: readonly string[] | undefined, usual: boolean): boolean {
  if (!only) return usual;
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function quickFixes(desk: Desk, diagnostic: Diagnostic): CodeAction[] {
  if (typeof diagnostic.code !== 'string') return [];
  const { outline, place, project } = desk;
  const start = offsetAt(outline, diagnostic.range.start);
  const end = offsetAt(outline, diagnostic.range.end);
  const fixes = project.fixes(place, { code: diagnostic.code, start, end });
  return fixes.map((fix, index) => ({
    ...actionOf(desk, fix, 'quickfix'),
    diagnostics: [diagnostic],
    // What is made by a key without looking has to be the only thing that can be meant.
    ...(index === 0 && (fix.safe || fixes.length === 1) && { isPreferred: true }),
  }));
}

function actionOf(desk: Desk, fix: Fix, kind: string): CodeAction {
  const place = afterwards(desk, fix);
  return {
    title: fix.title,
    kind,
    edit: workspaceEdit(desk, fix),
    ...(place && { command: { title: 'Write what is missing', command: fillInCommand, arguments: [place] } }),
  };
}
