/** A new framework from a template: in a folder, wherever that is kept, or as a file that is saved later. */
import type { FrameworkTemplate } from '@cairn/server/protocol';
import { commands, type Disposable, FileType, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
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
  const templates = await askTemplates(client);
  const template = templates.find(({ name }) => name === known.template) ?? (await chooseTemplate(templates));
  if (!template) return undefined;
  const title = known.title ?? (await askTitle(template));
  if (title === undefined) return undefined;
  const code = known.code ?? (await askCode());
  if (code === undefined) return undefined;
  const folder = known.folder ?? (await chooseFolder(template));
  if (folder === undefined) return undefined;
  const files = await askCreate(client, { template: template.name, title, code });
  return folder === 'untitled' ? openUntitled(template, files) : writeFiles(template, files, folder);
}

async function chooseTemplate(templates: readonly FrameworkTemplate[]): Promise<FrameworkTemplate | undefined> {
  const chosen = await window.showQuickPick(
    templates.map((template) => ({ label: template.title, detail: template.summary, template })),
    { title: 'New framework (1/4): what do you begin with?', matchOnDetail: true },
  );
  return chosen?.template;
}

async function askTitle({ title }: FrameworkTemplate): Promise<string | undefined> {
  return window.showInputBox({
    title: 'New framework (2/4): what is it called?',
    prompt: 'The title that families and colleagues read. You can change it at any time.',
    value: title,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? 'Write a title.' : undefined),
  });
}

async function askCode(): Promise<string | undefined> {
  return window.showInputBox({
    title: 'New framework (3/4): its code',
    prompt: 'A short name that stays, as BIOLOGY or PORTRAIT. Left empty, it is made of the title.',
    ignoreFocusOut: true,
  });
}

async function chooseFolder(template: FrameworkTemplate): Promise<Uri | 'untitled' | undefined> {
  const folders = (workspace.workspaceFolders ?? []).map(({ name, uri }) => ({
    label: `$(folder) ${name}`,
    detail: 'A folder that is open',
    place: uri as Uri | 'untitled' | undefined,
  }));
  const later = { label: '$(file) A file that is saved later', detail: 'To try it out', place: 'untitled' as const };
  const other = { label: '$(folder-opened) Another folder…', detail: 'Choose or make one', place: undefined };
  // Files that name each other need a folder.
  const offered = [...folders, other, ...(template.files.length === 1 ? [later] : [])];
  const chosen = await window.showQuickPick(offered, { title: 'New framework (4/4): where is it kept?' });
  if (!chosen || chosen.place !== undefined) return chosen?.place;
  const [folder] =
    (await window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: 'Begin here',
      title: 'A folder for the framework',
    })) ?? [];
  return folder;
}

async function openUntitled(template: FrameworkTemplate, files: FrameworkTemplate['files']): Promise<Uri> {
  const content = files.find(({ name }) => name === template.first)?.text ?? '';
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
    const other = await chooseFolder(template);
    if (other === undefined) return undefined;
    return other === 'untitled' ? openUntitled(template, files) : writeFiles(template, files, other);
  }
  for (const { uri, text } of places) await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const first = Uri.joinPath(folder, template.first);
  await window.showTextDocument(first);
  return first;
}

async function isThere(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => type !== FileType.Unknown,
    () => false,
  );
}
