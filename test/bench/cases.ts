/** What is measured, each from files on disk to the last result. Loading code, the schema too, is not counted. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { compile, Project } from '../../packages/language/src/index.ts';
import { buildByDefaults, defaultServices } from './langiumDefaults.ts';

/** What a measurement found, to see that it did the work. */
export type Facts = Record<string, number>;

/** Makes ready what a case needs, and gives back what is measured. */
type Case = (folder: string) => () => Facts | Promise<Facts>;

/** Each case by its name. */
export const cases = { project, compiled, json, langium } satisfies Record<string, Case>;

export type CaseName = keyof typeof cases;

/** `cairn check` without its output: read, names, links, every check. */
function project(folder: string): () => Facts {
  return () => {
    const files = projectOf(folder);
    let messages = 0;
    for (const uri of files.uris()) messages += files.diagnostics(uri).length;
    return { messages };
  };
}

/** Writes the JSON that the case `json` reads. */
function compiled(folder: string): () => Facts {
  return () => {
    const files = projectOf(folder);
    let bytes = 0;
    for (const framework of files.frameworks()) {
      const text = JSON.stringify(compile(files, framework));
      bytes += text.length;
      writeFileSync(join(folder, `${framework.headers[0]?.name}.json`), text);
    }
    return { bytes };
  };
}

/** What a program does that is handed the same content as JSON: read, parse, validate. */
function json(folder: string): () => Facts {
  const schema = new URL('../../packages/model/schema/model.schema.json', import.meta.url);
  const isValid = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')));
  return () => {
    let valid = 0;
    for (const name of namesIn(folder, '.json')) {
      if (!isValid(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
        throw new Error(`${name}: ${JSON.stringify(isValid.errors)}`);
      valid++;
    }
    return { valid };
  };
}

function langium(folder: string): () => Promise<Facts> {
  const services = defaultServices();
  return () =>
    buildByDefaults(
      services,
      namesIn(folder, '.cairn').map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
}

function projectOf(folder: string): Project {
  const files = new Project({ today: '2026-01-30' });
  for (const name of namesIn(folder, '.cairn')) files.set(name, readFileSync(join(folder, name), 'utf8'));
  return files;
}

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(ending));
}
