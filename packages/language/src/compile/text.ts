/** Texts of a framework side by side with their translations. */
import type { FrameworkNames } from '../names/names.ts';
import type { Line, Outline } from '../tree/nodes.ts';
import { anyFact, anySlot, target, textOf, titleOf } from '../tree/read.ts';

/** A text in each language it is written in. */
export type Text = Record<string, string>;

/** Where a language's words for a thing stand. */
interface Translated {
  language: string;
  line: Line;
}

/** The translations of a framework, by the thing that is translated. */
export class Translations {
  private readonly byThing = new Map<Line, Translated[]>();
  private readonly headers: Translated[] = [];
  readonly language: string;

  constructor(framework: FrameworkNames) {
    const header = framework.headers[0];
    this.language = (header && anySlot(anyFact(header, 'language') ?? header, 'value')?.text.toLowerCase()) || 'en';
    const progressions = new Map<Line, Line>();
    for (const { outline } of framework.files) collectProgressions(outline, progressions);
    for (const { outline } of framework.files) {
      const translation = outline.header;
      if (translation?.row.id !== 'translation') continue;
      const language = anySlot(translation, 'language')?.text.toLowerCase() ?? '';
      this.headers.push({ language, line: translation });
      this.collect(translation, language, progressions);
    }
  }

  /** The languages, the framework's own first. */
  get languages(): string[] {
    return [...new Set([this.language, ...this.headers.map(({ language }) => language)])];
  }

  private collect(owner: Line, language: string, progressions: Map<Line, Line>): void {
    for (const line of owner.lines) {
      if (line.row.kind !== 'thing') continue;
      const of = target(anySlot(line, 'code') ?? anySlot(line, 'of'));
      const source = of && line.row.id === 'translated progression' ? progressions.get(of) : of;
      if (source) {
        const same = this.byThing.get(source) ?? [];
        same.push({ language, line });
        this.byThing.set(source, same);
      }
      this.collect(line, language, progressions);
    }
  }

  /** The title of a thing in each language. */
  title(thing: Line): Text | undefined {
    const own = titleOf(thing);
    const text: Text = {};
    if (own !== undefined) text[this.language] = own;
    for (const { language, line } of this.byThing.get(thing) ?? []) {
      const title = titleOf(line);
      if (title !== undefined) text[language] ??= title;
    }
    return Object.keys(text).length > 0 ? text : undefined;
  }

  /** The title of the framework in each language. */
  headerTitle(header: Line): Text {
    const text: Text = { [this.language]: titleOf(header) ?? header.name ?? '' };
    for (const { language, line } of this.headers) {
      const title = anyFact(line, 'title');
      if (title) text[language] ??= textOf(title);
    }
    return text;
  }

  /** The text of a prose fact in each language: facts with a key by their key, others by their order. */
  text(fact: Line): Text {
    const text: Text = { [this.language]: textOf(fact) };
    const thing = fact.$container as Line;
    const translated =
      thing.row.id === 'framework' || thing.row.id === 'standards' ? this.headers : (this.byThing.get(thing) ?? []);
    if (translated.length === 0) return text;
    const wanted = keyText(fact);
    const index = siblings(thing, fact).indexOf(fact);
    for (const { language, line } of translated) {
      const same = siblings(line, fact);
      const found = fact.row.key === undefined ? same[index] : same.find((other) => keyText(other) === wanted);
      if (found) text[language] ??= textOf(found);
    }
    return text;
  }
}

function siblings(thing: Line, fact: Line): Line[] {
  return thing.lines.filter((line) => line.row.words === fact.row.words && line.row.kind === 'fact');
}

function keyText(fact: Line): string {
  return fact.values.map((value) => value.text.toLowerCase()).join(' ');
}

function collectProgressions(outline: Outline, found: Map<Line, Line>): void {
  if (outline.header?.row.id === 'translation') return;
  for (const line of outline.lines) {
    if (line.row.id !== 'progression') continue;
    const of = target(anySlot(line, 'of'));
    if (of && !found.has(of)) found.set(of, line);
  }
}
