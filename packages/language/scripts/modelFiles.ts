/** The model's types and its JSON Schema, from the shapes that the vocabulary gives it. */
import { formatVersion } from '@cairn/model';
import {
  conditionShapes,
  heldMember,
  isBlock,
  type Member,
  rowsShape,
  type Shape,
  thingMembers,
  typeName,
} from '../src/compile/shape.ts';
import { type Row, thingRow, things } from '../src/vocabulary/index.ts';

/** Things that have no type of their own: headers of files, and blocks of records. */
const declared = things.filter(
  (row) => !['framework', 'standards', 'part of', 'translation'].includes(row.id) && !isBlock(row),
);

const decimal = '^-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?$';

const references = {
  Text: 'A text by language: `{"en": "…", "es": "…"}`.',
  GradeBand: 'School grades from … to …, both included.',
  Reference:
    'What a code names. `framework` is there where it is another framework’s, `kind` where several could stand.',
  LevelReference: 'A level or stage of a scale, or a plain number.',
  MarkReference: 'A mark of a scale: it stands in the place of a level.',
};

/** The members of the model itself. */
function modelMembers(): Member[] {
  const own: Member[] = [
    { name: 'format', shape: { is: 'enum', values: ['cairn-model'] }, optional: false, doc: 'Says what this file is.' },
    {
      name: 'formatVersion',
      shape: { is: 'string' },
      optional: false,
      doc: 'The version of this format, as `major.minor`.',
    },
    {
      name: 'kind',
      shape: { is: 'enum', values: ['framework', 'standards'] },
      optional: false,
      doc: 'A framework, or somebody else’s standards.',
    },
    {
      name: 'languages',
      shape: { is: 'array', of: { is: 'string' } },
      optional: false,
      doc: 'The languages of the texts, the framework’s own first.',
    },
    {
      name: 'uses',
      shape: {
        is: 'array',
        of: {
          is: 'object',
          members: [
            { name: 'alias', shape: { is: 'string' }, optional: true, doc: 'The short name.' },
            { name: 'framework', shape: { is: 'string' }, optional: false, doc: 'The code of the other framework.' },
            { name: 'id', shape: { is: 'uuid' }, optional: false, doc: 'Its identity.' },
          ],
        },
      },
      optional: true,
      doc: 'The other frameworks that are named here.',
    },
    {
      name: 'translatedWords',
      shape: { is: 'named', name: 'TranslatedWords' },
      optional: true,
      doc: 'The words shown to readers, by language.',
    },
    {
      name: 'source',
      shape: { is: 'named', name: 'Source' },
      optional: false,
      doc: 'Where everything was written; leave it out to compare two models.',
    },
  ];
  const header = [...thingMembers(thingRow('standards')), ...thingMembers(thingRow('framework'))].filter(
    (m) => !['uses', 'rows', 'inherited'].includes(m.name),
  );
  const held = [
    ...new Set([...(thingRow('framework').below?.things ?? []), ...(thingRow('standards').below?.things ?? [])]),
  ].map((id) => heldMember(thingRow(id)));
  return mergedByName([...own, ...header.map((m) => (m.name === 'language' ? { ...m, optional: false } : m)), ...held]);
}

function mergedByName(members: Member[]): Member[] {
  const found = new Map<string, Member>();
  for (const member of members) {
    const before = found.get(member.name);
    if (!before) found.set(member.name, member);
    else if (JSON.stringify(before.shape) !== JSON.stringify(member.shape))
      found.set(member.name, { ...before, shape: unite(before.shape, member.shape) });
  }
  return [...found.values()];
}

function unite(a: Shape, b: Shape): Shape {
  if (a.is === 'array' && b.is === 'array') return { is: 'array', of: unite(a.of, b.of) };
  const options = [...(a.is === 'union' ? a.of : [a]), ...(b.is === 'union' ? b.of : [b])];
  const distinct = options.filter(
    (shape, i) => options.findIndex((other) => JSON.stringify(other) === JSON.stringify(shape)) === i,
  );
  return distinct.length === 1 ? distinct[0]! : { is: 'union', of: distinct };
}

