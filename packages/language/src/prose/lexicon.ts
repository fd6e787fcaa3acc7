import { lists } from './lists/index.ts';
import type { ProseList } from './lists/list.ts';
import { expand, linesOf, Phrases, phrasesOf, wordsOf } from './phrases.ts';
import { type SyllableCounter, syllableCounter } from './syllables.ts';

/** The list of one language, made ready to look words up in. */
export interface Lexicon {
  readonly list: ProseList;
  readonly abbreviations: ReadonlySet<string>;
  readonly labels: Phrases<true>;
  readonly heads: Phrases<HeadPart>;
  readonly introducers: ReadonlySet<string>;
  readonly conjunctions: Phrases<'and' | 'or'>;
  readonly particles: ReadonlySet<string>;
  readonly nounMarkers: ReadonlySet<string>;
  readonly vague: Phrases<Vague>;
  readonly carriers: ReadonlySet<string>;
  readonly vagueNouns: ReadonlyMap<string, Vague>;
  readonly followers: ReadonlySet<string>;
  readonly means: ReadonlySet<string>;
  readonly verbs: ReadonlyMap<string, Verb>;
  readonly wording: Phrases<Wording>;
  /** Finds a piece of every placeholder that can stand in a text of more than a few words. */
  readonly placeholderPiece: RegExp;
  readonly qualities: ReadonlySet<string>;
  readonly intensifiers: ReadonlySet<string>;
  readonly copulas: ReadonlySet<string>;
  readonly syllables: SyllableCounter;
}

/** What a phrase before the main verb is. */
export type HeadPart = 'firstPerson' | 'otherPerson' | 'question' | 'auxiliary' | 'adverb';

export interface Vague {
  readonly verb: string;
  readonly suggestions: readonly string[];
  /** Whether it means to be able to before another verb. */
  readonly ableBeforeVerb: boolean;
}

/** An observable verb with the processes it belongs to, by their place in the list. */
export interface Verb {
  readonly base: string;
  readonly processes: ReadonlySet<number>;
  readonly alternatives: ReadonlySet<number>;
  /** Whether it makes one skill with any verb. */
  readonly light: boolean;
}

export interface Wording {
  readonly kind: 'comparison' | 'deficit' | 'anywhere' | 'atTheEnd' | 'alone';
  /** Written like this, or in any case if undefined. */
  readonly written: string | undefined;
}

const lexicons = new Map<string, Lexicon>();

/** The lexicon for a language tag such as `en` or `es-MX`; it is made when it is first asked for. */
export function lexiconFor(tag: string): Lexicon | undefined {
  const known = lexicons.get(tag);
  if (known) return known;
  const language = tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
  const list = Object.hasOwn(lists, language) ? lists[language] : undefined;
  if (!list) return undefined;
  const lexicon = lexicons.get(language) ?? lexiconOf(list);
  lexicons.set(language, lexicon);
  return lexicon;
}

function lexiconOf(list: ProseList): Lexicon {
  const { head, vagueNouns, quality } = list;
  const vagueVerbs = vagueOf(list);
  return {
    list,
    abbreviations: new Set(phrasesOf(list.abbreviations)),
    labels: new Phrases<true>().add(list.labels, true),
    heads: new Phrases<HeadPart>()
      .add(head.firstPersons, 'firstPerson')
      .add(head.otherPersons, 'otherPerson')
      .add(head.questions, 'question')
      .add(head.auxiliaries, 'auxiliary')
      .add(head.adverbs, 'adverb'),
    introducers: new Set(phrasesOf(head.introducers)),
    conjunctions: new Phrases<'and' | 'or'>().add(head.and, 'and').add(head.or, 'or'),
    particles: new Set(phrasesOf(head.particles)),
    nounMarkers: new Set(wordsOf(head.nounMarkers)),
    vague: vagueVerbs.reduce((all, { phrases, vague }) => all.add(phrases, vague), new Phrases<Vague>()),
    carriers: new Set(wordsOf(vagueNouns.carriers)),
    vagueNouns: new Map(
      Object.entries(vagueNouns.nouns).flatMap(([noun, name]) => {
        const found = vagueVerbs.find(({ vague }) => vague.verb === name);
        return found ? [[noun, found.vague] as const] : [];
      }),
    ),
    followers: new Set(wordsOf(vagueNouns.followers)),
    means: new Set(wordsOf(vagueNouns.means)),
    verbs: verbsOf(list),
    wording: wordingOf(list),
    placeholderPiece: placeholderPiece(list),
    qualities: new Set(wordsOf(quality.words)),
    intensifiers: new Set(wordsOf(quality.intensifiers)),
    copulas: new Set(wordsOf(quality.copulas)),
    syllables: syllableCounter(list.syllables),
  };
}

