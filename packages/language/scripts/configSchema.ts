/** The JSON Schema of `cairn.json`: every check with its severity, so that an editor completes and explains them. */
import { checks } from '../src/checks/catalogue.ts';
import { severities } from '../src/config/config.ts';

/** `packages/language/schema/cairn.schema.json`. */
export function configSchemaFile(): string {
  const codes = [...checks].sort((a, b) => (a.code < b.code ? -1 : 1));
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:cairn:workspace:1.0',
    title: 'Settings of a Cairn workspace',
    description: 'The file `cairn.json` at the top of a workspace. Everything in it may be left out.',
    type: 'object',
    properties: {
      $schema: { description: 'Where this schema is, for the editor.', type: 'string' },
      checks: {
        description: 'How severe a check is in this workspace, by its code. A page in docs/checks/ explains each.',
        type: 'object',
        properties: Object.fromEntries(
          codes.map(({ code, title, why, severity }) => [
            code,
            { $ref: '#/$defs/severity', description: `${title}. ${why}`, default: severity },
          ]),
        ),
        additionalProperties: {
          $ref: '#/$defs/severity',
          description: 'A check that this version does not have; Cairn says so and goes on.',
        },
      },
      exclude: {
        description:
          'Files and folders that are left alone, from the folder of this file: `archive`, `drafts/*.cairn`, `**/old`.',
        type: 'array',
        items: { type: 'string', minLength: 1 },
        uniqueItems: true,
      },
    },
    additionalProperties: false,
    $defs: {
      severity: {
        description: 'What is said of it, and how loud. An error stops `cairn compile`.',
        enum: severities,
      },
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
