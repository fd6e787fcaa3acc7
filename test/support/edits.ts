/** Random edits of a workspace, as writers make them, and what a project says of one: to compare it with a fresh one. */

import { compile, Project, type ProjectOptions, type Severities } from '@cairn/language';
import { canonicalJson } from '@cairn/model';
import { type Line, outlineOf } from '../../packages/language/src/tree/nodes.ts';
import { thingsBelow } from '../../packages/language/src/tree/read.ts';
import type { Random } from '../bench/workspace.ts';

/** The files of a workspace: texts of outlines and of spreadsheets by their paths, and its settings. */
export interface Files {
  texts: Map<string, string>;
  lists: Map<string, string | undefined>;
  severities: Severities;
  today?: string;
}

/** Does one random edit to the files and to their project; tells what it was. `others` are files that may be added. */
export function edit(files: Files, project: Project, others: readonly string[], random: Random): string {
  const kinds = Object.keys(edits) as (keyof typeof edits)[];
  const kind = kinds[random(kinds.length)]!;
  return `${kind} ${edits[kind]({ files, project, others, random })}`;
}

/** A project of the same files that knows nothing of how they came about. */
export function freshProject(files: Files): Project {
  const { texts, lists } = files;
  const project = new Project(optionsOf(files));
  for (const [path, text] of texts) project.set(path, text);
  for (const [path, text] of lists) project.setList(path, text);
  return project;
}

/** The settings of a project of these files. */
export function optionsOf({ severities, today = '2026-11-01' }: Files): ProjectOptions {
  return { today, severities };
}

/** All that a project says: diagnostics, what mentions name, where things are named, models. One line for each. */
export function everything(project: Project): string[] {
  const said: string[] = [];
  for (const uri of project.uris())
    for (const one of project.diagnostics(uri)) said.push(`${uri} says ${JSON.stringify(one)}`);
  const places = new Map(project.uris().map((uri) => [project.outline(uri), uri]));
  const placeOf = (line: Line): string => `${places.get(outlineOf(line))}:${line.start} ${line.row.id} ${line.name}`;
  for (const uri of project.uris()) {
    const outline = project.outline(uri)!;
    for (const mention of outline.mentions)
      said.push(`${uri}:${mention.start} names ${mention.found && placeOf(mention.found)}`);
    for (const thing of thingsBelow(outline)) {
      const mentions = project.mentionsOf(thing).map((at) => `${places.get(outlineOf(at))}:${at.start}-${at.end}`);
      if (mentions.length > 0) said.push(`${placeOf(thing)} is named at ${mentions.join(' ')}`);
    }
  }
  const frameworks = project.frameworks().filter(({ headers }) => headers.length > 0);
  for (const framework of frameworks.sort((a, b) => (a.key < b.key ? -1 : 1)))
    said.push(`${framework.key} is ${canonicalJson(compile(project, framework))}`);
  return said;
}

interface Editing {
  files: Files;
  project: Project;
  others: readonly string[];
  random: Random;
}

const typed = ['x', ' ', '"', ':', '.', '`', '\n', '\n  ', '1', 'A', ' # note', '-', ' and more', '“', '\t'];
const codePattern = /\b[A-Za-z][\w-]*(?:\.[\w.]+)*\b/g;

