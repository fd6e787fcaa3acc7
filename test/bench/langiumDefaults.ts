/**
 * Langium's default services on the same grammar: its parser, linker, scopes and index. Two things are ours, without
 * which nothing would be found: the lexer, and that things inside of things are exported too, standards as `STD/CODE`.
 */
import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  DefaultScopeComputation,
  EmptyFileSystem,
  inject,
  type LangiumDocument,
  type Module,
  type PartialLangiumCoreServices,
  URI,
} from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumSharedServices,
} from 'langium/lsp';
import { isThing } from '../../packages/language/src/generated/ast.ts';
import { CairnGeneratedModule, CairnGeneratedSharedModule } from '../../packages/language/src/generated/module.ts';
import type { CairnAddedServices, CairnServices } from '../../packages/language/src/langium/module.ts';
import { OutlineLexer } from '../../packages/language/src/langium/parser/lexer.ts';
import { readOutline } from '../../packages/language/src/outline/reader.ts';

class ExportsAll extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    return this.collectExportedSymbolsForNode(document.parseResult.value, document, AstUtils.streamAllContents);
  }

  protected override addExportedSymbol(node: AstNode, exports: AstNodeDescription[], document: LangiumDocument): void {
    const name = this.nameProvider.getName(node);
    if (!name) return;
    const standard = isThing(node) && node.word === 'standard';
    exports.push(this.descriptions.createDescription(node, standard ? `STD/${name}` : name, document));
  }
}

type DefaultsModule = Module<
  CairnServices,
  PartialLangiumCoreServices & { parser: Pick<CairnAddedServices['parser'], 'OutlineParser'> }
>;

const lexerAndExports: DefaultsModule = {
  parser: {
    OutlineParser: () => readOutline,
    Lexer: (services) => new OutlineLexer(services),
  },
  references: {
    ScopeComputation: (services) => new ExportsAll(services),
  },
};

/** Langium's services for a workspace, as `langium` has them. */
export function defaultServices(context: DefaultSharedModuleContext = EmptyFileSystem): LangiumSharedServices {
  const shared = inject(createDefaultSharedModule(context), CairnGeneratedSharedModule);
  const language = inject(createDefaultModule({ shared }), CairnGeneratedModule, lexerAndExports as never);
  shared.ServiceRegistry.register(language);
  return shared;
}

/** Builds every document, as a language server does when it starts. */
export async function buildByDefaults(
  shared: LangiumSharedServices,
  texts: readonly (readonly [path: string, text: string])[],
): Promise<Record<string, number>> {
  const documents = texts.map(([path, text]) =>
    shared.workspace.LangiumDocuments.createDocument(URI.parse(`file:///bench/${path}`), text),
  );
  await shared.workspace.DocumentBuilder.build(documents, { validation: true });
  const references = documents.flatMap((document) => document.references);
  return { references: references.length, unresolved: references.filter((reference) => reference.error).length };
}
