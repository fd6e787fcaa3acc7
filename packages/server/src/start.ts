/** The language server: Langium's services with Cairn's features behind a connection. */
import { createCairnServices } from '@cairn/language/langium';
import type { FileSystemProvider } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { serveAuthoring } from './authoring/serveAuthoring.ts';
import { VersionedDocuments, WakingBuilder } from './building/builder.ts';
import { Folders } from './building/folders.ts';
import { Upkeep } from './building/upkeep.ts';
import { Settings } from './files/settings.ts';
import { serveScenarios } from './scenarios/serveScenarios.ts';
import { serve } from './serve.ts';
import { features } from './services.ts';
import { workspaceFeatures } from './workspaceServices.ts';

/** Serves an editor over a connection until that ends. */
export function start(connection: Connection, files: FileSystemProvider): void {
  const settings = new Settings();
  const { shared, Cairn } = createCairnServices(
    { connection, fileSystemProvider: () => files },
    {
      language: {
        ...features((id) => scenarios.stateOf(id)),
        validation: { DocumentValidator: () => ({ validateDocument: async () => [] }) },
      },
      workspace: {
        ...workspaceFeatures,
        workspace: {
          DocumentBuilder: (services) => new WakingBuilder(services),
          LangiumDocumentFactory: (services) => new VersionedDocuments(services),
          WorkspaceManager: (services) =>
            new Folders(services, settings, (place, text) => upkeep.settingsAre(place, text)),
        },
      },
    },
  );
  const upkeep = new Upkeep(shared, { connection, settings, pages: Cairn.validation.CheckPages });
  const scenarios = serveScenarios(connection, shared, upkeep);
  upkeep.beforePublishing = () => scenarios.schedule();
  serveAuthoring(connection, shared);
  serve(connection, Cairn);
}
