/** What the features of an editor read: the tree and its places, the rows of the vocabulary, their forms, and names. */
export { both, either } from './checks/check.ts';
export { filesOf as filesOfExample } from './checks/example.ts';
export { Identities } from './compile/identities.ts';
export { fixAll } from './fixes/fixAll.ts';
export { type SourceAction, sourceActions } from './fixes/sourceActions.ts';
export { editsOf } from './format/edits.ts';
export { holdsRecords } from './format/records.ts';
export { closesUp, holds, numberIn, saying, traced, written } from './format/words.ts';
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
export { slotsOf } from './forms/form.ts';
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
export { isBlankAt, type ValueType, valueTypes } from './forms/types.ts';
export { type Found, finderIn, followIn, nameOf, smallThings } from './names/link.ts';
export { headerCode, type ListFile, type Use, unticked } from './names/names.ts';
export { type MentionParts, partsOf } from './names/parts.ts';
export { defaultScale, type Follow, type LevelReading, readLevel, scaleOf, scaleOfMention } from './names/scales.ts';
export { isTranslated, sourceOf } from './names/translated.ts';
export { blockFrom, columnOf, unitOf } from './outline/indentation.ts';
export { distance, tolerance } from './outline/nearest.ts';
export { isDash, type Recognised, recognise } from './outline/recognise.ts';
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
