/** The name of a thing is its code. */
import { type AstNode, type CstNode, DefaultNameProvider } from 'langium';
import { Line } from '../../tree/nodes.ts';
import { anySlot } from '../../tree/read.ts';

/** Finds the code of a thing and where it is written. */
export class CodeNameProvider extends DefaultNameProvider {
  override getNameNode(node: AstNode): CstNode | undefined {
    if (!(node instanceof Line)) return super.getNameNode(node);
    return node.name === undefined ? undefined : anySlot(node, 'code')?.$cstNode;
  }
}
