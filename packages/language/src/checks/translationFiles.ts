/** The files of translations: which languages there are, and of which version. */
import type { ThingId } from '../generated/names.ts';
import { anyFact, anySlot } from '../tree/read.ts';
import { type Row, things } from '../vocabulary/index.ts';
import { type Check, check } from './check.ts';
import { languageName, languageTrouble } from './languages.ts';
import { stated } from './places.ts';
import { alsoIn, languageOf, translationsOf } from './translating.ts';
import { es, F, W, whole } from './translations.ts';

export const translationFiles: readonly Check<never>[] = [
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
      const version = stated(context.framework.headers[0], 'version')?.text.trim();
      if (version === undefined) return;
      for (const { language, files } of translationsOf(context)) {
        for (const { header } of files) {
          const fact = anyFact(header, 'checked against');
          const checked = stated(header, 'checked against')?.text.trim();
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
      const version = stated(context.framework.headers[0], 'version')?.text.trim();
      if (version === undefined) return;
      for (const { language, files } of translationsOf(context))
        for (const { header } of files)
          if (!anyFact(header, 'checked against')) report(anySlot(header, 'language') ?? header, { language, version });
    },
  }),
  check<{ language: string; framework: string }>({
    code: 'translation-file-missing',
    severity: 'warning',
    title: 'A language without a translation',
    message: ({ language, framework }) =>
      `There is no translation into ${languageName(language)} among these files. It begins with \`translation ${language} of ${framework}\`.`,
    why: 'The framework promises families a language that nobody can show them.',
    wayOut: 'Add the file of the translation, or take the language out of `also in:`.',
    bad: `${F}${W}`,
    good: `${F}${W}${es(whole)}`,
    whole(context, report) {
      const there = new Set(translationsOf(context).map(({ language }) => language.toLowerCase()));
      const ours = languageOf(context)?.text.toLowerCase();
      for (const value of alsoIn(context)) {
        const language = value.text.toLowerCase();
        if (!there.has(language) && language !== ours)
          report(value, { language: value.text, framework: context.framework.headers[0]?.name ?? '' });
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
        const file = files[0]!.file.uri.split('/').pop() ?? '';
        report(last ?? header, { language, file });
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
];

/** Whether a language may stand on the first line of a thing or on one below it. */
function holdsLanguage(row: Row): boolean {
  return [row, ...(row.below?.lines ?? [])].some((line) => line.forms.some((form) => form.includes(':LANGUAGE')));
}
