/** Translations: whether they say what the framework says, all of it, and of today. */
import { foldCode } from '@cairn/model';
import type { ThingId } from '../generated/names.ts';
import { positionAt } from '../tree/cst.ts';
import { type Line, outlineOf } from '../tree/nodes.ts';
import { anyFact, anySlot, titleOf } from '../tree/read.ts';
import { type Row, things } from '../vocabulary/index.ts';
import { both, type Check, check, counted } from './check.ts';
import { languageName, languageTrouble, sameLanguage } from './languages.ts';
import {
  alsoIn,
  canBeNamed,
  isSure,
  languageOf,
  type Text,
  textsOf,
  toTranslate,
  translationsOf,
} from './translating.ts';

const F = 'framework F "Writing"\n  version: 2\n  language: en\n  also in: es\n';
const W = '\narea W "Writing texts"\n  competency W.1 "Opinions"\n    I can: say what I think and why.\n';
const es = (rest: string, about = '  title: La escritura\n  checked against: 2\n'): string =>
  `#- main.es.cairn\ntranslation es of F\n${about}${rest}`;
const opinions = '    competency W.1 "Opiniones"\n      I can: decir lo que pienso y por qué.\n';
const whole = `\n  area W "Escribir textos"\n${opinions}`;

export const translations: readonly Check<never>[] = [
  check<{ thing: string; language: string; texts: string[]; things: string[]; count: number }>({
    code: 'translation-incomplete',
    severity: 'warning',
    title: 'Something is not translated yet',
    message: ({ thing, language, texts, things, count }) => {
      const own = texts.length === 0 ? [] : [`${both(texts)} of \`${thing}\``];
      const below = count === 0 ? [] : [`${counted(count, 'thing')} in \`${thing}\` (${both(things, 4)})`];
      return `Not translated into ${languageName(language)} yet: ${[...own, ...below].join(', and ')}.`;
    },
    why: 'A family that reads the translation reads half of a promise, in two languages.',
    wayOut: 'Translate what is named. A translation that is meant to hold less can have this check switched off.',
    bad: `${F}${W}${es('\n  area W "Escribir textos"\n    competency W.1 "Opiniones"\n')}`,
    good: `${F}${W}${es(whole)}`,
    whole(context, report) {
      const header = context.framework.headers[0];
      if (!header || !isSure(context)) return;
      for (const { language, files, of } of translationsOf(context)) {
        const left = new Map<Line, { source: Line; texts: string[]; things: Line[] }>();
        const leftOf = (at: Line, source: Line) => {
          const found = left.get(at) ?? { source, texts: [], things: [] };
          left.set(at, found);
          return found;
        };
        const top = files[0]!.header;
        const headers = files.flatMap((file) => [...textsOf(file.header, file.file.outline.text).keys()]);
        const ownTexts = missing(header, new Set(headers));
        if (ownTexts.length > 0) leftOf(top, header).texts = ownTexts;
        for (const source of toTranslate(context)) {
          if (!canBeNamed(source)) continue;
          const at = of.get(source);
          if (at) {
            const there = at.flatMap((thing) => [...textsOf(thing, outlineOf(thing).text).keys()]);
            const texts = missing(source, new Set(there));
            if (texts.length > 0) leftOf(at[0]!, source).texts = texts;
          } else if (textsOf(source, '').size > 0) {
            const around = translatedAround(source, of);
            (around ? leftOf(of.get(around)![0]!, around) : leftOf(top, header)).things.push(source);
          }
        }
        for (const [at, { source, texts, things }] of left) {
          const all = new Set<unknown>(things);
          const named = things.filter((thing) => !all.has(thing.$container)).map(withKind);
          report(at, { thing: said(source), language, texts, things: named, count: things.length });
        }
      }
    },
  }),
  check<{ language: string; checked: string; version: string }>({
    code: 'translation-out-of-date',
    severity: 'warning',
    title: 'A translation of an earlier version',
    message: ({ language, checked, version }) =>
      `The ${languageName(language)} translation was checked against version \`${checked}\`; the framework is at \`${version}\`.`,
    why: 'Families who read the translation are told what held before.',
    wayOut: 'Compare it with the changes since then, and write the new version behind `checked against:`.',
    bad: `${F}${W}${es(whole, '  title: La escritura\n  checked against: 1\n')}`,
    good: `${F}${W}${es(whole)}`,
    whole(context, report) {
      const version = textOfFact(context.framework.headers[0], 'version');
      if (version === undefined) return;
      for (const { language, files } of translationsOf(context)) {
        for (const { header } of files) {
          const fact = anyFact(header, 'checked against');
          const checked = textOfFact(header, 'checked against');
          if (fact && checked !== undefined && checked !== version)
            report(anySlot(fact, 'value') ?? fact, { language, checked, version });
        }
      }
    },
  }),
  check<{ language: string; version: string }>({
    code: 'translation-not-checked',
    severity: 'warning',
    title: 'A translation that does not say of which version',
    message: ({ language, version }) =>
      `This ${languageName(language)} translation does not say which version it was checked against. The framework is at \`${version}\`.`,
    why: 'Without it nobody notices when the framework changes and the translation does not.',
    wayOut: 'Add a line `checked against:` with the version that was translated.',
    bad: `${F}${W}${es(whole, '  title: La escritura\n')}`,
    good: `${F}${W}${es(whole)}`,
    whole(context, report) {
      const version = textOfFact(context.framework.headers[0], 'version');
      if (version === undefined) return;
      for (const { language, files } of translationsOf(context))
        for (const { header } of files)
          if (!anyFact(header, 'checked against')) report(anySlot(header, 'language') ?? header, { language, version });
    },
  }),
  check<{ thing: string; text: string }>({
    code: 'translation-adds-text',
    severity: 'warning',
    title: 'A text that only the translation has',
    message: ({ thing, text }) => `\`${thing}\` has no \`${text}\` in the framework that this could translate.`,
    why: 'A promise that only one language makes is not the same for every family.',
    wayOut: 'Add the text to the framework, or remove it here.',
    bad: `${F}${W}${es(`${whole}      question: ¿Qué pienso yo?\n`)}`,
    good: `${F}${W}    question: What do I think?\n${es(`${whole}      question: ¿Qué pienso yo?\n`)}`,
    whole(context, report) {
      if (!isSure(context)) return;
      for (const { of, files } of translationsOf(context)) {
        const header = context.framework.headers[0];
        const pairs: [Line, Line][] = [...of].flatMap(([source, at]) =>
          at.map((thing): [Line, Line] => [source, thing]),
        );
        if (header) pairs.push(...files.map((file): [Line, Line] => [header, file.header]));
        for (const [source, thing] of pairs) {
          const there = textsOf(source, '');
          for (const [key, { says, at }] of textsOf(thing, ''))
            if (!there.has(key)) report(at, { thing: said(source), text: says });
        }
      }
    },
  }),
  check<{ thing: string; texts: string[]; language: string }>({
    code: 'translation-same-as-source',
    severity: 'warning',
    title: 'Not translated: the same words as in the framework',
    message: ({ thing, texts, language }) =>
      `${both(texts)} of \`${thing}\` ${texts.length === 1 ? 'has' : 'have'} the same words as in the framework; this is the translation into ${languageName(language)}.`,
    why: 'A text that was copied to be translated later is easily forgotten.',
    wayOut: 'Translate it, or remove the line until it is translated.',
    bad: `${F}${W}${es(whole.replace('decir lo que pienso y por qué.', 'say what I think and why.'))}`,
    good: `${F}${W}${es(whole)}`,
    whole(context, report) {
      const ours = languageOf(context)?.text;
      for (const { language, of } of translationsOf(context)) {
        if (ours !== undefined && sameLanguage(ours, language)) continue;
        for (const [source, things] of of) {
          const texts = textsOf(source, outlineOf(source).text);
          for (const thing of things) {
            const same = [...textsOf(thing, outlineOf(thing).text)]
              .filter(([key, text]) => isCopied(texts.get(key), text))
              .map(([, { says }]) => says);
            if (same.length > 0) report(thing, { thing: said(source), texts: same, language });
          }
        }
      }
    },
  }),
  check<{ thing: string; here: string; there: string; more: number }>({
    code: 'translation-nested-differently',
    severity: 'warning',
    title: 'A translation with another order of things',
    message: ({ thing, here, there, more }) =>
      `\`${thing}\` stands ${there} in the framework, and ${here} here${more === 0 ? '' : `; ${more} more of this file stand elsewhere, too`}.`,
    why: 'Whoever compares the two side by side loses the place.',
    wayOut: 'Nest the translation as the framework is nested.',
    bad: `${F}${W}\narea R "Reading texts"\n${es(`\n  area W "Escribir textos"\n  area R "Leer textos"\n${opinions}`)}`,
    good: `${F}${W}\narea R "Reading texts"\n${es(`${whole}  area R "Leer textos"\n`)}`,
    whole(context, report) {
      if (!isSure(context)) return;
      for (const { of, files } of translationsOf(context)) {
        const sources = new Map([...of].flatMap(([source, at]) => at.map((thing) => [thing, source])));
        for (const { file } of files) {
          const moved = [...sources].filter(([thing, source]) => {
            const around = sources.get(thing.$container as Line);
            return outlineOf(thing) === file.outline && around !== owner(source);
          });
          const [thing, source] = moved[0] ?? [];
          if (!thing || !source) continue;
          const [here, there] = [sources.get(thing.$container as Line), owner(source)].map(below);
          report(thing, { thing: said(source), here: here!, there: there!, more: moved.length - 1 });
        }
      }
    },
  }),
  check<{ thing: string; line: number; language: string }>({
    code: 'translated-twice',
    severity: 'error',
    title: 'One thing translated twice',
    message: ({ thing, line, language }) =>
      `\`${thing}\` is already translated into ${languageName(language)} on line ${line}. Only one of the two can be shown.`,
    why: 'Two readers of one language would read two different texts.',
    wayOut: 'Put both into one place.',
    bad: `${F}${W}${es(`${whole}    competency W.1 "La opinión"\n`)}`,
    good: `${F}${W}${es(whole)}`,
    whole(context, report) {
      for (const { language, of } of translationsOf(context)) {
        for (const [source, [first, ...others]] of of)
          for (const thing of others) report(thing, { thing: said(source), line: lineNumber(first!), language });
      }
    },
  }),
  check<{ language: string }>({
    code: 'translation-file-missing',
    severity: 'warning',
    title: 'A language without a translation',
    message: ({ language }) =>
      `There is no translation into ${languageName(language)} among these files. It begins with \`translation ${language} of …\`.`,
    why: 'The framework promises families a language that nobody can show them.',
    wayOut: 'Add the file of the translation, or take the language out of `also in:`.',
    bad: `${F}${W}`,
    good: `${F}${W}${es(whole)}`,
    whole(context, report) {
      const there = new Set(translationsOf(context).map(({ language }) => language.toLowerCase()));
      const ours = languageOf(context)?.text.toLowerCase();
      for (const value of alsoIn(context)) {
        const language = value.text.toLowerCase();
        if (!there.has(language) && language !== ours) report(value, { language: value.text });
      }
    },
  }),
  check<{ language: string; file: string }>({
    code: 'translation-not-listed',
    severity: 'warning',
    title: 'A translation that the framework does not name',
    message: ({ language, file }) =>
      `\`${file}\` translates this into ${languageName(language)}; \`also in:\` does not name it.`,
    why: 'Readers and other systems learn from `also in:` which languages there are.',
    wayOut: 'Add the language to `also in:`.',
    bad: `${F.replace('  also in: es\n', '')}${W}${es(whole)}`,
    good: `${F}${W}${es(whole)}`,
    whole(context, report) {
      const header = context.framework.headers[0];
      if (!header || header.broken) return;
      const fact = anyFact(header, 'also in');
      const ours = languageOf(context)?.text.toLowerCase();
      const listed = new Set(alsoIn(context).map((value) => value.text.toLowerCase()));
      for (const { language, files } of translationsOf(context)) {
        if (listed.has(language.toLowerCase()) || language.toLowerCase() === ours) continue;
        const last = fact?.values.at(-1);
        const edit = last
          ? { start: last.end, end: last.end, text: `, ${language}` }
          : { start: header.end, end: header.end, text: `\n  also in: ${language}` };
        const file = files[0]!.file.uri.split('/').pop() ?? '';
        report(last ?? header, { language, file }, { title: `Add \`${language}\` to \`also in:\``, edits: [edit] });
      }
    },
  }),
  check<{ language: string }>({
    code: 'translation-of-own-language',
    severity: 'error',
    title: 'A translation into the language of the framework',
    message: ({ language }) => `The framework itself is written in ${languageName(language)}.`,
    why: 'There would be two texts in one language, and no way to tell which holds.',
    wayOut: 'Correct the language of the translation, or the line `language:` of the framework.',
    bad: `${F}${W}#- main.es.cairn\ntranslation en of F\n  title: La escritura\n  checked against: 2\n${whole}`,
    good: `${F}${W}${es(whole)}`,
    whole(context, report) {
      const ours = languageOf(context)?.text.toLowerCase();
      for (const { language, files } of translationsOf(context)) {
        if (language.toLowerCase() !== ours) continue;
        for (const { header } of files) report(anySlot(header, 'language') ?? header, { language });
      }
    },
  }),
  check<{ language: string; own: boolean }>({
    code: 'language-twice',
    severity: 'warning',
    title: 'A language that is listed twice',
    message: ({ language, own }) =>
      own
        ? `${languageName(language)} is the language of the framework itself; \`also in:\` lists the others.`
        : `${languageName(language)} is already in the list.`,
    why: 'The list says which languages there are beside that of the framework.',
    wayOut: 'Take it out of the list.',
    bad: `${F.replace('also in: es', 'also in: es, en')}${W}${es(whole)}`,
    good: `${F}${W}${es(whole)}`,
    whole(context, report) {
      const ours = languageOf(context)?.text.toLowerCase();
      const seen = new Set<string>();
      for (const value of alsoIn(context)) {
        const language = value.text.toLowerCase();
        if (language === ours || seen.has(language)) report(value, { language: value.text, own: language === ours });
        seen.add(language);
      }
    },
  }),
  check<{ tag: string; meant?: string }>({
    code: 'unknown-language',
    severity: 'warning',
    title: 'Not the tag of a language',
    message: ({ tag, meant }) =>
      `\`${tag}\` is not the tag of a language.${meant === undefined ? ' A tag is like `en`, `es-MX` or `lut`.' : ` Did you mean \`${meant}\`, ${languageName(meant).replace(/ \(.*/, '')}?`}`,
    why: 'Other systems find a text in a language by its tag, and find nothing under another.',
    wayOut: 'Use the tag of BCP 47: two letters where the language has them, else three; then a region, if it matters.',
    bad: `${F.replace('also in: es', 'also in: sp')}${W}${es(whole).replace('translation es', 'translation sp')}`,
    good: `${F}${W}${es(whole)}`,
    on: things.filter(holdsLanguage).map((row) => row.id) as ThingId[],
    thing(thing, _context, report) {
      for (const line of [thing, ...thing.lines]) {
        for (const value of line.values) {
          if (value.slot.kind !== 'slot' || value.slot.type !== 'LANGUAGE') continue;
          const trouble = languageTrouble(value.text);
          if (!trouble) continue;
          const { meant } = trouble;
          const edits = [{ start: value.start, end: value.end, text: meant ?? '' }];
          report(
            value,
            { tag: value.text, ...trouble },
            meant === undefined ? undefined : { title: `Change to \`${meant}\``, edits },
          );
        }
      }
    },
  }),
  check<{ title: string; kind: string }>({
    code: 'no-code-to-translate-by',
    severity: 'information',
    title: 'Words that no translation can name',
    message: ({ title, kind }) =>
      `The ${kind} \`${title}\` has no code, so a translation cannot say what it means. Give it one: \`${kind} CODE "${title}"\`.`,
    why: 'A translation names each thing by its code; without one, readers see this title in the first language.',
    wayOut: 'Give it a code.',
    bad: `${F}\nscale S "Levels"\n  level "Proficient" = 3\n${es('\n  scale S "Niveles"\n')}`,
    good: `${F}\nscale S "Levels"\n  level P "Proficient" = 3\n${es('\n  scale S "Niveles"\n    level P "Competente"\n')}`,
    whole(context, report) {
      if (translationsOf(context).length === 0) return;
      for (const source of toTranslate(context)) {
        const title = titleOf(source);
        if (!canBeNamed(source) && !source.broken && title !== undefined)
          report(source, { title, kind: source.row.words });
      }
    },
  }),
];

