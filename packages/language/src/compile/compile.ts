/**
 * From the tree to the model: plain data that grading systems read. The same text gives the same bytes: members are
 * sorted when they are written, identities are stable, places are relative to the framework's own file.
 */
import { formatVersion, type Model } from '@cairn/model';
import { type ListTable, listedKinds } from '../lists/lists.ts';
import type { FrameworkNames, NameTable } from '../names/names.ts';
import { scaleOf } from '../names/scales.ts';
import type { Project } from '../project.ts';
import { positionAt } from '../tree/cst.ts';
import { type Line, type Outline, outlineOf } from '../tree/nodes.ts';
import { anyFact, inherited } from '../tree/read.ts';
import type { Row } from '../vocabulary/index.ts';
import { Identities } from './identities.ts';
import { isBlock, isPlain, saysKind } from './shape.ts';
import { Translations } from './text.ts';
import { capturedData, type Json, listIn, referenceTo, type Surroundings, undeclared } from './values.ts';

type Data = { [name: string]: Json };

/** Compiles a framework of a project. The framework should have no errors: what is broken is left out. */
export function compile(project: Project, framework: FrameworkNames): Model {
  project.link();
  return new Compiler(framework, project).model() as unknown as Model;
}

class Compiler {
  private readonly framework: FrameworkNames;
  private readonly names: NameTable;
  private readonly lists: ListTable;
  private readonly header: Line;
  private readonly around: Surroundings;
  private readonly texts: Translations;
  private readonly fileIndex = new Map<Outline, number>();
  /** The spreadsheets that were read, in the order in which they stand behind the framework's own files. */
  private readonly spreadsheets: string[] = [];
  private readonly positions: Data = {};

  constructor(framework: FrameworkNames, { names, lists }: Project) {
    this.framework = framework;
    this.names = names;
    this.lists = lists;
    const header = framework.headers[0];
    if (!header) throw new Error('A framework is compiled from its header on; this one has none.');
    this.header = header;
    this.around = { identities: new Identities(), header };
    this.texts = new Translations(framework);
    for (const [index, file] of framework.files.entries()) this.fileIndex.set(file.outline, index);
  }

  model(): Data {
    const { header, texts, framework } = this;
    const model: Data = {
      format: 'cairn-model',
      formatVersion,
      kind: header.row.id,
      code: header.name ?? '',
      id: this.around.identities.framework(header),
      title: texts.headerTitle(header),
      languages: texts.languages,
    };
    this.facts(header, header.row, model, '');
    model['language'] ??= texts.language;
    const uses = this.uses();
    if (uses.length > 0) model['uses'] = uses;
    else delete model['uses'];
    const main = header.row.id === 'standards' ? header.lines : outlineOf(header).lines;
    this.held(main, model, '');
    for (const file of framework.files) {
      const { header: other } = file.outline;
      if (other !== header && other?.row.id === 'part of') this.held(file.outline.lines.slice(1), model, '');
    }
    this.headerTranslations(model);
    model['source'] = { files: this.files(), positions: this.positions };
    return model;
  }

  /** The other frameworks it names, by short name. */
  private uses(): Json[] {
    const used: Json[] = [];
    for (const use of this.framework.uses) {
      const header = this.names.frameworkOf(use.uri)?.headers[0];
      if (!header) continue;
      used.push({
        ...(use.alias !== undefined && { alias: use.alias }),
        framework: header.name ?? '',
        id: this.around.identities.framework(header),
      });
    }
    return used;
  }

  /** Words for readers in the languages of the translations. */
  private headerTranslations(model: Data): void {
    for (const { outline } of this.framework.files) {
      const { header } = outline;
      if (header?.row.id !== 'translation') continue;
      const words = anyFact(header, 'words');
      if (!words) continue;
      const language = header.values.find((v) => v.slot.name === 'language')?.text.toLowerCase() ?? '';
      const translated = (model['translatedWords'] ?? {}) as Data;
      model['translatedWords'] = translated;
      translated[language] = words.lines.map((row) => capturedData(row, this.around));
    }
  }

  /** Paths from the folder of the framework's own file. */
  private files(): string[] {
    const uris = [...this.framework.files.map((file) => file.uri), ...this.spreadsheets];
    const base = (uris[0] ?? '').split('/').slice(0, -1);
    return uris.map((uri) => {
      const parts = uri.split('/');
      let same = 0;
      while (same < base.length && same < parts.length - 1 && base[same] === parts[same]) same++;
      return [...base.slice(same).map(() => '..'), ...parts.slice(same)].join('/');
    });
  }

  /** The things of a list of lines, each under the name of its kind. */
  private held(lines: Line[], into: Data, path: string): void {
    for (const line of lines) {
      if (line.row.kind !== 'thing' || line.row.json === null || line === this.header || line.broken) continue;
      const name = line.row.json;
      if (isBlock(line.row)) {
        const list = listIn(into, name);
        this.rows(line.lines, list, `${path}/${name}`);
        continue;
      }
      if (line.row.repeats) {
        const list = listIn(into, name);
        list.push(this.thing(line, `${path}/${name}/${list.length}`));
      } else into[name] = this.thing(line, `${path}/${name}`);
    }
  }

  private thing(thing: Line, path: string): Data {
    this.place(thing, path);
    const data: Data = {};
    if (saysKind(thing.row)) data['kind'] = thing.row.id;
    if (thing.row.id !== 'student') data['id'] = this.around.identities.thing(thing);
    Object.assign(data, capturedData(thing, this.around));
    const title = this.texts.title(thing);
    if (title) data['title'] = title;
    this.facts(thing, thing.row, data, path);
    if (thing.row.id === 'list') this.listed(thing, data, path);
    this.held(thing.lines, data, path);
    return data;
  }

