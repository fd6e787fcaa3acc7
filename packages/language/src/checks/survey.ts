/** The student-facing texts of a thing, each read once for all checks of wording. */

import { GRADES, type GradeBand, parseGradeBand } from '@cairn/model';
import { nameOf } from '../names/link.ts';
import {
  analyseProse,
  type Finding,
  type FindingArgs,
  fewestWords,
  type Grades,
  placeholdersIn,
  type Role,
  type Rule,
} from '../prose/index.ts';
import { Line, type Outline, outlineOf, type Value } from '../tree/nodes.ts';
import { anyFact, anySlot, held, target, textOf, thingOf, titleOf } from '../tree/read.ts';
import { placeInText } from '../tree/text.ts';
import type { Context, Place } from './check.ts';
import { gradesOf, isRetired, kindOf, plain, sourceOf } from './common.ts';
import { oncePerNode, oncePerRun } from './remembered.ts';

/** Something that was found in a text, and where. */
export interface Noticed<A> {
  at: Line | Place;
  args: A;
}

/** What was found in the texts of a thing. */
export interface Survey {
  /** What the prose rules found, by rule. */
  prose: { [R in Rule]: Noticed<FindingArgs[R]>[] };
  /** Texts of more words than a reader keeps in mind. */
  long: Noticed<{ fact: string; words: number; most: number }>[];
  /** Statements that say what the title says. */
  titles: Noticed<{ fact: string; title: string }>[];
  /** Statements that another thing has word for word. */
  repeated: Noticed<{ fact: string; other: string }>[];
}

/** Reads the texts of a thing once for all checks of wording. */
export const surveyOf = oncePerRun((thing: Line, context: Context): Survey => new Surveyor(thing, context).read());

function nothingNoticed(): Survey {
  return {
    prose: {
      'vague-verb': [],
      'two-skills': [],
      'reading-level': [],
      'norm-referenced': [],
      'deficit-wording': [],
      'repeats-label': [],
      'not-first-person': [],
      placeholder: [],
    },
    long: [],
    titles: [],
    repeated: [],
  };
}

/** What a fact is for. Of the other texts only those are noticed that wait to be written. */
const roles: Readonly<Record<string, Role>> = {
  statement: 'statement',
  'I can': 'iCan',
  question: 'question',
  at: 'descriptor',
};

/** The most words that a fact can have without losing its reader. */
const mostWords: Readonly<Record<string, number>> = { statement: 60, 'I can': 40, question: 40 };

/** Things of which something is judged that one piece of evidence shows. An area is a field, not a skill. */
const judged = new Set(['competency', 'target']);

/** Titles that wait to be written. Single words such as "Draft" may be meant, unlike in a statement. */
const emptyTitle =
  /^[\W_]*$|\b(?:tbd|tbc|todo|fixme|x{3,}|lorem ipsum|untitled|new (?:area|competency|target|rubric|criterion)|por definir|sin título)\b/iu;

/** The language of the texts of a file. */
const languageIn = oncePerNode((outline: Outline, { framework }): string => {
  const { header } = outline;
  const translation = header?.row.id === 'translation';
  const main = translation ? header : framework.headers[0];
  const language =
    main && (translation ? anySlot(main, 'language') : anySlot(anyFact(main, 'language') ?? main, 'value'));
  return language?.text ?? 'en';
});

class Surveyor {
  private readonly survey = nothingNoticed();
  private readonly thing: Line;
  private readonly context: Context;
  private readonly language: string;

  constructor(thing: Line, context: Context) {
    this.thing = thing;
    this.context = context;
    this.language = languageIn(outlineOf(thing), context);
  }

  read(): Survey {
    const { thing, survey } = this;
    const title = anySlot(thing, 'title');
    if (title && emptyTitle.test(title.text.slice(1, -1)))
      survey.prose.placeholder.push({
        at: { of: title, start: 0, end: title.text.length },
        args: { words: title.text.slice(1, -1) },
      });
    let judgedHere = false;
    for (const line of thing.lines) {
      if (line.row.text === undefined || !line.hasText) continue;
      const role = roles[line.row.id];
      const text = textOf(line);
      this.analyse(thing, line, text, role);
      if (role === undefined || role === 'descriptor') continue;
      judgedHere ||= role !== 'question';
      this.compare(thing, line, text);
    }
    // A target often says in its title what a student does.
    if (title && !judgedHere && thing.row.id === 'target') this.analyseTitle(thing, title);
    return survey;
  }

  private analyse(thing: Line, line: Line, text: string, role: Role | undefined): void {
    const grades = role && text.length > fewestWords[role] * 3 ? this.readers(thing, line) : undefined;
    const { language } = this;
    const findings = role ? analyseProse(text, { language, role, grades }) : placeholdersIn(text, language);
    const tooLong = role && this.tooLong(line, text);
    if (findings.length === 0 && !tooLong) return;
    let hard = false;
    for (const finding of findings) {
      if (!this.counts(finding, thing, role)) continue;
      hard ||= finding.rule === 'reading-level';
      if (finding.rule === 'reading-level') this.keep(finding, { wordsOf: line });
      else {
        this.keep(finding, { of: line, ...placeInText(line, finding.start, finding.end) });
      }
    }
    // One mistake, one message: what is long is mostly hard to read too.
    if (tooLong && !hard && this.isOwn(thing)) this.survey.long.push({ at: { wordsOf: line }, args: tooLong });
  }

