/** What the features of an editor read: the tree and its places, the rows of the vocabulary, their forms, and names. */
export { both, either } from './checks/check.ts';
export { filesOf as filesOfExample } from './checks/example.ts';
export { editsOf } from './format/edits.ts';
export type {
  Alternatives,
  AnyOrder,
  Choice,
  Group,
  Optional,
  Part,
  Sequence,
  Sign,
  Slot,
  Word,
} from './forms/form.ts';
export {
  type Captured,
  type Failure,
  Form,
  failure,
  matchedTo,
  resetFailure,
  scanWords,
  skipBlank,
  type Token,
} from './forms/match.ts';
export { type ValueType, valueTypes } from './forms/types.ts';
export { type Found, finderIn, nameOf, smallThings } from './names/link.ts';
export { type ListFile, type Use, unticked } from './names/names.ts';
export { defaultScale, type LevelReading, readLevel, scaleOf, scaleOfMention } from './names/scales.ts';
export { isTranslated, sourceOf } from './names/translated.ts';
export { blockFrom, columnOf, unitOf } from './outline/indentation.ts';
export { distance, tolerance } from './outline/nearest.ts';
export { type Recognised, recognise } from './outline/recognise.ts';
export { endOfBlock, positionAt, rangeOf } from './tree/cst.ts';
export { Line, Mention, Outline, outlineOf, Plain, type Value } from './tree/nodes.ts';
export * from './tree/read.ts';
export {
  type Beginning,
  type Below,
  everyPlace,
  formsOf,
  groups,
  headers,
  keyOf,
  marginOf,
  type Place,
  placeOf,
  type Row,
  sentences,
  thingRow,
  things,
  translatedThings,
} from './vocabulary/index.ts';
export { shapeOf, show } from './vocabulary/show.ts';
