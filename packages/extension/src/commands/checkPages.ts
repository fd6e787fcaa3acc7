/** The pages of the checks: each says why a message is told, and the way out. They come with the extension. */
import { commands, type Diagnostic, type Disposable, languages, Uri, window, workspace } from 'vscode';

const command = 'cairn.openCheckPage';
const scheme = 'cairn-check';

/** Registers what opens a page. */
export function registerCheckPages(subscriptions: Disposable[], extension: Uri): void {
  subscriptions.push(
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async ({ path }) => {
        const page = await workspace.fs.readFile(Uri.joinPath(extension, 'dist/checks', path));
        return new TextDecoder().decode(page);
      },
    }),
    commands.registerCommand(command, async (asked?: string) => {
      const code = asked ?? (await chooseCheck());
      if (code === undefined || !/^[a-z0-9-]+$/.test(code)) return;
      const page = Uri.from({ scheme, path: `/${code}.md` });
      // The preview is an extension that somebody may have turned off.
      await commands.executeCommand('markdown.showPreview', page).then(undefined, () => window.showTextDocument(page));
    }),
  );
}

/** The check of what is told at the cursor, or one of those of the file. */
async function chooseCheck(): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const said = editor?.document.languageId === 'cairn' ? languages.getDiagnostics(editor.document.uri) : [];
  const here = said.filter(({ range }) => range.contains(editor!.selection.active));
  const codes = [...new Set((here.length > 0 ? here : said).map(codeOf))];
  if (codes.length < 2) {
    if (codes.length === 0) await window.showInformationMessage('Nothing is to be mended in this file.');
    return codes[0];
  }
  return window.showQuickPick(codes, { title: 'Which message is to be explained?' });
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Lets the code of a message lead to its page, without a network. */
export function withPages(uri: Uri, diagnostics: Diagnostic[], next: (uri: Uri, all: Diagnostic[]) => void): void {
  for (const diagnostic of diagnostics) {
    const value = codeOf(diagnostic);
    const target = Uri.parse(`command:${command}?${encodeURIComponent(JSON.stringify([value]))}`);
    diagnostic.code = { value, target };
  }
  next(uri, diagnostics);
}
