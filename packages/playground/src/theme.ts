/** The colours of the text: light or dark as the system is. High contrast is Monaco's own. */
import { editor } from 'monaco-editor/editor/editor.api.js';

/** One colour for each kind of word that the server tells apart, in light and in dark. Contrast is at least 4.5 : 1. */
const colours: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  keyword: ['7a3e9d', 'd6a6f0'],
  property: ['0b57a4', '8ec7ff'],
  namespace: ['8a3b00', 'f2b57a'],
  class: ['8a3b00', 'f2b57a'],
  enum: ['00625a', '7fd6c8'],
  enumMember: ['00625a', '7fd6c8'],
  function: ['9a1f5f', 'f5a3cc'],
  interface: ['8a3b00', 'f2b57a'],
  struct: ['00625a', '7fd6c8'],
  variable: ['00625a', '7fd6c8'],
  number: ['00625a', '7fd6c8'],
  string: ['2f6b2f', 'a5d6a0'],
  comment: ['5c665f', '9aa79f'],
};

/** Chooses the colours now, and again whenever the system changes. */
export function followSystem(): void {
  for (const [at, base] of (['vs', 'vs-dark'] as const).entries()) {
    const rules = Object.entries(colours).map(([token, pair]) => ({ token, foreground: pair[at]! }));
    editor.defineTheme(`cairn-${base}`, { base, inherit: true, rules, colors: {} });
  }
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => editor.setTheme(dark.matches ? 'cairn-vs-dark' : 'cairn-vs');
  dark.addEventListener('change', follow);
  follow();
}
