/** A new framework from a template: in a folder, wherever that is kept, or as a file that is saved later. */
import type { FrameworkTemplate } from '@cairn/server/protocol';
import { commands, type Disposable, FileType, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Questions } from './questions.ts';
import { askCreate, askTemplates } from './requests.ts';

/** What a caller may know already; the rest is asked. */
export interface KnownFramework {
  /** The name of the template. */
  template?: string;
  title?: string;
  /** Its short name; made of the title where it is empty. */
  code?: string;
  /** The folder, or `untitled` for a file that is saved later. */
  folder?: Uri | 'untitled';
}

/** Registers the command; it hands back the address of the file that it opened. */
export function registerNewFramework(subscriptions: Disposable[], client: BaseLanguageClient): void {
  const run = (known: KnownFramework = {}): Promise<Uri | undefined> => newFramework(client, known);
  subscriptions.push(commands.registerCommand('cairn.newFramework', run));
}

async function newFramework(client: BaseLanguageClient, known: KnownFramework): Promise<Uri | undefined> {
  const wanted = await wantedFramework(await askTemplates(client), known);
  if (!wanted) return undefined;
  const { template, title, code, folder } = wanted;
  const files = await askCreate(client, { template: template.name, title, code });
  return folder === 'untitled' ? openUntitled(files) : writeFiles(template, files, folder);
}

/** What somebody wants, with all that was not known; nothing where a question stays without an answer. */
async function wantedFramework(templates: readonly FrameworkTemplate[], known: KnownFramework) {
  const questions = new Questions();
  try {
    const template =
      templates.find(({ name }) => name === known.template) ?? (await chooseTemplate(questions, templates));
    if (!template) return undefined;
    const title = known.title ?? (await askTitle(questions, template));
    if (title === undefined) return undefined;
    const code = known.code ?? (await askCode(questions));
    if (code === undefined) return undefined;
    const folder = known.folder ?? (await chooseFolder(questions, template));
    return folder && { template, title, code, folder };
  } finally {
    questions.dispose();
  }
}

async function chooseTemplate(
  questions: Questions,
  templates: readonly FrameworkTemplate[],
): Promise<FrameworkTemplate | undefined> {
  const chosen = await questions.choose(
    'New framework (1/4): what do you begin with?',
    templates.map((template) => ({ label: template.title, detail: template.summary, template })),
  );
  return chosen?.template;
}

async function askTitle(questions: Questions, { title }: FrameworkTemplate): Promise<string | undefined> {
  return questions.ask({
    title: 'New framework (2/4): what is it called?',
    prompt: 'The title that families and colleagues read. You can change it at any time.',
    value: title,
    wrong: (text) => (text.trim() === '' ? 'Write a title.' : undefined),
  });
}

async function askCode(questions: Questions): Promise<string | undefined> {
  return questions.ask({
    title: 'New framework (3/4): its code',
    prompt: 'A short name that stays, as BIOLOGY or PORTRAIT. Left empty, it is made of the title.',
  });
}

async function chooseFolder(questions: Questions, template: FrameworkTemplate): Promise<Uri | 'untitled' | undefined> {
  const folders = (workspace.workspaceFolders ?? []).map(({ name, uri }) => ({
    label: `$(folder) ${name}`,
    detail: 'A folder that is open',
    place: uri as Uri | 'untitled' | undefined,
  }));
  const later = { label: '$(file) A file that is saved later', detail: 'To try it out', place: 'untitled' as const };
  const other = { label: '$(folder-opened) Another folder…', detail: 'Choose or make one', place: undefined };
  // Files that name each other need a folder.
  const offered = [...folders, other, ...(template.files.length === 1 ? [later] : [])];
  const chosen = await questions.choose('New framework (4/4): where is it kept?', offered);
  if (!chosen || chosen.place !== undefined) return chosen?.place;
  questions.dispose();
  const [folder] =
    (await window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: 'Begin here',
      title: 'A folder for the framework',
    })) ?? [];
  return folder;
}

async function openUntitled([first]: FrameworkTemplate['files']): Promise<Uri> {
  const content = first?.text ?? '';
  const document = await workspace.openTextDocument({ language: 'cairn', content });
  await window.showTextDocument(document);
  return document.uri;
}

/** Writes the files, unless one of them is there: then nothing is written. */
async function writeFiles(
  template: FrameworkTemplate,
  files: FrameworkTemplate['files'],
  folder: Uri,
): Promise<Uri | undefined> {
  const places = files.map(({ name, text }) => ({ name, text, uri: Uri.joinPath(folder, name) }));
  const there: string[] = [];
  for (const { name, uri } of places) if (await isThere(uri)) there.push(`“${name}”`);
  if (there.length > 0) {
    const are = there.length === 1 ? 'is' : 'are';
    const again = 'Choose another folder';
    const said = `${there.join(', ')} ${are} already in this folder, and nothing was written.`;
    if ((await window.showWarningMessage(said, again)) !== again) return undefined;
    const questions = new Questions();
    const other = await chooseFolder(questions, template).finally(() => questions.dispose());
    if (other === undefined) return undefined;
    return other === 'untitled' ? openUntitled(files) : writeFiles(template, files, other);
  }
  for (const { uri, text } of places) await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const first = places[0]?.uri;
  if (!first) return undefined;
  await window.showTextDocument(first);
  return first;
}

async function isThere(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => type !== FileType.Unknown,
    () => false,
  );
}
