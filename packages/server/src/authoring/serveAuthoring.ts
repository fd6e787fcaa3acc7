/** Answers those who begin and fill frameworks. */
import type { CairnSharedServices } from '@cairn/language/langium';
import { DocumentState, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { offsetAt } from '../desk.ts';
import { deskOfPlace, placeOfUri } from '../place.ts';
import { authoringRequests, type NewFramework, type PasteQuestion } from '../protocol.ts';
import { compileFile } from './compileFile.ts';
import { counts } from './counts.ts';
import { pasted } from './paste.ts';
import { problemsByCompetency } from './problems.ts';
import { created, templates } from './templates.ts';

/** Answers over a connection; each question waits until its file has been read as the editor shows it. */
export function serveAuthoring(connection: Connection, { workspace }: CairnSharedServices): void {
  const { Project: project, WorkspaceManager, DocumentBuilder, LangiumDocuments } = workspace;
  const current = async (address: string, token: CancellationToken): Promise<void> => {
    await WorkspaceManager.ready;
    await DocumentBuilder.waitUntil(DocumentState.ComputedScopes, token);
    const uri = URI.parse(address);
    if (LangiumDocuments.hasDocument(uri)) await DocumentBuilder.waitUntil(DocumentState.ComputedScopes, uri, token);
  };
  connection.onRequest(authoringRequests.templates, () => templates());
  connection.onRequest(authoringRequests.create, (wanted: NewFramework) => created(wanted));
  connection.onRequest(
    authoringRequests.paste,
    async ({ uri, position, text, html }: PasteQuestion, token: CancellationToken) => {
      await current(uri, token);
      const desk = deskOfPlace(project, uri);
      return (desk && pasted(text, html, { desk, offset: offsetAt(desk.outline, position) })) ?? null;
    },
  );
  connection.onRequest(authoringRequests.problems, async (uri: string, token: CancellationToken) => {
    await current(uri, token);
    return problemsByCompetency(project, placeOfUri(uri));
  });
  connection.onRequest(authoringRequests.counts, async (uri: string, token: CancellationToken) => {
    await current(uri, token);
    return counts(project, placeOfUri(uri)) ?? null;
  });
  connection.onRequest(authoringRequests.compile, async (uri: string, token: CancellationToken) => {
    await current(uri, token);
    return compileFile(project, placeOfUri(uri)) ?? null;
  });
}
