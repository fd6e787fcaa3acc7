/** The files of the page: the examples, and those that somebody begins or shares. */
import { editor, languages, Uri } from 'monaco-editor/editor/editor.api.js';
import { type LanguageConfiguration, monacoConfiguration } from './languageConfiguration.ts';

/** What is written into the page when it is built. */
interface Contents {
  /** Texts by path: outlines and what they name. */
  readonly files: Readonly<Record<string, string>>;
  readonly language: LanguageConfiguration;
}

/** The name of the language, here and in every other editor. */
export const languageId = 'cairn';

/** The file with which somebody begins who has none. */
export const ownPath = 'own.cairn';

const begun = `framework MINE "What our students learn"
  language: en
  scale: levels

scale levels "Levels"
  level Trying = 1
  level Steady = 2
  level Leading = 3

area FIRST "A first area"

  competency FIRST.1 "Ask a question"
    I can: ask a question that I can answer by looking.
`;

/** What is written into the page. */
export function readContents(): Contents {
  return JSON.parse(document.getElementById('contents')!.textContent!);
}

/** The address of a path, for the editor and the server. */
export function uriOf(path: string): Uri {
  return Uri.from({ scheme: 'file', path: `/${path}` });
}

/** The path of an address. */
export function pathOf(uri: Uri): string {
  return uri.path.slice(1);
}

/** Makes the language known, and gives each outline of the page to the editor, one to begin with as well. */
export function openFiles({ files, language }: Contents): void {
  languages.register({ id: languageId, extensions: ['.cairn'] });
  languages.setLanguageConfiguration(languageId, monacoConfiguration(language));
  // All other colours come from the server, which leaves comments to the editor.
  languages.setMonarchTokensProvider(languageId, { tokenizer: { root: [[/^\s*#.*$/, 'comment']] } });
  for (const [path, text] of Object.entries({ [ownPath]: begun, ...files })) {
    if (path.endsWith('.cairn')) editor.createModel(text, languageId, uriOf(path));
  }
}

/** The file at a path, with a text: another one if there is one already. */
export function fileWith(path: string, text: string): editor.ITextModel {
  const model = editor.getModel(uriOf(path));
  if (!model) return editor.createModel(text, languageId, uriOf(path));
  model.setValue(text);
  return model;
}
