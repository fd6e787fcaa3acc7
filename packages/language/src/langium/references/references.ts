/** From a place in the text to the thing that is declared or named there. */
import { type AstNode, type CstNode, DefaultReferences } from 'langium';
import { Line, Mention, Plain } from '../../tree/nodes.ts';

/** Declarations by the tree; where things are named, the index knows. */
export class MentionReferences extends DefaultReferences {
  override findDeclarations(source: CstNode): AstNode[] {
    const node: unknown = source.astNode;
    if (node instanceof Mention) return node.target.ref ? [node.target.ref] : [];
    if (node instanceof Plain) return declares(node) ? [node.$container as AstNode] : [];
    return node instanceof Line ? [] : super.findDeclarations(source);
  }
}

function declares(value: Plain): boolean {
  return value.slot.name === 'code' && value.$container.name !== undefined;
}
