/** The language server in a worker, behind Monaco's own client. */
import { createTransportToWorker, MonacoLspClient } from 'monaco-editor/lsp';
import { answerTo, inOrder, ProblemsTold, withSnippets } from './messages.ts';

/** Asks the server something that is no part of the protocol. Fails where the server does. */
export type Ask = (method: string, params: string) => Promise<unknown>;

/**
 * Starts the server, joins it to the editor, and hands back how to ask it more. `files` are the texts of the files that
 * the page holds, by address.
 */
export function startServer(files: ReadonlyMap<string, string>): Ask {
  const worker = createTransportToWorker(new Worker('server.js'));
  const problems = new ProblemsTold();
  const asked = new Map<unknown, PromiseWithResolvers<unknown>>();
  new MonacoLspClient({
    state: worker.state,
    send: inOrder((message) => worker.send(problems.restore(withSnippets(message)))),
    setListener(listener) {
      worker.setListener((message) => {
        problems.hear(message);
        const answer = answerTo(message, files);
        const question = message.method === undefined ? asked.get(message.id) : undefined;
        if (answer) void worker.send(answer);
        else if (question && message.method === undefined) {
          asked.delete(message.id);
          if (message.error) question.reject(new Error(message.error.message));
          else question.resolve(message.result);
        } else listener?.(message);
      });
    },
    toString: () => worker.toString(),
  });
  return async (method, params) => {
    const id = `page-${crypto.randomUUID()}`;
    const question = Promise.withResolvers<unknown>();
    asked.set(id, question);
    await worker.send({ jsonrpc: '2.0', id, method, params: [params] });
    return question.promise;
  };
}
