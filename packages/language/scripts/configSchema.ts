/** The JSON Schema of `cairn.json`: every check with its severity, so that an editor completes and explains them. */
import { checks } from '../src/checks/catalogue.ts';
import { staysError } from '../src/checks/check.ts';
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
          codes.map((check) => [
            check.code,
            {
              $ref: staysError(check) ? '#/$defs/error' : '#/$defs/severity',
              description: `${check.title}. ${check.why}`,
              default: check.severity,
            },
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
      error: {
        description: 'It stays an error: what could not be read or found would be missing in what is compiled.',
        const: 'error',
      },
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
