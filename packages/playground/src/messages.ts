/**
 * What goes between Monaco's client of the protocol and the server: the client knows less than the server wants to be
 * told, and asks sooner than it should.
 */
import type { fileRequests as Asked, FileKind } from '@cairn/server/protocol';
import type { MonacoLspClient } from 'monaco-editor/lsp';

/** How messages reach the server. */
export type Transport = ConstructorParameters<typeof MonacoLspClient>[0];
/** A request, a notification or an answer. */
export type Message = Parameters<Transport['send']>[0];

/** A problem as the server told it, as far as it is looked at here. */
interface Problem {
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly message: string;
}

/** The methods, said again because only types of the server may be imported; the type holds them to the server's. */
const fileRequests: typeof Asked = { stat: 'cairn/files/stat', read: 'cairn/files/read', list: 'cairn/files/list' };

/** Sends what is about a file only once the server has it: Monaco's client asks while it still hands files over. */
export function inOrder(send: Transport['send']): Transport['send'] {
  const opened = new Set<string>();
  const early: Message[] = [];
  return async (message) => {
    const uri = fileOf(message);
    if (uri === undefined || opened.has(uri)) return send(message);
    if (message.method !== 'textDocument/didOpen') {
      early.push(message);
      return;
    }
    opened.add(uri);
    await send(message);
    const due = early.filter((one) => fileOf(one) === uri);
    for (const one of due) {
      early.splice(early.indexOf(one), 1);
      await send(one);
    }
  };
}

/** The address of the file that a message is about. */
function fileOf({ params }: Message & { params?: unknown }): string | undefined {
  return (params as { textDocument?: { uri?: string } } | undefined)?.textDocument?.uri;
}

/** Monaco fills in places of a snippet, and its client does not say so. */
export function withSnippets(message: Message): Message {
  if (message.method !== 'initialize') return message;
  const copy = structuredClone(message);
  const { capabilities } = copy.params as unknown as {
    capabilities: { textDocument: { completion: { completionItem: object } } };
  };
  Object.assign(capabilities.textDocument.completion.completionItem, {
    snippetSupport: true,
    documentationFormat: ['markdown', 'plaintext'],
  });
  return copy;
}

/** Monaco forgets which check a problem is of, by which the server finds what mends it. */
export class ProblemsTold {
  private readonly told = new Map<string, readonly Problem[]>();

  /** Takes note of what the server says. */
  hear(message: Message): void {
    if (message.method !== 'textDocument/publishDiagnostics') return;
    const { uri, diagnostics } = message.params as unknown as { uri: string; diagnostics: Problem[] };
    this.told.set(uri, diagnostics);
  }

  /** A question what mends problems, with the problems as they were told. */
  restore(message: Message): Message {
    if (message.method !== 'textDocument/codeAction') return message;
    const copy = structuredClone(message);
    const { context } = copy.params as unknown as { context: { diagnostics: Problem[] } };
    const told = this.told.get(fileOf(message)!) ?? [];
    context.diagnostics = context.diagnostics.map((one) => told.find((other) => isSame(one, other)) ?? one);
    return copy;
  }
}

function isSame(one: Problem, other: Problem): boolean {
  const [here, there] = [one.range.start, other.range.start];
  return one.message === other.message && here.line === there.line && here.character === there.character;
}

/**
 * The answer to a question of the server about files, which are all on the page by their addresses; nothing where
 * something else was said.
 */
export function answerTo(message: Message, files: ReadonlyMap<string, string>): Message | undefined {
  if (message.method === undefined || message.id === undefined) return undefined;
  const { method, id, params } = message;
  const uri = String(Array.isArray(params) ? params[0] : params);
  const text = files.get(uri);
  const missing = { jsonrpc: '2.0', id, error: { code: -32_000, message: `There is no file ${uri}.` } } as const;
  switch (method) {
    case fileRequests.read:
      return text === undefined ? missing : { jsonrpc: '2.0', id, result: text };
    case fileRequests.stat:
      return text === undefined ? missing : { jsonrpc: '2.0', id, result: { uri, folder: false } };
    case fileRequests.list:
      return { jsonrpc: '2.0', id, result: within(uri, files).map(({ uri, folder }) => ({ uri, folder })) };
    default:
      return undefined;
  }
}

/** What lies directly in a folder. Costs the number of files. */
function within(folder: string, files: ReadonlyMap<string, string>): FileKind[] {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  const found = new Map<string, FileKind>();
  for (const uri of files.keys()) {
    if (!uri.startsWith(start)) continue;
    const rest = uri.slice(start.length);
    const end = rest.indexOf('/');
    const child = end < 0 ? uri : start + rest.slice(0, end);
    found.set(child, { uri: child, folder: end >= 0 });
  }
  return [...found.values()];
}
