/** What an editor asks a server: by the method, what is sent. */
import type { Position } from 'vscode-languageserver-types';

/** Requests about a place in a file. Renaming stands apart: a refusal is an answer with an error. */
export const everyRequest: Readonly<Record<string, (uri: string, position: Position) => unknown>> = {
  'textDocument/completion': at,
  'textDocument/hover': at,
  'textDocument/signatureHelp': at,
  'textDocument/definition': at,
  'textDocument/declaration': at,
  'textDocument/references': (uri, position) => ({ ...at(uri, position), context: { includeDeclaration: true } }),
  'textDocument/documentHighlight': at,
  'textDocument/prepareTypeHierarchy': at,
  'textDocument/codeAction': (uri, position) => ({
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  }),
  'textDocument/selectionRange': (uri, position) => ({ textDocument: { uri }, positions: [position] }),
  'textDocument/onTypeFormatting': (uri, position) => ({ ...at(uri, position), ch: '\n', options }),
  'textDocument/inlayHint': (uri, position) => ({
    textDocument: { uri },
    range: { start: position, end: { line: position.line + 1, character: 0 } },
  }),
};

/** Requests about a whole file. */
export const wholeFileRequests: Readonly<Record<string, (uri: string) => unknown>> = {
  'textDocument/documentSymbol': (uri) => ({ textDocument: { uri } }),
  'textDocument/foldingRange': (uri) => ({ textDocument: { uri } }),
  'textDocument/documentLink': (uri) => ({ textDocument: { uri } }),
  'textDocument/codeLens': (uri) => ({ textDocument: { uri } }),
  'textDocument/semanticTokens/full': (uri) => ({ textDocument: { uri } }),
  'textDocument/formatting': (uri) => ({ textDocument: { uri }, options }),
  'textDocument/rangeFormatting': (uri) => ({
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } },
    options,
  }),
  'workspace/symbol': () => ({ query: 'e' }),
};

const options = { tabSize: 2, insertSpaces: true };

function at(uri: string, position: Position): { textDocument: { uri: string }; position: Position } {
  return { textDocument: { uri }, position };
}
