/** The templates of `cairn new` as a module: a server in a browser has no folder to read them from. */
import { filesOf, templates } from '../../cli/src/templates.ts';

/** `packages/server/src/generated/templates.ts`. */
export function templatesFile(): string {
  const all = templates.map((template) => ({ ...template, files: filesOf(template) }));
  return [
    '// Written by `npm run generate` from packages/cli/templates.',
    "import type { FrameworkTemplate } from '../protocol.ts';",
    '',
    '/** First frameworks to begin with, as `cairn new` has them. */',
    `export const generatedTemplates: readonly FrameworkTemplate[] = ${JSON.stringify(all, undefined, 2)};`,
    '',
  ].join('\n');
}
