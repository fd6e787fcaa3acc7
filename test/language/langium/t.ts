import type * as ast from '../../../packages/language/src/generated/ast.ts';
import type { Line, Outline, Value, Mention } from '../../../packages/language/src/tree/nodes.ts';
export const a = (x: Line): ast.Line => x;
export const b = (x: Outline): ast.Outline => x;
export const c = (x: Value): ast.Value => x;
export const d = (x: Mention): ast.Mention => x;
