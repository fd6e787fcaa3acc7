/** What is to be mended in a framework, thing by thing. */
import type { Diagnostic, Project } from '@cairn/language';
import { anySlot, Line, nameOf, type Outline, target, titleOf } from '@cairn/language/editor';
import { rangeIn, standingAt, thingsAround } from '../desk.ts';
import { uriOfPlace } from '../place.ts';
import type { ThingWithProblems } from '../protocol.ts';

/** No more problems are shown: who has so many mends the first ones first. */
const mostShown = 5000;

/**
 * The things of a framework in which something is to be mended, each below the thing that holds it; a progression stands
 * below what it is of. What belongs to no thing stands below its file. Costs the diagnostics of the framework's files.
 */
export function problemsByCompetency(project: Project, place: string): ThingWithProblems[] {
  const tree = new Tree();
  let shown = 0;
  for (const { uri } of project.names.frameworkOf(place)?.files ?? []) {
    const outline = project.outline(uri);
    if (!outline) continue;
    for (const diagnostic of project.diagnostics(uri)) if (shown++ < mostShown) tree.put(uri, outline, diagnostic);
  }
  return tree.things;
}

class Tree {
  readonly things: ThingWithProblems[] = [];
  private readonly known = new Map<Line | string, ThingWithProblems>();

  put(place: string, outline: Outline, { code, severity, message, start, range }: Diagnostic): void {
    const line = standingAt(outline, start)?.line;
    const chain = line ? ownersOf(line) : [];
    const files = new Map<Line, string>(chain.map((thing) => [thing, place]));
    const owners = chain.length > 0 ? chain : [undefined];
    let held = this.things;
    for (const owner of owners.reverse()) {
      const thing = owner ? this.thing(owner, files.get(owner)!, outline, held) : this.file(place);
      if (severity === 'error') thing.errors++;
      else if (severity === 'warning') thing.warnings++;
      if (owner === owners.at(-1)) thing.problems.push({ code, severity, message, range });
      held = thing.things;
    }
  }

  private thing(line: Line, place: string, outline: Outline, held: ThingWithProblems[]): ThingWithProblems {
    const known = this.known.get(line);
    if (known) return known;
    const title = titleOf(line);
    const of = anySlot(line, 'of')?.text;
    const thing: ThingWithProblems = {
      name: line.name ?? (of === undefined ? nameOf(line) : `${line.row.words} of ${of}`),
      ...(title !== undefined && line.name !== undefined && { title }),
      kind: line.row.words,
      uri: uriOfPlace(place),
      range: rangeIn(outline, line),
      problems: [],
      things: [],
      errors: 0,
      warnings: 0,
    };
    this.known.set(line, thing);
    held.push(thing);
    return thing;
  }

  private file(place: string): ThingWithProblems {
    const known = this.known.get(place);
    if (known) return known;
    const start = { line: 0, character: 0 };
    const thing: ThingWithProblems = {
      name: place.slice(place.lastIndexOf('/') + 1),
      kind: 'file',
      uri: uriOfPlace(place),
      range: { start, end: start },
      problems: [],
      things: [],
      errors: 0,
      warnings: 0,
    };
    this.known.set(place, thing);
    this.things.push(thing);
    return thing;
  }
}

/** A thing and those that hold it, the nearest first; a header without a code stands for no thing. */
function ownersOf(line: Line): Line[] {
  const around = thingsAround(line).filter(({ row, name }) => row.id !== 'framework' || name !== undefined);
  const top = around.at(-1);
  const of = top?.row.id === 'progression' ? target(anySlot(top, 'of')) : undefined;
  return of instanceof Line ? [...around, ...thingsAround(of)] : around;
}
