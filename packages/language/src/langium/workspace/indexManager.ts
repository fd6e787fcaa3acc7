/** Langium's index over the project: a document that is read goes there, and references come from there. */
import {
  type AstNode,
  type Cancellation,
  DefaultIndexManager,
  type LangiumDocument,
  type ReferenceDescription,
  type Stream,
  stream,
  type URI,
} from 'langium';
import { type MentionParts, partsOf } from '../../names/parts.ts';
import type { Project } from '../../project.ts';
import { rangeOf } from '../../tree/cst.ts';
import { Line, type Mention, Outline, outlineOf } from '../../tree/nodes.ts';
import type { CairnServices, CairnSharedServices } from '../module.ts';
import { documentOf, placeOf } from '../place.ts';

/** Keeps the project in step with the documents. */
export class ProjectIndex extends DefaultIndexManager {
  private readonly project: Project;

  constructor(services: CairnSharedServices) {
    super(services);
    this.project = services.workspace.Project;
  }

  override remove(uri: URI): void {
    super.remove(uri);
    this.project.delete(placeOf(uri));
  }

  override async updateContent(document: LangiumDocument, cancelToken?: Cancellation.CancellationToken): Promise<void> {
    const root: unknown = document.parseResult.value;
    if (root instanceof Outline) this.take(document, root);
    await super.updateContent(document, cancelToken);
  }

  /** The project keeps the outline that it knows and takes the newer one in: what is the same stays the same. */
  private take(document: LangiumDocument, root: Outline): void {
    const kept = this.project.setOutline(placeOf(document.uri), root);
    kept.$document = document;
    if (kept !== root) document.parseResult = { ...document.parseResult, value: kept as unknown as AstNode };
  }

  /** References are in the tree, and the project keeps the way back. */
  override async updateReferences(): Promise<void> {}

  /**
   * What a change means for other files the project knows: it links and checks what has read what changed, and tells
   * in `changedFiles` of which files something else is to be said. Langium builds no other document for it.
   */
  override isAffected(): boolean {
    return false;
  }

  override findAllReferences(targetNode: AstNode, path: string): Stream<ReferenceDescription> {
    const thing: unknown = targetNode;
    if (!(thing instanceof Line)) return super.findAllReferences(targetNode, path);
    const target = { targetUri: documentOf(thing).uri, targetPath: path };
    const named = this.project
      .mentionsOf(thing)
      .map((mention) => this.describe(mention, partsOf(mention).code, target));
    // `WLP.reading` names the test too, before the dot.
    const before = thing.lines
      .filter((held) => held.row.scope === 'dotted')
      .flatMap((held) => this.project.mentionsOf(held))
      .flatMap((mention) => {
        const { owner } = partsOf(mention);
        return owner ? [this.describe(mention, owner, target)] : [];
      });
    return stream(named, before);
  }

  private describe(
    mention: Mention,
    { start, end }: MentionParts['code'],
    target: Pick<ReferenceDescription, 'targetUri' | 'targetPath'>,
  ): ReferenceDescription {
    const document = documentOf(mention);
    const services = this.serviceRegistry.getServices(document.uri) as unknown as CairnServices;
    return {
      sourceUri: document.uri,
      sourcePath: services.workspace.AstNodeLocator.getAstNodePath(mention),
      ...target,
      segment: { range: rangeOf(outlineOf(mention), start, end), offset: start, end, length: end - start },
      local: document.uri.toString() === target.targetUri.toString(),
    };
  }
}
