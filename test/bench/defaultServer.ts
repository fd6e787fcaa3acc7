/** A language server of nothing but Langium's default services on the same grammar: what `editor` is measured beside. */
import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { defaultServices } from './langiumDefaults.ts';

startLanguageServer(defaultServices({ ...NodeFileSystem, connection: createConnection(ProposedFeatures.all) }));
