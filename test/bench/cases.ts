/** What is measured, each from files on disk to the last result. Loading the code itself is not counted. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { compile, Project } from '../../packages/language/src/index.ts';

/** What a measurement found, to see that it did the work. */
export type Facts = Record<string, number>;

export interface Measured {
  cpuSeconds: number;
  peakMegabytes: number;
  facts: Facts;
}

/** Each thing that is measured. */
export type Step = keyof typeof steps;

const steps = { project: checkByProject, json: readJson, langium: checkByLangium, compile: writeJson } as const;

/** Runs one step on the workspace in a folder. */
export async function measure(step: Step, folder: string): Promise<Facts> {
  return steps[step](folder);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.cairn'));
}

/** `cairn check` without its output: read, names, links, every check. */
function projectOf(folder: string): Project {
  const project = new Project({ today: '2026-01-30' });
  for (const name of filesIn(folder)) project.set(name, readFileSync(join(folder, name), 'utf8'));
  return project;
}

function checkByProject(folder: string): Facts {
  const project = projectOf(folder);
  let diagnostics = 0;
  for (const uri of project.uris()) diagnostics += project.diagnostics(uri).length;
  return { diagnostics };
}

/** Writes what `readJson` reads. */
function writeJson(folder: string): Facts {
  const project = projectOf(folder);
  let bytes = 0;
  for (const framework of project.frameworks()) {
    const json = JSON.stringify(compile(project, framework));
    bytes += json.length;
    writeFileSync(join(folder, `${framework.headers[0]?.name}.json`), json);
  }
  return { bytes };
}

/** What a program has to do that is handed the same content as JSON: read, parse, validate. */
function readJson(folder: string): Facts {
  const schema = readFileSync(new URL('../../packages/model/schema/model.schema.json', import.meta.url), 'utf8');
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema));
  let valid = 0;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    if (!validate(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
      throw new Error(`${name}: ${JSON.stringify(validate.errors)}`);
    valid++;
  }
  return { valid };
}

async function checkByLangium(folder: string): Promise<Facts> {
  const { buildByDefaults } = await import('./langiumDefaults.ts');
  return buildByDefaults(filesIn(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
