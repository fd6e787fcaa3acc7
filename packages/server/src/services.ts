/**
 * The features of the server at their places in Langium's container: a table from what Langium asks to plain functions
 * of the desk. A feature is a folder beside this file; what it needs from the protocol is turned here.
 */

import type { CairnServices } from '@cairn/language/langium';
import type { LangiumDocument, Module } from 'langium';
import type { LangiumServices, PartialLangiumLSPServices } from 'langium/lsp';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Position, Range } from 'vscode-languageserver-types';
import { codeActions } from './actions/codeActions.ts';
import { type CompletionClient, complete, completionOptions } from './completion/complete.ts';
import { type Desk, offsetAt } from './desk.ts';
import { formattedOn, formatting, formattingOnType } from './formatting/formatting.ts';
import { highlighting, legend } from './highlighting/highlighting.ts';
import { codeLenses, defaultLenses, type StateOf } from './hints/codeLenses.ts';
import { defaultHints, inlayHints } from './hints/inlayHints.ts';
import { switches } from './hints/switches.ts';
import { docsAround, hover } from './hover/hover.ts';
import { definition } from './navigation/definition.ts';
import { hierarchyItems, neededBy, neededFirst } from './navigation/hierarchy.ts';
import { links } from './navigation/links.ts';
import { Refusal } from './navigation/newCode.ts';
import { highlights, references } from './navigation/references.ts';
import { rename, renamed } from './navigation/rename.ts';
import { folding } from './outlining/folding.ts';
import { symbols } from './outlining/symbols.ts';
import { deskOf, deskOfPlace } from './place.ts';
import { signature, signatureOptions } from './signature/signature.ts';

type Services = LangiumServices & CairnServices;
type Features = Module<Services, PartialLangiumLSPServices>;

/** The features, for `createCairnServices`; `stateOf` tells how scenarios stand. */
export const features = (stateOf: StateOf): Features => ({
  lsp: {
    CompletionProvider: (services) => {
      const client: CompletionClient = {};
      services.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
        client.snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
      });
      return {
        completionOptions,
        getCompletion: (document, { position }) =>
          at(services, document, position, (desk, offset) => complete(desk, offset, client)),
      };
    },
    HoverProvider: (services) => ({
      getHoverContent: (document, { position }) =>
        at(services, document, position, (desk, offset) =>
          hover(desk, offset, docsAround(services.validation.CheckPages)),
        ),
    }),
    SignatureHelp: (services) => ({
      signatureHelpOptions: signatureOptions,
      provideSignatureHelp: (document, { position }) => at(services, document, position, signature),
    }),
    InlayHintProvider: (services) => ({
      getInlayHints: async (document, { range }) => {
        const settings = await settingsOf(services, 'inlayHints', defaultHints);
        return on(services, document, (desk) => inlayHints(desk, range, settings));
      },
    }),
    CodeLensProvider: (services) => ({
      provideCodeLens: async (document) => {
        const settings = await settingsOf(services, 'codeLenses', defaultLenses);
        return on(services, document, (desk) => codeLenses(desk, settings, stateOf));
      },
    }),
    DefinitionProvider: (services) => ({
      getDefinition: (document, { position }) => at(services, document, position, definition),
    }),
    DeclarationProvider: (services) => ({
      getDeclaration: (document, { position }) => at(services, document, position, definition),
    }),
    ReferencesProvider: (services) => ({
      findReferences: (document, { position, context }) =>
        at(services, document, position, (desk, offset) => references(desk, offset, context.includeDeclaration)) ?? [],
    }),
    DocumentHighlightProvider: (services) => ({
      getDocumentHighlight: (document, { position }) => at(services, document, position, highlights),
    }),
    RenameProvider: (services) => ({
      prepareRename: (document, { position }) =>
        explained(() => at(services, document, position, renamed)) as Range | undefined,
      rename: (document, { position, newName }) =>
        explained(() => at(services, document, position, (desk, offset) => rename(desk, offset, newName))),
    }),
    TypeHierarchyProvider: (services) => ({
      prepareTypeHierarchy: (document, { position }) => at(services, document, position, hierarchyItems),
      supertypes: ({ item }) => onPlace(services, item.uri, (desk) => neededFirst(desk, item)),
      subtypes: ({ item }) => onPlace(services, item.uri, (desk) => neededBy(desk, item)),
    }),
    DocumentLinkProvider: (services) => ({ getDocumentLinks: (document) => on(services, document, links) ?? [] }),
    DocumentSymbolProvider: (services) => ({ getSymbols: (document) => on(services, document, symbols) ?? [] }),
    FoldingRangeProvider: (services) => ({ getFoldingRanges: (document) => on(services, document, folding) ?? [] }),
    CodeActionProvider: (services) => ({
      getCodeActions: (document, { range, context }) =>
        on(services, document, (desk) => codeActions(desk, range, context)),
    }),
    Formatter: (services) => ({
      formatOnTypeOptions: { firstTriggerCharacter: formattedOn.first, moreTriggerCharacter: formattedOn.more },
      formatDocument: (document, { options }) => on(services, document, (desk) => formatting(desk, options)) ?? [],
      formatDocumentRange: (document, { options, range }) =>
        on(services, document, (desk) => formatting(desk, options, range)) ?? [],
      formatDocumentOnType: (document, { position, ch }) =>
        at(services, document, position, (desk, offset) => formattingOnType(desk, offset, ch)) ?? [],
    }),
    SemanticTokenProvider: (services) => ({
      tokenTypes: numbered(legend.tokenTypes, (index) => index),
      tokenModifiers: numbered(legend.tokenModifiers, (index) => 1 << index),
      semanticTokensOptions: { legend, full: true, range: true },
      semanticHighlight: (document) => ({ data: on(services, document, (desk) => highlighting(desk)) ?? [] }),
      semanticHighlightRange: (document, { range }) => ({
        data: on(services, document, (desk) => highlighting(desk, range)) ?? [],
      }),
      semanticHighlightDelta: (document) => ({ data: on(services, document, (desk) => highlighting(desk)) ?? [] }),
    }),
  },
});

/** What is switched on in the settings of the editor, below `cairn.`; what it is by default where nothing is set. */
async function settingsOf<T extends object>({ shared }: Services, section: string, usual: T): Promise<T> {
  const { ConfigurationProvider: settings } = shared.workspace;
  return switches(await settings.getConfiguration('cairn', section), usual);
}

/** What a feature says of a file; nothing of a file that the workspace does not hold. */
function on<T>(services: Services, document: LangiumDocument, feature: (desk: Desk) => T): T | undefined {
  const desk = deskOf(services, document);
  return desk && feature(desk);
}

function at<T>(
  services: Services,
  document: LangiumDocument,
  position: Position,
  feature: (desk: Desk, offset: number) => T,
): T | undefined {
  return on(services, document, (desk) => feature(desk, offsetAt(desk.outline, position)));
}

function onPlace<T>(services: Services, uri: string, feature: (desk: Desk) => T): T | undefined {
  const desk = deskOfPlace(services.shared.workspace.Project, uri);
  return desk && feature(desk);
}

/** What cannot be done is told to the person as it was said, without words of the protocol before it. */
function explained<T>(feature: () => T): T {
  try {
    return feature();
  } catch (error) {
    throw error instanceof Refusal ? new ResponseError(LSPErrorCodes.RequestFailed, error.message) : error;
  }
}

function numbered(names: readonly string[], number: (index: number) => number): Record<string, number> {
  return Object.fromEntries(names.map((name, index) => [name, number(index)]));
}
