/** Reading a compiled framework: what it is, whether this package knows its version, and what it does not know. */
import schema from '../schema/model.schema.json' with { type: 'json' };
import type { Model } from './generated/types.ts';
import { formatVersion } from './version.ts';

/** Something about a file that keeps it from being read, or that is not known here. */
export interface ModelProblem {
  /** Where, as a JSON pointer; empty for the file itself. */
  pointer: string;
  /** `refused`: the model must not be used. `unknown`: a newer version says something that is passed over. */
  kind: 'refused' | 'unknown';
  message: string;
}

/** A model that may be used, or why not. */
export interface ModelReading {
  model: Model | undefined;
  problems: ModelProblem[];
}

/** The JSON Schema (2020-12) of a compiled framework. */
export const modelSchema: { readonly [name: string]: unknown } = schema;

/** More problems than this are not listed. */
const most = 50;

/** Reads the text of a compiled framework. Never throws. */
export function readModel(text: string): ModelReading {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused('This is not JSON.');
  }
  return checkModel(data);
}

/** Checks plain data that should be a compiled framework. */
export function checkModel(data: unknown): ModelReading {
  if (!isObject(data) || data['format'] !== 'cairn-model')
    return refused('This is not a compiled Cairn framework: it does not say `"format": "cairn-model"`.');
  const version = data['formatVersion'];
  const found = typeof version === 'string' ? /^(\d+)\.(\d+)$/.exec(version) : null;
  if (!found) return refused('It does not say the version of its format, like `"formatVersion": "1.0"`.');
  const [major, minor] = formatVersion.split('.').map(Number) as [number, number];
  if (Number(found[1]) !== major)
    return refused(
      `Its format has version ${version}; this reader knows ${major}.x. Use a reader of that version, or compile the framework again.`,
    );
  const newer = Number(found[2]) > minor;
  const problems: ModelProblem[] = [];
  new Checking(problems, newer).value(data, schema as Schema, '');
  const bad = problems.some((problem) => problem.kind === 'refused');
  return { model: bad ? undefined : (data as unknown as Model), problems };
}

function refused(message: string): ModelReading {
  return { model: undefined, problems: [{ pointer: '', kind: 'refused', message }] };
}

/** The part of JSON Schema in which the schema of this package is written; a test compares this with a whole validator. */
interface Schema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  minimum?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  items?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  allOf?: { if: { properties: { kind: { const: string } } }; then: Schema }[];
  $defs?: Record<string, Schema>;
}

const patterns = new Map<string, RegExp>();

class Checking {
  private readonly problems: ModelProblem[];
  private readonly newer: boolean;

  constructor(problems: ModelProblem[], newer: boolean) {
    this.problems = problems;
    this.newer = newer;
  }

  private tell(pointer: string, kind: ModelProblem['kind'], message: string): void {
    if (this.problems.length < most) this.problems.push({ pointer, kind, message });
  }

  value(data: unknown, rule: Schema, pointer: string): void {
    if (rule.$ref !== undefined) {
      const named = (schema as Schema).$defs?.[rule.$ref.slice('#/$defs/'.length)];
      if (named) this.value(data, named, pointer);
      return;
    }
    if (rule.anyOf) {
      const fits = rule.anyOf.some((option) => {
        const inner: ModelProblem[] = [];
        new Checking(inner, this.newer).value(data, option, pointer);
        return !inner.some((problem) => problem.kind === 'refused');
      });
      if (!fits) this.tell(pointer, 'refused', 'None of the forms that may stand here fits.');
      return;
    }
    if (rule.const !== undefined && data !== rule.const) {
      this.tell(pointer, 'refused', `Here stands \`${String(rule.const)}\`.`);
      return;
    }
    if (rule.enum && !rule.enum.includes(data)) {
      this.tell(
        pointer,
        'refused',
        `\`${String(data)}\` is not one of ${rule.enum.slice(0, 12).map(String).join(', ')}.`,
      );
      return;
    }
    if (rule.type !== undefined && !isOfType(data, rule.type)) {
      this.tell(pointer, 'refused', `Here stands ${rule.type === 'integer' ? 'a whole number' : `a ${rule.type}`}.`);
      return;
    }
    if (typeof data === 'string' && rule.pattern !== undefined && !pattern(rule.pattern).test(data))
      this.tell(pointer, 'refused', `\`${data.slice(0, 60)}\` is not written as it should be.`);
    if (typeof data === 'number' && rule.minimum !== undefined && data < rule.minimum)
      this.tell(pointer, 'refused', `${data} is less than ${rule.minimum}.`);
    if (Array.isArray(data)) this.list(data, rule, pointer);
    else if (isObject(data)) this.object(data, rule, pointer);
  }

  private list(data: unknown[], rule: Schema, pointer: string): void {
    if (data.length < (rule.minItems ?? 0) || data.length > (rule.maxItems ?? Number.POSITIVE_INFINITY))
      this.tell(pointer, 'refused', `Here stand ${rule.minItems} items.`);
    if (rule.items) for (let i = 0; i < data.length; i++) this.value(data[i], rule.items, `${pointer}/${i}`);
  }

  private object(data: Record<string, unknown>, rule: Schema, pointer: string): void {
    for (const name of rule.required ?? [])
      if (!(name in data)) this.tell(pointer, 'refused', `\`${name}\` is missing.`);
    const names = Object.keys(data);
    if (names.length < (rule.minProperties ?? 0)) this.tell(pointer, 'refused', 'Here is nothing.');
    if (rule.properties || rule.additionalProperties !== undefined) {
      for (const name of names) {
        const known = rule.properties && Object.hasOwn(rule.properties, name) ? rule.properties[name] : undefined;
        const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        if (known) this.value(data[name], known, at);
        else if (typeof rule.additionalProperties === 'object') this.value(data[name], rule.additionalProperties, at);
        else if (rule.additionalProperties === false)
          this.tell(at, this.newer ? 'unknown' : 'refused', `\`${name}\` is not known to this reader.`);
      }
    }
    for (const branch of rule.allOf ?? [])
      if (data['kind'] === branch.if.properties.kind.const) this.value(data, branch.then, pointer);
  }
}

function pattern(source: string): RegExp {
  let compiled = patterns.get(source);
  if (!compiled) {
    compiled = new RegExp(source, 'u');
    patterns.set(source, compiled);
  }
  return compiled;
}

function isOfType(data: unknown, type: string): boolean {
  switch (type) {
    case 'object':
      return isObject(data);
    case 'array':
      return Array.isArray(data);
    case 'integer':
      return typeof data === 'number' && Number.isInteger(data);
    case 'null':
      return data === null;
    default:
      return typeof data === type;
  }
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
