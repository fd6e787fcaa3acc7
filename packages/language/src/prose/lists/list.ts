/**
 * What the prose analysis knows about one language. Adding a language is one file of this shape and one line in `index.ts`.
 *
 * Wherever a field holds phrases, they are separated by commas or line ends, and in a phrase
 * `above/below average` stands for two phrases and `than (most) others` for one with and one without the word.
 */
export interface ProseList {
  /** Words that keep their full stop without ending a sentence, each without the last stop. */
  readonly abbreviations: string;
  /** What the label of an "I can" statement says already. */
  readonly labels: string;
  readonly head: HeadWords;
  /** Verbs that nobody can observe, one a line: `verb | phrases | observable verbs in its place, with commas`. */
  readonly vague: string;
  /** Those of them that before another verb mean to be able to: "saber leer". */
  readonly ableBeforeVerb: string;
  readonly vagueNouns: VagueNouns;
  /** Observable classroom verbs, those of `processes` apart; `base+form+form` adds irregular forms. */
  readonly verbs: string;
  /** Verbs that say little alone: joined to any verb, they make one skill with it. */
  readonly lightVerbs: string;
  /** The first ending that fits a verb gives its other forms; `$1` as in a replacement. */
  readonly inflections: readonly Inflection[];
  /** Each line the verbs of one process: joining them with "and" or "or" is one skill. */
  readonly processes: string;
  /** Each line verbs that are ways to show the same skill: joining them with "or" is one skill. */
  readonly alternatives: string;
  /** Comparisons with other people. */
  readonly comparisons: string;
  readonly quality: QualityWords;
  /** Wording that says what a student does not do, where a rubric should say what the work shows. */
  readonly deficits: string;
  readonly placeholders: Placeholders;
  readonly reading: ReadingFormula;
  readonly syllables: SyllableRules;
}

/** What may stand before the main verb of a statement. */
export interface HeadWords {
  readonly firstPersons: string;
  /** Subjects that tell about the student instead of letting the student speak. */
  readonly otherPersons: string;
  /** Openings of a question that asks a student about a skill. */
  readonly questions: string;
  readonly auxiliaries: string;
  readonly adverbs: string;
  readonly adverbEnding: string;
  /** First words of what may precede the statement up to a comma: "With help, …". */
  readonly introducers: string;
  readonly and: string;
  readonly or: string;
  /** Words that belong to the verb before them: "respond to". */
  readonly particles: string;
  /** After one of these a verb was a noun: "design of". */
  readonly nounMarkers: string;
}

/** "Demonstrate an understanding of": a carrying verb, up to three words, a noun; fine if the means are named later. */
export interface VagueNouns {
  readonly carriers: string;
  /** Each noun with the vague verb it stands for. */
  readonly nouns: Readonly<Record<string, string>>;
  readonly followers: string;
  readonly means: string;
}

export interface Inflection {
  readonly ending: RegExp;
  readonly forms: readonly string[];
}

/** A rubric cell that holds little but one of these words says nothing about the work. */
export interface QualityWords {
  readonly words: string;
  readonly intensifiers: string;
  /** Words between the thing judged and the quality: "is good". */
  readonly copulas: string;
}

/** Phrases in capitals must stand in capitals; the others may stand in any case. */
export interface Placeholders {
  readonly anywhere: string;
  readonly atTheEnd: string;
  readonly alone: string;
}

/** A grade level as a linear formula, and where it comes from. */
export interface ReadingFormula {
  readonly name: string;
  readonly source: string;
  readonly perWordsPerSentence: number;
  readonly perSentencesPerWord: number;
  readonly perSyllablesPerWord: number;
  readonly constant: number;
  /** Words of this many syllables count as hard. */
  readonly hardSyllables: number;
}

/** Syllables of a word: its nuclei, once the silent letters are gone. */
export interface SyllableRules {
  readonly silent: readonly RegExp[];
  readonly nuclei: readonly RegExp[];
  /** `word 3`, separated by commas. */
  readonly exceptions: string;
}