const edits = {
  type: change((text, random) => {
    const at = random(text.length + 1);
    return text.slice(0, at) + pick(typed, random) + text.slice(at);
  }),
  'type in text': change((text, random) => {
    const places = [...text.matchAll(/(?:statement|about|note|I can|guidance|at \S+): \w/g)];
    const at = places.length === 0 ? 0 : (pick(places, random).index ?? 0);
    const end = text.indexOf('\n', at);
    return end < 0
      ? text
      : `${text.slice(0, end)}${pick([' word', '.', ' understand', 's'], random)}${text.slice(end)}`;
  }),
  'remove a sign': change((text, random) => {
    const at = random(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1);
  }),
  'cut lines': change((text, random) => {
    const lines = text.split('\n');
    lines.splice(random(lines.length), 1 + random(8));
    return lines.join('\n');
  }),
  'paste lines': change((text, random, { texts }) => {
    const from = pick([...texts.values()], random).split('\n');
    const at = random(from.length);
    const lines = text.split('\n');
    lines.splice(random(lines.length + 1), 0, ...from.slice(at, at + 1 + random(8)));
    return lines.join('\n');
  }),
  'move lines': change((text, random) => {
    const lines = text.split('\n');
    const block = lines.splice(random(lines.length), 1 + random(4));
    lines.splice(random(lines.length + 1), 0, ...block);
    return lines.join('\n');
  }),
  indent: change((text, random) => {
    const lines = text.split('\n');
    const at = random(lines.length);
    lines[at] = random(2) === 0 ? `  ${lines[at]}` : lines[at]!.replace(/^ {1,2}/, '');
    return lines.join('\n');
  }),
  'rename one': change((text, random) => {
    const names = [...text.matchAll(codePattern)];
    if (names.length === 0) return text;
    const { index, 0: name } = pick(names, random);
    return (
      text.slice(0, index) +
      pick([`${name}x`, pick(names, random)[0], name.toUpperCase()], random) +
      text.slice(index + name.length)
    );
  }),
  'rename everywhere': change((text, random) => {
    const names = [...text.matchAll(codePattern)];
    if (names.length === 0) return text;
    const name = pick(names, random)[0];
    return text.replaceAll(name, `${name}2`);
  }),
  number: change((text, random) => {
    const numbers = [...text.matchAll(/\d+/g)];
    if (numbers.length === 0) return text;
    const { index, 0: number } = pick(numbers, random);
    return text.slice(0, index) + String(random(12)) + text.slice(index + number.length);
  }),
  'delete a file': ({ files, project, random }: Editing) => {
    if (files.texts.size < 2) return '';
    const path = pick([...files.texts.keys()], random);
    files.texts.delete(path);
    project.delete(path);
    return path;
  },
  'add a file': ({ files, project, others, random }: Editing) => {
    const path = files.texts.size < 5 ? `new-${random(3)}.cairn` : pick([...files.texts.keys()], random);
    return put({ files, project }, path, pick(others, random));
  },
  'change a list': ({ files, project, random }: Editing) => {
    const path = pick([...project.listFiles(), 'list.csv'], random);
    const names = [...pick([...files.texts.values()], random).matchAll(codePattern)].map(([name]) => name);
    const text = pick([undefined, 'code\n', `code\n${names.slice(0, 5).join('\n')}\nX.9\n`, '"open\n'], random);
    files.lists.set(path, text);
    project.setList(path, text);
    return path;
  },
  'change settings': ({ files, project, random }: Editing) => {
    const codes = ['title-twice', 'says-nothing', 'vague-verb', 'fact-missing', 'unused-scale', 'no-i-can'];
    files.severities = { [pick(codes, random)]: pick(['off', 'error', 'information'] as const, random) };
    if (random(3) === 0) files.today = pick(['2020-01-01', '2026-11-01', '2031-06-30'], random);
    project.configure(optionsOf(files));
    return `${JSON.stringify(files.severities)} ${files.today}`;
  },
};

/** An edit of one text. Half of the time the next one takes it back. */
function change(work: (text: string, random: Random, files: Files) => string): (editing: Editing) => string {
  return ({ files, project, random }) => {
    const path = pick([...files.texts.keys()], random);
    const text = files.texts.get(path)!;
    const before = earlier.get(files)?.get(path);
    if (before !== undefined && random(3) === 0) return `${put({ files, project }, path, before)} taken back`;
    const texts = earlier.get(files) ?? new Map<string, string>();
    earlier.set(files, texts.set(path, text));
    return put({ files, project }, path, work(text, random, files));
  };
}

/** What files were before they were edited. */
const earlier = new WeakMap<Files, Map<string, string>>();

function put({ files, project }: Pick<Editing, 'files' | 'project'>, path: string, text: string): string {
  files.texts.set(path, text);
  project.set(path, text);
  return path;
}

function pick<T>(some: readonly T[], random: Random): T {
  return some[random(some.length)]!;
}