  private facts(thing: Line, row: Row, data: Data, path: string): void {
    for (const line of thing.lines) {
      if (line.broken) continue;
      if (line.row.kind === 'row') {
        const list = listIn(data, 'rows');
        this.rows([line], list, `${path}/rows`);
        continue;
      }
      if (line.row.kind !== 'fact' || line.row.json === null || line.row.id === 'id') continue;
      const name = line.row.json;
      if (line.row.repeats) {
        const list = listIn(data, name);
        list.push(this.fact(line, `${path}/${name}/${list.length}`));
      } else data[name] = this.fact(line, `${path}/${name}`);
    }
    this.inheritedFacts(thing, row, data);
  }

  /** What holds because of what the thing stands in, so that no reader has to look there. */
  private inheritedFacts(thing: Line, row: Row, data: Data): void {
    const names: string[] = [];
    for (const fact of row.below?.lines ?? []) {
      if (!fact.inherited || fact.json === null || data[fact.json] !== undefined || thing === this.header) continue;
      const line = inherited(thing, fact.id);
      if (line && !line.broken && line.row.json !== null) {
        data[fact.json] = this.fact(line, undefined);
        names.push(fact.json);
      } else if (fact.id === 'scale') {
        const scale = scaleOf(thing);
        if (!scale) continue;
        data[fact.json] = referenceTo(scale, this.around, false);
        names.push(fact.json);
      }
    }
    if (names.length > 0) data['inherited'] = names;
  }

  private fact(line: Line, path: string | undefined): Json {
    const { row } = line;
    if (row.text) {
      const text = this.texts.text(line);
      return row.key === undefined ? text : { ...capturedData(line, this.around), text };
    }
    if (row.id === 'requires') return this.condition(line, path ?? '');
    const data = capturedData(line, this.around);
    const rows = (row.below?.lines ?? []).some((below) => below.kind === 'row');
    if (isPlain(row)) return data['value'] ?? null;
    if (!rows) return data;
    const list: Json[] = [];
    this.rows(line.lines, list, path === undefined ? undefined : `${path}/rows`);
    if (row.key === undefined && row.forms.length === 0) return list;
    if (list.length > 0) data['rows'] = list;
    return data;
  }

  private rows(lines: Line[], into: Json[], path: string | undefined): void {
    for (const line of lines) {
      if (line.broken || line.row.kind !== 'row') continue;
      const data = capturedData(line, this.around);
      const several = this.severalRows(line);
      if (several) data['kind'] = line.row.id;
      const at = path === undefined ? undefined : `${path}/${into.length}`;
      if (at !== undefined) this.place(line, at);
      const conditions = line.lines.filter((below) => below.row.kind === 'sentence' || below.row.kind === 'group');
      if (conditions.length > 0) data['requires'] = { kind: 'all', of: this.conditions(line, `${at ?? ''}/requires`) };
      const reasons = line.lines.filter((below) => below.row.kind === 'row');
      for (const reason of reasons) {
        const list = listIn(data, reason.row.json ?? 'rows');
        list.push(capturedData(reason, this.around));
      }
      into.push(data);
    }
  }

  /** The codes of a list's spreadsheet, behind those that are written below the list and as if they were too. */
  private listed(list: Line, data: Data, path: string): void {
    const listed = this.lists.of(list);
    if (!listed || listed.codes.length === 0) return;
    if (!this.spreadsheets.includes(listed.uri)) this.spreadsheets.push(listed.uri);
    const file = this.framework.files.length + this.spreadsheets.indexOf(listed.uri);
    const rows = listIn(data, 'rows');
    const ids = new Set(rows.map((row) => ((row as Data)['item'] as Data)['id']));
    for (const { code, line, found } of listed.codes) {
      const item = found ? referenceTo(found, this.around, true) : undeclared(code, listedKinds, this.around);
      if (ids.has(item['id'])) continue;
      ids.add(item['id']);
      this.positions[`${path}/rows/${rows.length}`] = [file, line];
      rows.push({ item });
    }
  }

  private severalRows(line: Line): boolean {
    const owner = line.$container as Line;
    return (owner.row.below?.lines ?? []).filter((row) => row.kind === 'row').length > 1;
  }

  /** A condition tree: a sentence, or conditions that are joined. */
  private condition(line: Line, path: string): Data {
    this.place(line, path);
    const data = capturedData(line, this.around);
    if (line.row.kind === 'sentence') return { kind: line.row.id, ...data };
    const of = this.conditions(line, path);
    if (line.row.id !== 'requires')
      return { kind: line.row.id === 'at least' ? 'at least so many' : line.row.id, ...data, of };
    const { all, any, ...count } = data;
    return { kind: all ? 'all' : any ? 'any' : 'at least so many', ...count, of };
  }

  private conditions(line: Line, path: string): Json[] {
    const lines = line.lines.filter(
      (below) => !below.broken && (below.row.kind === 'sentence' || below.row.kind === 'group'),
    );
    return lines.map((below, index) => this.condition(below, `${path}/of/${index}`));
  }

  private place(line: Line, path: string): void {
    const outline = outlineOf(line);
    this.positions[path] = [this.fileIndex.get(outline) ?? 0, positionAt(outline, line.start).line + 1];
  }
}
