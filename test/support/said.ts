import { diagnosticsOf } from '../../packages/language/src/checks/example.ts';

/** What a check says of an example, as `3: message`, or `file.cairn:3: message` in a file that is not the first. */
export function said(code: string, example: string): string[] {
  return diagnosticsOf(example)
    .filter((diagnostic) => diagnostic.code === code)
    .map(({ path, range, message }) => `${path === 'main.cairn' ? '' : `${path}:`}${range.start.line + 1}: ${message}`);
}
