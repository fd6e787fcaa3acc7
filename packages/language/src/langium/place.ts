/** The place of a document as the project knows it, by which paths in `uses` are resolved. */
import type { URI } from 'langium';
import type { Mention, Outline } from '../tree/nodes.ts';
import { type Line, outlineOf } from '../tree/nodes.ts';

/** A place without the signs that only an address needs: a path in a file is written without them. */
export function placeOf(uri: URI): string {
  return uri.toString(true);
}

/** The document in which a node stands. Throws where Langium has none. */
export function documentOf(node: Line | Mention | Outline): NonNullable<Outline['$document']> {
  const { $document } = outlineOf(node);
  if (!$document) throw new Error('The file is not one of the workspace.');
  return $document;
}
