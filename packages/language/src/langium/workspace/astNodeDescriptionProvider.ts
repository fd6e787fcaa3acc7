/** Descriptions of things, for indexes and lists. Their places are worked out when somebody asks. */
import {
  type AstNode,
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  AstUtils,
  type CstNode,
  CstUtils,
  type DocumentSegment,
  type LangiumDocument,
  type URI,
} from 'langium';
import { Line } from '../../tree/nodes.ts';
import { titleOf } from '../../tree/read.ts';
import type { CairnServices } from '../module.ts';

/** Makes descriptions that hold no more than the thing and its name. */
export class LazyDescriptions implements AstNodeDescriptionProvider {
  private readonly services: CairnServices;

  constructor(services: CairnServices) {
    this.services = services;
  }

  createDescription(
    node: AstNode,
    name = this.nameOf(node),
    document: LangiumDocument = AstUtils.getDocument(node),
  ): AstNodeDescription {
    return new Description(node, name, document, this.services);
  }

  /** A thing without a code is known by its title. */
  private nameOf(node: unknown): string {
    const code = this.services.references.NameProvider.getName(node as AstNode);
    return code ?? (node instanceof Line ? titleOf(node) : undefined) ?? '';
  }
}

class Description implements AstNodeDescription {
  readonly node: AstNode;
  readonly name: string;
  private readonly document: LangiumDocument;
  private readonly services: CairnServices;

  constructor(node: AstNode, name: string, document: LangiumDocument, services: CairnServices) {
    this.node = node;
    this.name = name;
    this.document = document;
    this.services = services;
  }

  get type(): string {
    return this.node.$type;
  }

  get documentUri(): URI {
    return this.document.uri;
  }

  get path(): string {
    return this.services.workspace.AstNodeLocator.getAstNodePath(this.node);
  }

  get nameSegment(): DocumentSegment {
    return CstUtils.toDocumentSegment(this.services.references.NameProvider.getNameNode(this.node) ?? this.place);
  }

  get selectionSegment(): DocumentSegment {
    return CstUtils.toDocumentSegment(this.place);
  }

  private get place(): CstNode {
    return this.node.$cstNode!;
  }
}