function vagueOf({ vague, ableBeforeVerb }: ProseList): { phrases: string; vague: Vague }[] {
  const able = phrasesOf(ableBeforeVerb);
  return linesOf(vague).map((line) => {
    const [verb = '', phrases = '', suggestions = ''] = line.split('|').map((column) => column.trim());
    return { phrases, vague: { verb, suggestions: phrasesOf(suggestions), ableBeforeVerb: able.includes(verb) } };
  });
}

function wordingOf({ comparisons, deficits, placeholders }: ProseList): Phrases<Wording> {
  const wording = new Phrases<Wording>()
    .add(comparisons, { kind: 'comparison', written: undefined })
    .add(deficits, { kind: 'deficit', written: undefined });
  for (const kind of ['anywhere', 'atTheEnd', 'alone'] as const) {
    for (const phrase of phrasesOf(placeholders[kind])) {
      const inCapitals = phrase !== phrase.toLowerCase() && phrase === phrase.toUpperCase();
      wording.add(phrase, { kind, written: inCapitals ? phrase : undefined });
    }
  }
  return wording;
}

/** The longest run of plain letters of each, which no way of writing an accent changes. */
function placeholderPiece({ placeholders: { anywhere, atTheEnd } }: ProseList): RegExp {
  const pieces = [...expand(anywhere), ...expand(atTheEnd)].map((words) =>
    words
      .join(' ')
      .split(/[^a-z]+/)
      .reduce((longest, piece) => (piece.length > longest.length ? piece : longest)),
  );
  return new RegExp([...new Set(pieces)].join('|'), 'i');
}

function verbsOf(list: ProseList): Map<string, Verb> {
  const processes = membership(list.processes);
  const alternatives = membership(list.alternatives);
  const none: ReadonlySet<number> = new Set();
  const verbs = new Map<string, Verb>();
  const light = wordsOf(list.lightVerbs);
  const spelled = [...wordsOf(list.verbs), ...processes.keys(), ...alternatives.keys(), ...light].map((word) =>
    word.split('+'),
  );
  for (const [base = ''] of spelled) {
    verbs.set(base, {
      base,
      processes: processes.get(base) ?? none,
      alternatives: alternatives.get(base) ?? none,
      light: light.includes(base),
    });
  }
  for (const [base = '', ...forms] of spelled) {
    const verb = verbs.get(base);
    for (const form of [...forms, ...inflected(base, list.inflections)]) {
      if (verb && !verbs.has(form)) verbs.set(form, verb);
    }
  }
  return verbs;
}

/** Each verb with the numbers of the lines it stands in. */
function membership(lines: string): Map<string, Set<number>> {
  const member = new Map<string, Set<number>>();
  linesOf(lines).forEach((line, number) => {
    for (const verb of wordsOf(line)) {
      const own = member.get(verb);
      if (own) own.add(number);
      else member.set(verb, new Set([number]));
    }
  });
  return member;
}

function inflected(base: string, inflections: ProseList['inflections']): string[] {
  const inflection = inflections.find(({ ending }) => ending.test(base));
  return inflection?.forms.map((form) => base.replace(inflection.ending, form)) ?? [];
}
