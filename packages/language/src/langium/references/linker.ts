/** What mentions name, by the names of the project. */
import {
  type AstNode,
  type AstNodeDescription,
  type CstNode,
  DefaultLinker,
  type LangiumDocument,
  type LinkingError,
  type Reference,
  type ReferenceInfo,
} from 'langium';
import { checkOf } from '../../checks/catalogue.ts';
import type { Problem } from '../../outline/problem.ts';
import type { Project } from '../../project.ts';
import { type Line, Mention } from '../../tree/nodes.ts';
import type { CairnServices } from '../module.ts';
import { documentOf, placeOf } from '../place.ts';

/** Links a file as a whole; a mention that is followed earlier links its file then. */
export class ProjectLinker extends DefaultLinker {
  private readonly names: MentionNames;

  constructor(services: CairnServices) {
    super(services);
    this.names = new MentionNames(services);
  }

  override async link(document: LangiumDocument): Promise<void> {
    this.names.link(document);
  }

  override unlink(document: LangiumDocument): void {
    // The project forgets links by itself, and a document needs no list of what its tree holds.
    document.references = [];
  }

  override getCandidate(info: ReferenceInfo): AstNodeDescription | LinkingError {
    const { reference } = info;
    if (!(reference instanceof MentionReference)) return super.getCandidate(info);
    return reference.$nodeDescription ?? reference.error ?? this.createLinkingError(info);
  }

  override buildReference(node: AstNode, property: string, place: CstNode | undefined, text: string): Reference {
    if (node instanceof Mention) return new MentionReference(node, this.names) as Reference;
    return super.buildReference(node, property, place, text);
  }
}

/** What mentions name, and why some name nothing. */
class MentionNames {
  private readonly project: Project;
  private readonly services: CairnServices;

  constructor(services: CairnServices) {
    this.services = services;
    this.project = services.shared.workspace.Project;
  }

  link(document: LangiumDocument): readonly Problem[] {
    return this.project.linkFile(placeOf(document.uri));
  }

  thing(mention: Mention): Line | undefined {
    this.link(documentOf(mention));
    return mention.found;
  }

  describe(thing: Line): AstNodeDescription {
    return this.services.workspace.AstNodeDescriptionProvider.createDescription(thing, undefined, documentOf(thing));
  }

  trouble(mention: Mention): string | undefined {
    const at = (place: { start: number; end: number }): boolean =>
      place.start === mention.start && place.end === mention.end;
    const problem = this.link(documentOf(mention)).find((one) => at(one) || one.also?.some(at));
    return problem && checkOf(problem.code).message(problem.args as never);
  }
}

/** The reference of a mention, made of nothing but the mention: it is followed when it is asked for. */
class MentionReference {
  private readonly mention: Mention;
  private readonly names: MentionNames;

  constructor(mention: Mention, names: MentionNames) {
    this.mention = mention;
    this.names = names;
  }

  get $refText(): string {
    return this.mention.text;
  }

  get $refNode(): CstNode {
    return this.mention.$cstNode;
  }

  get ref(): Line | undefined {
    return this.names.thing(this.mention);
  }

  get $nodeDescription(): AstNodeDescription | undefined {
    const thing = this.names.thing(this.mention);
    return thing && this.names.describe(thing);
  }

  /** Only where something is wrong: a number names no level, and is right. */
  get error(): LinkingError | undefined {
    if (this.names.thing(this.mention)) return undefined;
    const message = this.names.trouble(this.mention);
    if (message === undefined) return undefined;
    return { message, info: { reference: this as Reference, container: this.mention, property: 'target' } };
  }
}