/** Whether a language may stand on the first line of a thing or on one below it. */
function holdsLanguage(row: Row): boolean {
  return [row, ...(row.below?.lines ?? [])].some((line) => line.forms.some((form) => form.includes(':LANGUAGE')));
}

/** What a thing says in the framework and not in a translation. */
function missing(source: Line, there: Set<string>): string[] {
  return [...textsOf(source, '')].filter(([key]) => !there.has(key)).map(([, { says }]) => says);
}

/** The nearest thing around that is translated. */
function translatedAround(source: Line, of: Map<Line, Line[]>): Line | undefined {
  for (let at = owner(source); at; at = owner(at)) if (of.has(at)) return at;
  return undefined;
}

/** The thing around a thing; none at the margin or below the header of standards. */
function owner(thing: Line): Line | undefined {
  const { $container } = thing;
  return $container.$type === 'Outline' || $container.row.id === 'standards' ? undefined : $container;
}

function below(around: Line | undefined): string {
  return around ? `below \`${said(around)}\`` : 'at the margin';
}

/** Names and numbers stay as they are in every language. */
function isCopied(source: Text | undefined, { says, text }: Text): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return source !== undefined && foldCode(source.text) === foldCode(text) && words.length >= (says === 'title' ? 4 : 2);
}

function said(thing: Line): string {
  return thing.row.id === 'progression'
    ? `progression of ${anySlot(thing, 'of')?.text ?? ''}`
    : (thing.name ?? titleOf(thing) ?? thing.row.words);
}

function withKind(thing: Line): string {
  return thing.row.id === 'progression' ? said(thing) : `${thing.row.words} ${said(thing)}`;
}

function textOfFact(thing: Line | undefined, name: string): string | undefined {
  const fact = thing && anyFact(thing, name);
  return fact && anySlot(fact, 'value')?.text.trim();
}

function lineNumber(line: Line): number {
  return positionAt(outlineOf(line), line.start).line + 1;
}
