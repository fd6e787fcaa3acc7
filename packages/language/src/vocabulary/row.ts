/**
 * A row of the vocabulary: one kind of line. The reader, the messages, completion, hover, the formatter,
 * `docs/language.md`, highlighting, the model and its JSON Schema all read these rows and nothing else.
 */
export interface Row {
  /** `thing` declares; `fact` is a property; `group` joins sentences; `sentence` and `row` are whole lines. */
  kind: 'thing' | 'fact' | 'group' | 'sentence' | 'row';
  /** Unique among the things; unique within its owner for the rest. Also the `kind` in the model. */
  id: string;
  /** The words that the line begins with; empty for sentences and rows, which begin with their form. */
  words: string;
  /** What stands between the words and the colon. Facts only. */
  key?: string;
  /** What follows, in the notation of `forms/form.ts`. The first that fits the whole line is meant. */
  forms: string[];
  /** The value is text and nothing in it is parsed: `prose` may go on below, `label` is one line. */
  text?: 'prose' | 'label';
  /** Its name in the model; null where it does not go there by itself. */
  json: string | null;
  /** Must be there. A function of the owner's facts is a check, not a row. */
  required?: boolean;
  /** May stand more than once below one owner. */
  repeats?: boolean;
  /** Holds for what is nested below the owner too, unless that says otherwise. */
  inherited?: boolean;
  /** Where the code is unique: in the framework, behind the owner's code and a dot, or within the owner. */
  scope?: 'framework' | 'dotted' | 'owner';
  /** What may stand below. */
  below?: Below;
  /** One sentence for a curriculum writer. */
  doc: string;
  /** A line as it is written. */
  example: string;
  /** What people write instead; the message then shows this row's wording. */
  guesses?: string[];
}

/** What may stand below a line. */
export interface Below {
  /** Facts, rows and groups, in the order in which they are offered. */
  lines: Row[];
  /** Ids of things. */
  things?: string[];
  /** Conditions, each after a dash. */
  sentences?: boolean;
}

type Options = Partial<Pick<Row, 'required' | 'repeats' | 'inherited' | 'below' | 'guesses' | 'key'>> & {
  json?: string | null;
};

/** A fact: `words: form`. */
export function fact(
  words: string,
  forms: string | string[],
  doc: string,
  example: string,
  options: Options = {},
): Row {
  const { json = camel(words), ...rest } = options;
  return { kind: 'fact', id: words, words, forms: [forms].flat(), json, doc, example, ...rest };
}

/** A fact whose value is text in the framework's language, over several lines if wanted. */
export function prose(words: string, doc: string, example: string, options: Options = {}): Row {
  return { ...fact(words, [], doc, example, options), text: 'prose' };
}

/** A fact whose value is one line of text in the framework's language. */
export function label(words: string, doc: string, example: string, options: Options = {}): Row {
  return { ...fact(words, [], doc, example, options), text: 'label' };
}

/** A line of a table or a dated record. */
export function row(id: string, forms: string | string[], doc: string, example: string, below?: Below): Row {
  return {
    kind: 'row',
    id,
    words: '',
    forms: [forms].flat(),
    json: 'rows',
    repeats: true,
    doc,
    example,
    ...(below && { below }),
  };
}

/** A condition, written after a dash. */
export function sentence(id: string, forms: string | string[], doc: string, example: string, guesses?: string[]): Row {
  return {
    kind: 'sentence',
    id,
    words: '',
    forms: [forms].flat(),
    json: null,
    repeats: true,
    doc,
    example,
    ...(guesses && { guesses }),
  };
}

type ThingOptions = {
  id?: string;
  header?: string | string[];
  json?: string;
  scope?: Row['scope'];
  lines?: Row[];
  things?: string[];
  sentences?: boolean;
  once?: boolean;
  guesses?: string[];
};

/** Something that is declared, mostly with a code and a title. */
export function thing(words: string, doc: string, example: string, options: ThingOptions): Row {
  const {
    id = words,
    header = '{code:CODE} [{title:TITLE}]',
    json = `${camel(id)}s`,
    scope,
    lines = [],
    things,
    sentences,
    once,
    guesses,
  } = options;
  return {
    kind: 'thing',
    id,
    words,
    forms: [header].flat(),
    json,
    doc,
    example,
    repeats: !once,
    ...(scope ? { scope } : [header].flat()[0]?.includes('{code:') ? { scope: 'framework' as const } : {}),
    below: { lines, ...(things && { things }), ...(sentences && { sentences }) },
    ...(guesses && { guesses }),
  };
}

/** `legal basis` → `legalBasis`. */
export function camel(words: string): string {
  return words
    .split(/[\s-]+/)
    .map((word, index) =>
      index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join('');
}