  private analyseTitle(thing: Line, title: Value): void {
    const words = title.text.slice(1, -1);
    if (!words.includes(' ')) return;
    for (const finding of analyseProse(words, { language: this.language, role: 'statement' })) {
      if (finding.rule !== 'placeholder' && this.counts(finding, thing, 'statement'))
        this.keep(finding, { of: title, start: 1 + finding.start, end: 1 + finding.end });
    }
  }

  private keep(finding: Finding, at: Place): void {
    (this.survey.prose[finding.rule] as Noticed<unknown>[]).push({ at, args: finding.args });
  }

  /** Somebody else's standards are not ours to reword, and what is retired stays as it was. */
  private isOwn(thing: Line): boolean {
    const source = sourceOf(thing);
    return kindOf(thing) !== 'standard' && !(source && isRetired(source, this.context.today));
  }

  private counts({ rule }: Finding, thing: Line, role: Role | undefined): boolean {
    if (rule === 'placeholder') return true;
    if (role === undefined || !this.isOwn(thing)) return false;
    const kind = kindOf(thing);
    if (rule === 'vague-verb') return role === 'descriptor' || judged.has(kind);
    // The targets of a competency part its skills; each has evidence of its own.
    if (rule === 'two-skills') return judged.has(kind) && !hasTargets(sourceOf(thing));
    return true;
  }

  private tooLong(line: Line, text: string): Survey['long'][number]['args'] | undefined {
    const most = mostWords[line.row.id];
    if (most === undefined || text.length < most * 4) return undefined;
    const words = text.split(/\s+/).length;
    return words > most ? { fact: line.row.words, words, most } : undefined;
  }

  private compare(thing: Line, line: Line, text: string): void {
    if (thing.row.id === 'standard' || line.row.id === 'question' || text === '') return;
    const fact = line.row.words;
    const title = titleAlike(thing, text);
    if (title !== undefined) {
      this.survey.titles.push({ at: line, args: { fact, title } });
      return;
    }
    const other = this.firstWith(line, text);
    if (other) this.survey.repeated.push({ at: line, args: { fact, other: nameIn(other) } });
  }

  /** The first other thing of the framework that says the same in the same fact and language. */
  private firstWith(line: Line, text: string): Line | undefined {
    for (const other of this.context.framework.texts.like(line)) {
      const thing = thingOf(other);
      if (other === line || thing === this.thing) return undefined;
      if (other.row !== line.row || languageIn(outlineOf(other), this.context) !== this.language) continue;
      const words = thing && thing.row.id !== 'standard' ? textOf(other) : '';
      if (thing && plain(words) === plain(text) && titleAlike(thing, words) === undefined) return thing;
    }
    return undefined;
  }

  /** Who reads a text: those of the grades that it names, or for which the thing is meant. */
  private readers(thing: Line, line: Line): Grades | undefined {
    const named = anySlot(line, 'grades')?.text;
    const stage = target(anySlot(line, 'level'));
    const band =
      (named === undefined ? undefined : parseGradeBand(named)) ??
      (stage?.row.id === 'stage' ? gradesOf(stage) : undefined) ??
      this.gradesFor(sourceOf(thing));
    return band && { from: gradeNumber(band.from), to: gradeNumber(band.to) };
  }

  private gradesFor(thing: Line | undefined): GradeBand | undefined {
    if (!thing) return undefined;
    if (thing.row.id === 'progression') return this.gradesFor(target(anySlot(thing, 'of')));
    if (thing.row.id !== 'criterion') return gradesOf(thing);
    const rubric = thing.$container instanceof Line ? anyFact(thing.$container, 'for') : undefined;
    const named = rubric && anySlot(rubric, 'grades')?.text;
    if (named !== undefined) return parseGradeBand(named);
    const measured = target(anyFact(thing, 'measures')?.values[0] ?? rubric?.values[0]);
    return measured && gradesOf(measured);
  }
}

function hasTargets(thing: Line | undefined): boolean {
  return thing !== undefined && held(thing, 'target').length > 0;
}

/** The title of a thing, where a text says the same. */
function titleAlike(thing: Line, text: string): string | undefined {
  const title = titleOf(thing);
  const words = plain(text);
  return title !== undefined && title.length >= words.length && plain(title) === words ? title : undefined;
}

function gradeNumber(grade: GradeBand['from']): number {
  return GRADES.indexOf(grade) - GRADES.indexOf('K');
}

function nameIn(thing: Line): string {
  return nameOf(sourceOf(thing) ?? thing);
}
