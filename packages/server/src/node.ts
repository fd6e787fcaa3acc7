/** The language server as a process of its own. */
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { start } from './start.ts';

start(createConnection(ProposedFeatures.all), NodeFileSystem.fileSystemProvider());
