/**
 * What the platforms that a framework may be handed to can hold. Lengths are those of the platforms' own importers
 * or guides; a platform cuts, drops or refuses what is beyond them, mostly without a word.
 */
import type { ThingId } from '../generated/names.ts';

/** A platform as it stands behind `targets:`. */
export type Platform = 'canvas' | 'moodle' | 'case-1.0' | 'case-1.1' | 'ctdl-asn' | 'open-badges-3.0' | 'spreadsheet';

/** The name of a platform in a message. */
export const platformNames: Readonly<Record<Platform, string>> = {
  canvas: 'Canvas',
  moodle: 'Moodle',
  'case-1.0': 'CASE',
  'case-1.1': 'CASE',
  'ctdl-asn': 'CTDL-ASN',
  'open-badges-3.0': 'Open Badges',
  spreadsheet: 'a spreadsheet',
};

/** What students learn: each becomes an outcome, a competency or an item. */
const learning: readonly ThingId[] = ['area', 'competency', 'target'];

/** How long a part of a thing may be. `part` is `code`, `title` or the words of a fact. */
export interface LengthLimit {
  platforms: readonly Platform[];
  things: readonly ThingId[];
  part: string;
  most?: number;
  least?: number;
  /** What the part is called there. */
  field: string;
}

export const lengthLimits: readonly LengthLimit[] = [
  { platforms: ['canvas'], things: learning, part: 'title', most: 255, field: 'title' },
  { platforms: ['canvas'], things: learning, part: 'code', most: 255, field: 'display name' },
  { platforms: ['canvas'], things: learning, part: 'I can', most: 255, field: 'friendly description' },
  { platforms: ['moodle'], things: learning, part: 'code', most: 100, field: 'ID number' },
  { platforms: ['moodle'], things: learning, part: 'title', most: 100, field: 'short name' },
  { platforms: ['case-1.0', 'case-1.1'], things: learning, part: 'code', most: 100, field: 'humanCodingScheme' },
  { platforms: ['case-1.0', 'case-1.1'], things: learning, part: 'title', most: 60, field: 'abbreviatedStatement' },
  { platforms: ['case-1.0', 'case-1.1'], things: learning, part: 'statement', most: 4096, field: 'fullStatement' },
  { platforms: ['ctdl-asn'], things: ['framework', 'progression'], part: 'about', least: 15, field: 'description' },
  { platforms: ['spreadsheet'], things: learning, part: 'statement', most: 32_767, field: 'cell' },
  { platforms: ['spreadsheet'], things: learning, part: 'guidance', most: 32_767, field: 'cell' },
];

/** What a platform does not take a thing without. One of `parts` is enough. */
export interface Needed {
  platforms: readonly Platform[];
  things: readonly ThingId[];
  parts: readonly string[];
  /** What happens without it. */
  without: string;
}

export const needed: readonly Needed[] = [
  {
    platforms: ['canvas'],
    things: learning,
    parts: ['title', 'statement', 'I can'],
    without: 'refuses an outcome without a title',
  },
  {
    platforms: ['moodle'],
    things: learning,
    parts: ['title', 'statement', 'I can'],
    without: 'leaves out a competency without a name, with all that is below it',
  },
  {
    platforms: ['case-1.0', 'case-1.1'],
    things: learning,
    parts: ['statement', 'I can', 'title'],
    without: 'has no item without a statement',
  },
  {
    platforms: ['case-1.0', 'case-1.1'],
    things: ['framework'],
    parts: ['publisher'],
    without: 'has no framework without a creator',
  },
  {
    platforms: ['ctdl-asn'],
    things: ['framework'],
    parts: ['publisher'],
    without: 'has no framework without a publisher',
  },
  {
    platforms: ['ctdl-asn'],
    things: ['framework'],
    parts: ['about'],
    without: 'has no framework without a description',
  },
  {
    platforms: ['ctdl-asn'],
    things: ['framework'],
    parts: ['language'],
    without: 'has no framework without a language',
  },
  {
    platforms: ['open-badges-3.0'],
    things: ['credit', 'award'],
    parts: ['about'],
    without: 'has no achievement without a description',
  },
];

/** Platforms that name everything by a web address. */
export const addressed: readonly Platform[] = ['case-1.0', 'case-1.1', 'ctdl-asn', 'open-badges-3.0'];

/** Platforms that list the levels of a scale with commas between. */
export const commaLists: readonly Platform[] = ['moodle'];

/** Platforms that take codes of digits for numbers, so that `1.1` and `1.10` are one. */
export const numericCodes: readonly Platform[] = ['moodle'];

/** What Canvas can work out, by the words of `method:`, and the numbers that it takes there. */
export const canvasMethods: ReadonlyMap<string, { slot?: string; from?: number; to?: number }> = new Map([
  ['average', {}],
  ['highest', {}],
  ['latest', {}],
  ['weighted latest', { slot: 'newest', from: 1, to: 99 }],
  ['decaying average', { slot: 'newest', from: 50, to: 99 }],
  ['times', { slot: 'count', from: 1, to: 10 }],
]);
