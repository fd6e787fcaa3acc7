/** Spreadsheets that lists name: read once a file names them, and again when they change. */

import type { CairnSharedServices } from '@cairn/language/langium';
import { DocumentState, URI } from 'langium';

/** Hands the project the spreadsheets that it asks for, before anything is linked. */
export function keepLists({ workspace, lsp }: CairnSharedServices): void {
  const { Project: project, FileSystemProvider: files, DocumentBuilder: builder } = workspace;
  const known = new Set<string>();
  // A document that is only linked anew passes no earlier phase.
  builder.onBuildPhase(DocumentState.ComputedScopes, async () => {
    for (const place of project.listFiles()) {
      if (known.has(place)) continue;
      known.add(place);
      project.setList(place, await files.readFile(URI.parse(place)).catch(() => undefined));
    }
  });
  lsp.DocumentUpdateHandler.onWatchedFilesChange?.(({ changes }) => {
    for (const { uri } of changes) known.delete(URI.parse(uri).toString(true));
  });
}
