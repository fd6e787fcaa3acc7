/** Translations beside their framework: whether they say what it says, and all of it. */
import { foldCode } from '@cairn/model';
import { type Line, outlineOf } from '../tree/nodes.ts';
import { anySlot, titleOf } from '../tree/read.ts';
import { both, type Check, type Context, check, counted } from './check.ts';
import { languageName, sameLanguage } from './languages.ts';
import { fileBeside, lineNumber } from './places.ts';
import {
  canBeNamed,
  isSure,
  languageOf,
  type Text,
  textsOf,
  toTranslate,
  translationsOf,
  wordsOf,
} from './translating.ts';

/** The files of the examples: a framework, and its translation. */
export const F = 'framework F "Writing"\n  version: 2\n  language: en\n  also in: es\n';
export const W = '\narea W "Writing texts"\n  competency W.1 "Opinions"\n    I can: say what I think and why.\n';
export const es = (rest: string, about = '  title: La escritura\n  checked against: 2\n'): string =>
  `#- main.es.cairn\ntranslation es of F\n${about}${rest}`;
const opinions = '    competency W.1 "Opiniones"\n      I can: decir lo que pienso y por qué.\n';
export const whole = `\n  area W "Escribir textos"\n${opinions}`;

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
      if (!header || translationsOf(context).length === 0 || !isSure(context)) return;
      for (const { language, files, of } of translationsOf(context)) {
        const left = new Map<Line, { source: Line; texts: string[]; things: Line[] }>();
        const leftOf = (at: Line, source: Line) => {
          const found = left.get(at) ?? { source, texts: [], things: [] };
          left.set(at, found);
          return found;
        };
        const top = files[0]!.header;
        const ownTexts = missing(
          header,
          files.map((file) => file.header),
          context,
        );
        if (ownTexts.length > 0) leftOf(top, header).texts = ownTexts;
        for (const source of toTranslate(context)) {
          if (!canBeNamed(source)) continue;
          const at = of.get(source);
          if (at) {
            const texts = missing(source, at, context);
            if (texts.length > 0) leftOf(at[0]!, source).texts = texts;
          } else if (textsOf(source, context).size > 0) {
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
      if (translationsOf(context).length === 0 || !isSure(context)) return;
      for (const { of, files } of translationsOf(context)) {
        const header = context.framework.headers[0];
        const pairs: [Line, Line][] = [...of].flatMap(([source, at]) =>
          at.map((thing): [Line, Line] => [source, thing]),
        );
        if (header) pairs.push(...files.map((file): [Line, Line] => [header, file.header]));
        for (const [source, thing] of pairs) {
          const there = textsOf(source, context);
          for (const [key, { says, at }] of textsOf(thing, context))
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
          const texts = textsOf(source, context);
          for (const thing of things) {
            const same = [...textsOf(thing, context)]
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
      if (translationsOf(context).length === 0 || !isSure(context)) return;
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
  check<{ thing: string; line: number; file: string; language: string }>({
    code: 'translated-twice',
    severity: 'error',
    title: 'One thing translated twice',
    message: ({ thing, line, file, language }) =>
      `\`${thing}\` is already translated into ${languageName(language)} on line ${line}${file === '' ? '' : ` of \`${file}\``}. Only one of the two can be shown.`,
    why: 'Two readers of one language would read two different texts.',
    wayOut: 'Put both into one place.',
    bad: `${F}${W}${es(`${whole}    competency W.1 "La opinión"\n`)}`,
    good: `${F}${W}${es(whole)}`,
    whole(context, report) {
      for (const { language, of } of translationsOf(context)) {
        for (const [source, [first, ...others]] of of)
          for (const thing of others) {
            const file = fileBeside(first!, thing, context.framework);
            report(thing, { thing: said(source), line: lineNumber(first!), file, language });
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

/** What a thing says in the framework and not where it is translated. */
function missing(source: Line, translated: readonly Line[], context: Context): string[] {
  const left: string[] = [];
  for (const [key, { says }] of textsOf(source, context))
    if (!translated.some((thing) => textsOf(thing, context).has(key))) left.push(says);
  return left;
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
function isCopied(source: Text | undefined, translated: Text): boolean {
  if (!source) return false;
  const text = wordsOf(translated);
  if (foldCode(wordsOf(source)) !== foldCode(text)) return false;
  return (text.match(/\p{L}{2,}/gu) ?? []).length >= (translated.says === 'title' ? 4 : 2);
}

function said(thing: Line): string {
  return thing.row.id === 'progression'
    ? `progression of ${anySlot(thing, 'of')?.text ?? ''}`
    : (thing.name ?? titleOf(thing) ?? thing.row.words);
}

function withKind(thing: Line): string {
  return thing.row.id === 'progression' ? said(thing) : `${thing.row.words} ${said(thing)}`;
}
