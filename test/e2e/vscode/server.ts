/** Starts VS Code's server on this machine, and stops it. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareHost } from './host.ts';

/** A server that answers. */
export interface CodeServer {
  /** `HOST:PORT`, which is also the authority of addresses on the remote machine. */
  readonly authority: string;
  /** The address of a page: the folder that it opens, and what else it is told. */
  page(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** The address of a file on the server's machine, as an extension's path in a payload. */
  remote(path: string): string;
  /** Ends it and forgets all it has written. */
  stop(): Promise<void>;
}

/** The server has to say where it listens within this time. Milliseconds. */
const patience = 30_000;

// Without an address for the gallery no request leaves the machine.
const environment = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };

/** Starts a server with a packaged extension, or with none. Throws where it does not come up. */
export async function startServer(packaged?: string): Promise<CodeServer> {
  const { program, extensions } = prepareHost();
  const kept = mkdtempSync(join(tmpdir(), 'cairn-vscode-'));
  const folders = ['--server-data-dir', join(kept, 'data'), '--extensions-dir', join(kept, 'extensions')];
  if (packaged)
    execFileSync(process.execPath, [program, ...folders, '--install-extension', packaged], {
      env: environment,
      stdio: 'pipe',
    });
  settle(join(kept, 'data'));
  const server = spawn(
    process.execPath,
    [
      program,
      ...folders,
      ...['--builtin-extensions-dir', extensions],
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
      ...['--enable-smoke-test-driver', '--telemetry-level', 'off', '--disable-workspace-trust'],
    ],
    { env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    // It has children of its own, so its whole group is ended. They write until they end.
    if (server.exitCode === null && server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
    await ended;
    rmSync(kept, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const authority = `127.0.0.1:${await listening(server)}`;
    const remote = (path: string): string => `vscode-remote://${authority}${path}`;
    return { authority, remote, page: (folder, payload = []) => pageAt(authority, folder, payload), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function pageAt(authority: string, folder: string, payload: readonly (readonly [string, string])[]): string {
  const asked = new URLSearchParams({ folder, ...(payload.length > 0 && { payload: JSON.stringify(payload) }) });
  return `http://${authority}/?${asked}`;
}

/** Settings of the machine: nothing that greets, asks or looks for something elsewhere. */
function settle(data: string): void {
  const machine = join(data, 'data/Machine');
  mkdirSync(machine, { recursive: true });
  const settings = {
    'workbench.startupEditor': 'none',
    'telemetry.telemetryLevel': 'off',
    'chat.disableAIFeatures': true,
    'extensions.autoCheckUpdates': false,
    'extensions.autoUpdate': false,
    'git.enabled': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
  };
  writeFileSync(join(machine, 'settings.json'), JSON.stringify(settings));
}

/** The port that the server names once it listens. */
function listening(server: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const late = setTimeout(() => failed(new Error(`VS Code did not start in ${patience} ms:\n${said}`)), patience);
    const hear = (part: Buffer): void => {
      said += part;
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
      if (!port) return;
      clearTimeout(late);
      found(port);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (code) => failed(new Error(`VS Code ended with ${code}:\n${said}`)));
  });
}
