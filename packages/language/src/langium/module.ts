/**
 * Langium's services for Cairn. The tree, the names and the checks are the product's own, kept in one `Project` for
 * the workspace; Langium keeps the documents and serves editors. Each service is a file at its place in the container.
 */
import { inject, type Module, type PartialLangiumCoreServices } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
  type PartialLangiumSharedServices,
} from 'langium/lsp';
import { CairnGeneratedModule, CairnGeneratedSharedModule } from '../generated/module.ts';
import { type OutlineParser, readOutline } from '../outline/reader.ts';
import { Project, type ProjectOptions } from '../project.ts';
import { OutlineLangiumParser } from './parser/langiumParser.ts';
import { OutlineLexer } from './parser/lexer.ts';
import { ProjectLinker } from './references/linker.ts';
import { CodeNameProvider } from './references/nameProvider.ts';
import { MentionReferences } from './references/references.ts';
import { ExportedThings } from './references/scopeComputation.ts';
import { NameTableScopes } from './references/scopeProvider.ts';
import { ProjectValidator } from './validation/documentValidator.ts';
import { LazyDescriptions } from './workspace/astNodeDescriptionProvider.ts';
import { ProjectIndex } from './workspace/indexManager.ts';
import { CairnWorkspaceManager } from './workspace/workspaceManager.ts';

/** Services of the language that Langium does not know. */
export interface CairnAddedServices {
  readonly parser: {
    /** From text to outline. */
    readonly OutlineParser: OutlineParser;
  };
  readonly validation: {
    /** Where the pages of the checks are: `CODE.md` is added to it. */
    readonly CheckPages: string;
  };
}

/** Services of the workspace that Langium does not know. */
export interface CairnAddedSharedServices {
  readonly workspace: {
    /** The files of the workspace: their names, links and diagnostics. */
    readonly Project: Project;
  };
}

export type CairnSharedServices = LangiumSharedServices & CairnAddedSharedServices;
export type CairnServices = Omit<LangiumServices, 'shared'> &
  CairnAddedServices & { readonly shared: CairnSharedServices };

/** What services are made for. */
export interface CairnContext extends DefaultSharedModuleContext {
  /** Settings of the workspace. */
  project?: ProjectOptions;
  /** Where the pages of the checks are; `docs/checks/` where nothing is given. */
  checkPages?: string;
}

export { type LspDiagnostic, lspDiagnostic } from './validation/documentValidator.ts';
export { CairnWorkspaceManager } from './workspace/workspaceManager.ts';

type CairnModule = Module<CairnServices, PartialLangiumCoreServices & CairnAddedServices>;
type CairnSharedModule = Module<CairnSharedServices, PartialLangiumSharedServices & CairnAddedSharedServices>;

/** Features of an editor, which a server adds to the services. */
export interface CairnFeatures {
  language?: Module<CairnServices, PartialLangiumServices>;
  workspace?: Module<CairnSharedServices, PartialLangiumSharedServices>;
}

/** The services of a workspace, with the features that a server adds. */
export function createCairnServices(
  context: CairnContext,
  { language = {}, workspace = {} }: CairnFeatures = {},
): { shared: CairnSharedServices; Cairn: CairnServices } {
  const shared: CairnSharedServices = inject(
    createDefaultSharedModule(context),
    CairnGeneratedSharedModule,
    sharedModule(context.project),
    workspace,
  );
  const Cairn: CairnServices = inject(
    createDefaultModule({ shared }),
    CairnGeneratedModule,
    languageModule(context.checkPages),
    language,
  );
  shared.ServiceRegistry.register(Cairn);
  return { shared, Cairn };
}

function languageModule(checkPages = 'docs/checks/'): CairnModule {
  return {
    parser: {
      OutlineParser: () => readOutline,
      Lexer: (services) => new OutlineLexer(services),
      LangiumParser: (services) => new OutlineLangiumParser(services),
    },
    references: {
      Linker: (services) => new ProjectLinker(services),
      NameProvider: () => new CodeNameProvider(),
      References: (services) => new MentionReferences(services),
      ScopeComputation: (services) => new ExportedThings(services),
      ScopeProvider: (services) => new NameTableScopes(services),
    },
    validation: {
      CheckPages: () => checkPages,
      DocumentValidator: (services) => new ProjectValidator(services),
    },
    workspace: {
      AstNodeDescriptionProvider: (services) => new LazyDescriptions(services),
    },
  };
}

function sharedModule(options: ProjectOptions | undefined): CairnSharedModule {
  return {
    workspace: {
      Project: () => new Project(options),
      IndexManager: (services) => new ProjectIndex(services),
      WorkspaceManager: (services) => new CairnWorkspaceManager(services),
    },
  };
}