/** `packages/model/src/generated/types.ts`. */
export function typesFile(): string {
  const interfaces = declared.map(
    (row) => `/** ${row.doc} */\nexport interface ${typeName(row.id)} ${typeBody(mergedByName(thingMembers(row)))}`,
  );
  const conditions = conditionShapes();
  const conditionTypes = conditions.map(
    ({ id, doc, members }) =>
      `/** ${doc} */\nexport interface ${typeName(id)}Condition ${typeBody([{ name: 'kind', shape: { is: 'enum', values: [id] }, optional: false, doc: '' }, ...members])}`,
  );
  return `/* Written by \`npm run generate\` from the vocabulary. */
import type { Grade, GradeBand } from '../grades.ts';
import type { Decimal } from '../decimal.ts';

/** ${references.Text} */
export type Text = { [language: string]: string };

/** ${references.Reference} */
export interface Reference {
  code: string;
  id: string;
  kind?: string;
  framework?: string;
}

/** ${references.LevelReference} */
export interface LevelReference {
  level?: string;
  id?: string;
  value?: Decimal;
}

/** ${references.MarkReference} */
export interface MarkReference {
  mark: string;
  id: string;
}

/** The words shown to readers, by language. */
export type TranslatedWords = { [language: string]: { word: string; shown: string }[] };

/** Where everything was written: files, and for the JSON pointer of a thing or condition its file and line (from 1). */
export interface Source {
  files: string[];
  positions: { [pointer: string]: [file: number, line: number] };
}

/** A condition: joined conditions, or one sentence. */
export type Condition =
${conditions.map(({ id }) => `  | ${typeName(id)}Condition`).join('\n')};

${conditionTypes.join('\n\n')}

${interfaces.join('\n\n')}

/** A compiled framework. */
export interface Model ${typeBody(modelMembers())}
`;
}

function typeBody(members: Member[]): string {
  const lines = members.map(
    ({ name, shape, optional, doc }) =>
      `${doc ? `  /** ${doc} */\n` : ''}  ${name}${optional ? '?' : ''}: ${typeOf(shape)};`,
  );
  return `{\n${lines.join('\n')}\n}`;
}

