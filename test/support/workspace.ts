/** A workspace of Langium's services, in memory. */
import { DocumentState, EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { type CairnServices, createCairnServices } from '../../packages/language/src/langium/module.ts';
import type { ProjectOptions } from '../../packages/language/src/project.ts';

/** Documents by path, and the services that know them. */
export interface TestWorkspace {
  services: CairnServices;
  document(path: string): LangiumDocument;
  /** Puts a text in the place of an earlier one, as an editor does. */
  change(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
}

const root = 'file:///workspace/';

/** The place of a file as the project of a test workspace knows it. */
export function placeIn(path: string): string {
  return `${root}${path}`;
}

/** Builds a workspace of these texts. */
export async function workspaceOf(
  texts: Iterable<readonly [path: string, text: string]>,
  options: ProjectOptions = { today: '2026-11-01' },
): Promise<TestWorkspace> {
  const { shared, Cairn } = createCairnServices({ ...EmptyFileSystem, project: options });
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder, TextDocuments } = shared.workspace;
  const uriOf = (path: string): URI => URI.parse(placeIn(path));
  const documents = [...texts].map(([path, text]) => LangiumDocuments.createDocument(uriOf(path), text));
  await DocumentBuilder.build(documents, { validation: true });
  DocumentBuilder.updateBuildOptions = { validation: true };
  return {
    services: Cairn,
    document: (path) => LangiumDocuments.getDocument(uriOf(path))!,
    async change(path, text) {
      const uri = uriOf(path);
      const written = LangiumDocumentFactory.fromString(text, uri).textDocument;
      TextDocuments.set(written);
      await DocumentBuilder.update([uri], []);
    },
    async remove(path) {
      TextDocuments.delete(uriOf(path));
      await DocumentBuilder.update([], [uriOf(path)]);
    },
  };
}

/** Whether a document has come to the end of its build. */
export function isBuilt(document: LangiumDocument): boolean {
  return document.state === DocumentState.Validated;
}
