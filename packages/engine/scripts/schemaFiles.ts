/** The published JSON Schemas (2020-12) of records and outcomes, from their shapes. */
import { DECIMAL_PATTERN } from '@cairn/model';
import { outcomeFormatVersion } from '../src/outcome/outcome.ts';
import { outcomeShape } from '../src/outcome/outcomeShape.ts';
import { RECORD_VERSION, recordShape } from '../src/record/recordShape.ts';
import type { Members, Shape } from '../src/shape/shape.ts';

type Schema = { [keyword: string]: unknown };

/** The files by their paths from the root of the project. */
export function recordSchemaFiles(): [path: string, content: string][] {
  const record = {
    $id: `urn:cairn:record:${RECORD_VERSION}`,
    title: 'The records of one student',
    description:
      'What a gradebook, a learning platform or a warehouse hands over; many students are one record a line. Codes are those of the framework in any case, its other and earlier codes, or identities. Readers refuse another major version, and pass over members that they do not know where the minor version is newer.',
  };
  const outcome = {
    $id: `urn:cairn:outcome:${outcomeFormatVersion}`,
    title: 'What one student has earned, and why',
    description:
      'The same bytes for the same framework and record. Numbers are decimal text. Messages are keys and arguments; their words are found when they are shown. Readers pass over members that they do not know where the minor version is newer.',
  };
  return [
    ['packages/engine/schema/record.schema.json', schemaFile(record, recordShape)],
    ['packages/engine/schema/outcome.schema.json', schemaFile(outcome, outcomeShape)],
  ];
}

function schemaFile(header: Schema, shape: Shape): string {
  const defs: Schema = {};
  const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...header, ...schemaOf(shape, defs) };
  return `${JSON.stringify({ ...schema, $defs: defs }, undefined, 2)}\n`;
}

/** The schema of a shape; shapes with a name, and those that take several lines, go into `defs`. */
function schemaOf(shape: Shape, defs: Schema): Schema {
  switch (shape.is) {
    case 'text':
      return { type: 'string', ...(!shape.mayBeEmpty && { minLength: 1 }) };
    case 'exact':
      return { const: shape.value };
    case 'version':
      return { type: 'string', pattern: `^${shape.major}\\.[0-9]+$` };
    case 'date':
      return reference('Date', () => dateSchema, defs);
    case 'number':
      return reference('Number', () => numberSchema, defs);
    case 'decimal':
      return reference('Decimal', () => decimalSchema, defs);
    case 'whole':
      return { type: 'integer', minimum: shape.from, ...(shape.to !== undefined && { maximum: shape.to }) };
    case 'flag':
      return { type: 'boolean' };
    case 'true':
      return { const: true };
    case 'choice':
      return { enum: shape.of };
    case 'list':
      return { type: 'array', items: schemaOf(shape.of, defs) };
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(shape.of, defs) };
    case 'either':
      return { anyOf: shape.of.map((option) => schemaOf(option, defs)) };
    case 'members':
      return membersSchema(shape.members, shape.onlyOneOf, shape.doc, defs);
    case 'named':
      return reference(shape.name, () => schemaOf(shape.shape(), defs), defs);
  }
}

function reference(name: string, schema: () => Schema, defs: Schema): Schema {
  if (!Object.hasOwn(defs, name)) {
    defs[name] = {}; // a shape may stand in itself
    defs[name] = schema();
  }
  return { $ref: `#/$defs/${name}` };
}

function membersSchema(of: Members, onlyOneOf: readonly string[], doc: string | undefined, defs: Schema): Schema {
  const required = Object.keys(of).filter((name) => !of[name]!.optional);
  const alone = onlyOneOf.slice(0, -1).map((one, i) => [one, { properties: absent(onlyOneOf.slice(i + 1)) }]);
  return {
    ...(doc !== undefined && { description: doc }),
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    ...(alone.length > 0 && { dependentSchemas: Object.fromEntries(alone) }),
    properties: Object.fromEntries(
      Object.entries(of).map(([name, member]) => [name, { description: member.doc, ...schemaOf(member.shape, defs) }]),
    ),
  };
}

/** These members do not stand. */
function absent(names: readonly string[]): Schema {
  return Object.fromEntries(names.map((name) => [name, false]));
}

const dateSchema: Schema = {
  description: 'A day that exists, as year, month and day: `2026-01-30`. There is no year 0.',
  type: 'string',
  format: 'date',
  pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
  not: { pattern: '^0000' },
};

const decimalSchema: Schema = {
  description: 'A number as text in its shortest form: `2.5`, `-0.7`, `1`.',
  type: 'string',
  pattern: DECIMAL_PATTERN,
};

const numberSchema: Schema = {
  description:
    'A number. As text: at most 40 digits, with a sign or a point if need be, like `2.5`, `1.0`, `+2`. As a JSON number: at most 15 digits before the point, and large enough to be written without an exponent.',
  anyOf: [
    { type: 'string', pattern: '^[-+\u2212]?[0-9]{1,40}$' },
    { type: 'string', pattern: '^[0-9]*\\.[0-9]+$', maxLength: 41 },
    { type: 'string', pattern: '^[-+\u2212][0-9]*\\.[0-9]+$', maxLength: 42 },
    { type: 'number', minimum: 1e-6, exclusiveMaximum: 1e15 },
    { type: 'number', maximum: -1e-6, exclusiveMinimum: -1e15 },
    { type: 'number', const: 0 },
  ],
};
