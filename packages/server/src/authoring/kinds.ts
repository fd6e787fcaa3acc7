/** Which draft becomes which kind of thing where it is pasted. */
import { acronym } from './codes.ts';
import { type Draft, heightOf, type LearningKind, newDraft } from './draft.ts';

/**
 * Gives every draft a kind that may stand where it is. Competencies that may not stand at a place are put into an area,
 * which takes the title if there is one. Costs the number of drafts.
 */
export function withKinds(
  drafts: readonly Draft[],
  allowed: readonly LearningKind[],
  title: string | undefined,
): Draft[] {
  const [only] = allowed;
  if (only && !allowed.includes('area')) {
    for (const draft of drafts) give(draft, only, only === 'competency' ? 'target' : only);
    return [...drafts];
  }
  const depth = depthOfCompetencies(drafts, allowed.includes('competency'));
  const isWrapped = !allowed.includes('competency');
  const placed: Draft[] = [];
  let wrapping: Draft | undefined;
  for (const draft of drafts) {
    const isArea =
      draft.kind === 'area' ||
      (draft.kind === undefined && depth > 0 && (draft.children.length > 0 || !hasNumber(draft)));
    giveBelowArea(draft, isArea, depth - 1);
    if (isArea || !isWrapped) {
      placed.push(draft);
      wrapping = undefined;
      continue;
    }
    if (!wrapping) {
      wrapping = wrapped(drafts, title);
      placed.push(wrapping);
    }
    wrapping.children.push(draft);
  }
  return placed;
}

/** At which depth competencies stand: as the source says, or else below the areas and above the targets. */
function depthOfCompetencies(drafts: readonly Draft[], inArea: boolean): number {
  const said = [...depths(drafts)];
  const at = (...kinds: LearningKind[]): number | undefined =>
    said.find(({ kind }) => kind !== undefined && kinds.includes(kind))?.depth;
  const competency = at('competency', 'standard');
  if (competency !== undefined) return competency;
  const target = at('target');
  if (target !== undefined) return Math.max(target - 1, 0);
  const areas = said.filter(({ kind }) => kind === 'area').map(({ depth }) => depth);
  if (areas.length > 0) return Math.max(...areas) + 1;
  if (drafts.some(hasNumber)) return 0;
  const height = drafts.reduce((most, draft) => Math.max(most, heightOf(draft)), 0);
  if (height >= 3) return height - 2;
  return inArea || height === 1 || drafts.some(({ facts }) => facts.size > 0) ? 0 : 1;
}

function* depths(drafts: readonly Draft[], depth = 0): Iterable<{ kind: LearningKind | undefined; depth: number }> {
  for (const draft of drafts) {
    yield { kind: draft.kind, depth };
    yield* depths(draft.children, depth + 1);
  }
}

/** The letters with which all codes of competencies begin, where they are the same. */
export function commonBeginning(drafts: readonly Draft[]): string | undefined {
  const beginnings = new Set(
    drafts.flatMap(({ code }) => (code === undefined ? [] : [/^\p{L}[\p{L}\p{M}]*/u.exec(code)?.[0]])),
  );
  return beginnings.size === 1 ? [...beginnings][0] : undefined;
}

/** Codes of areas are words; those of competencies count. */
function hasNumber({ code }: Draft): boolean {
  return code !== undefined && /\p{N}/u.test(code);
}

function give(draft: Draft, kind: LearningKind, below: LearningKind): void {
  draft.kind = kind;
  for (const child of draft.children) give(child, below, below);
}

function giveBelowArea(draft: Draft, isArea: boolean, areasBelow: number): void {
  if (!isArea) {
    give(draft, 'competency', 'target');
    return;
  }
  draft.kind = 'area';
  entitle(draft);
  for (const child of draft.children)
    giveBelowArea(
      child,
      child.kind === 'area' || (child.kind === undefined && areasBelow > 0 && child.children.length > 0),
      areasBelow - 1,
    );
}

/** The short statement of an area is its title. */
function entitle(area: Draft): void {
  const said = area.facts.get('statement');
  if (area.title !== undefined || said?.length !== 1 || said[0]!.length > 60 || said[0]!.includes('\n')) return;
  area.title = said[0]!;
  area.facts.delete('statement');
}

/** The title of an area of which nothing is known. */
export const untitled = 'New area';

/** An area for competencies that come without one: their codes have its name, or what stood over them. */
function wrapped(drafts: readonly Draft[], title: string | undefined): Draft {
  const area = newDraft({ kind: 'area' });
  const beginning = commonBeginning(drafts);
  area.title = title ?? beginning ?? untitled;
  area.code = beginning ?? (title === undefined ? 'NEW' : acronym(title));
  return area;
}