function typeOf(shape: Shape): string {
  switch (shape.is) {
    case 'decimal':
      return 'Decimal';
    case 'integer':
      return 'number';
    case 'true':
      return 'true';
    case 'null':
      return 'null';
    case 'text':
      return 'Text';
    case 'grade':
      return 'Grade';
    case 'string':
    case 'date':
    case 'uuid':
      return 'string';
    case 'enum':
      return shape.values.map((value) => `'${value}'`).join(' | ');
    case 'named':
      return shape.name;
    case 'array': {
      const of = typeOf(shape.of);
      return /[|{]/.test(of) ? `(${of})[]` : `${of}[]`;
    }
    case 'union':
      return shape.of.map(typeOf).join(' | ');
    case 'object':
      return `{ ${shape.members.map(({ name, shape: inner, optional }) => `${name}${optional ? '?' : ''}: ${typeOf(inner)}`).join('; ')} }`;
  }
}

type Schema = { [name: string]: unknown };

/** `packages/model/schema/model.schema.json`. */
export function schemaFile(): string {
  return `${JSON.stringify(modelSchema(), null, 2)}\n`;
}

function modelSchema(): Schema {
  const defs: Schema = {
    Text: { description: references.Text, type: 'object', additionalProperties: { type: 'string' }, minProperties: 1 },
    GradeBand: object(
      [
        { name: 'from', shape: { is: 'grade' }, optional: false, doc: '' },
        { name: 'to', shape: { is: 'grade' }, optional: false, doc: '' },
      ],
      references.GradeBand,
    ),
    Reference: object(
      [
        { name: 'code', shape: { is: 'string' }, optional: false, doc: '' },
        { name: 'id', shape: { is: 'uuid' }, optional: false, doc: '' },
        { name: 'kind', shape: { is: 'string' }, optional: true, doc: '' },
        { name: 'framework', shape: { is: 'string' }, optional: true, doc: '' },
      ],
      references.Reference,
    ),
    LevelReference: object(
      [
        { name: 'level', shape: { is: 'string' }, optional: true, doc: '' },
        { name: 'id', shape: { is: 'uuid' }, optional: true, doc: '' },
        { name: 'value', shape: { is: 'decimal' }, optional: true, doc: '' },
      ],
      references.LevelReference,
    ),
    MarkReference: object(
      [
        { name: 'mark', shape: { is: 'string' }, optional: false, doc: '' },
        { name: 'id', shape: { is: 'uuid' }, optional: false, doc: '' },
      ],
      references.MarkReference,
    ),
    TranslatedWords: {
      type: 'object',
      additionalProperties: {
        type: 'array',
        items: schemaOf(
          rowsShape((thingRow('framework').below?.lines ?? []).find((l) => l.id === 'words')?.below?.lines ?? []),
        ),
      },
    },
    Source: {
      type: 'object',
      additionalProperties: false,
      required: ['files', 'positions'],
      properties: {
        files: { type: 'array', items: { type: 'string' } },
        positions: {
          type: 'object',
          additionalProperties: { type: 'array', items: { type: 'integer', minimum: 0 }, minItems: 2, maxItems: 2 },
        },
      },
    },
    Condition: byKind(conditionShapes().map(({ id }) => [id, { $ref: `#/$defs/${typeName(id)}Condition` }])),
  };
  for (const { id, doc, members } of conditionShapes()) {
    defs[`${typeName(id)}Condition`] = object(
      [{ name: 'kind', shape: { is: 'enum', values: [id] }, optional: false, doc: '' }, ...members],
      doc,
    );
  }
  for (const row of declared) defs[typeName(row.id)] = object(mergedByName(thingMembers(row)), (row as Row).doc);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:cairn:model:${formatVersion}`,
    title: 'A compiled Cairn framework',
    ...object(modelMembers(), 'A framework or a set of standards, compiled.'),
    $defs: defs,
  };
}

/** One of several, told apart by \`kind\` so that a validator looks at one of them only. */
function byKind(options: [string, Schema][]): Schema {
  return {
    type: 'object',
    required: ['kind'],
    properties: { kind: { enum: options.map(([kind]) => kind) } },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    allOf: options.map(([kind, schema]) => ({ if: { properties: { kind: { const: kind } } }, then: schema })),
  };
}

function object(members: Member[], description = ''): Schema {
  const required = members.filter((m) => !m.optional).map((m) => m.name);
  return {
    ...(description && { description }),
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(
      members.map(({ name, shape, doc }) => [
        name,
        { ...(doc && shape.is !== 'named' && { description: doc }), ...schemaOf(shape) },
      ]),
    ),
  };
}

function schemaOf(shape: Shape): Schema {
  switch (shape.is) {
    case 'decimal':
      return { type: 'string', pattern: decimal };
    case 'integer':
      return { type: 'integer', minimum: 0 };
    case 'true':
      return { const: true };
    case 'null':
      return { type: 'null' };
    case 'text':
      return { $ref: '#/$defs/Text' };
    case 'string':
      return { type: 'string' };
    case 'date':
      return { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' };
    case 'uuid':
      return { type: 'string', pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' };
    case 'grade':
      return { enum: ['PK', 'TK', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] };
    case 'enum':
      return shape.values.length === 1 ? { const: shape.values[0] } : { enum: shape.values };
    case 'named':
      return { $ref: `#/$defs/${shape.name}` };
    case 'array':
      return { type: 'array', items: schemaOf(shape.of) };
    case 'union': {
      const kinds = shape.of.map((option) =>
        option.is === 'object' ? option.members.find((m) => m.name === 'kind')?.shape : undefined,
      );
      if (kinds.every((kind) => kind?.is === 'enum'))
        return byKind(shape.of.map((option, i) => [(kinds[i] as { values: string[] }).values[0]!, schemaOf(option)]));
      return { anyOf: shape.of.map(schemaOf) };
    }
    case 'object':
      return object(shape.members);
  }
}
