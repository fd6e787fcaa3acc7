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
    const named = this.project.mentionsOf(thing).map((mention) => this.describe(mention, partFor(mention), target));
    // `WLP.reading` names the test too, before the dot.
    const before = thing.lines
      .filter((held) => held.row.scope === 'dotted')
      .flatMap((held) => this.project.mentionsOf(held))
      .flatMap((mention) => {
        const part = ownerPart(mention);
        return part ? [this.describe(mention, part, target)] : [];
      });
    return stream(named, before);
  }

  private describe(
    mention: Mention,
    { start, end }: Part,
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

interface Part {
  start: number;
  end: number;
}

/** The part of a mention that is the code itself: without `ALIAS/`, and without `OWNER.` where the code is dotted. */
function partFor(mention: Mention): Part {
  const { start, end, found } = mention;
  const owner = found?.row.scope === 'dotted' ? ownerPart(mention) : undefined;
  return { start: owner ? owner.end + 1 : start + aliasLength(mention.text), end };
}

/** The part before the dot of a dotted code, where it is written. */
function ownerPart(mention: Mention): Part | undefined {
  const { found, start, text } = mention;
  const from = aliasLength(text);
  const length = text.length - from - (found?.name?.length ?? 0) - 1;
  if (length <= 0 || text[from + length] !== '.') return undefined;
  return { start: start + from, end: start + from + length };
}

function aliasLength(text: string): number {
  if (!text.startsWith('`')) return text.indexOf('/') + 1;
  const close = text.indexOf('`', 1);
  return text[close + 1] === '/' ? close + 2 : 0;
}
