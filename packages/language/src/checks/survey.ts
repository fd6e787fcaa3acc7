/** The student-facing texts of a framework, each read once for all checks of wording. */

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
import { Line, type Outline } from '../tree/nodes.ts';
import { anyFact, anySlot, target, textOf, thingsBelow, titleOf } from '../tree/read.ts';
import { placeInFile } from '../tree/text.ts';
import type { Context, Place } from './check.ts';
import { gradesOf, isRetired, kindOf, oncePer, oncePerNode, plain, sourceOf } from './common.ts';

/** Something that was found in a text, and where. */
export interface Noticed<A> {
  at: Line | Place;
  args: A;
}

/** What was found in the texts of a framework. */
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

/** Reads every text once, and those of a file again when it has changed. */
export const surveyOf = oncePer((context: Context): Survey => {
  const survey = nothingNoticed();
  // What was said before, by language and fact.
  const said = new Map<string, Map<string, Line>>();
  for (const { outline } of context.framework.files) {
    const { noticed, sayings } = surveyOfFile(outline, context);
    for (const rule of Object.keys(survey.prose) as Rule[])
      (survey.prose[rule] as Noticed<unknown>[]).push(...noticed.prose[rule]);
    survey.long.push(...noticed.long);
    survey.titles.push(...noticed.titles);
    for (const { kind, words, thing, line } of sayings) {
      let before = said.get(kind);
      if (!before) {
        before = new Map();
        said.set(kind, before);
      }
      const other = before.get(words);
      if (!other) before.set(words, thing);
      else if (other !== thing)
        survey.repeated.push({ at: line, args: { fact: line.row.words, other: nameIn(other) } });
    }
  }
  return survey;
});

/** A text that no other thing should have word for word: those of one kind, which is language and fact, are compared. */
interface Saying {
  kind: string;
  words: string;
  thing: Line;
  line: Line;
}

const surveyOfFile = oncePerNode((outline: Outline, context): { noticed: Survey; sayings: Saying[] } => {
  const surveyor = new Surveyor(context);
  surveyor.file(outline);
  return { noticed: surveyor.survey, sayings: surveyor.sayings };
});

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

class Surveyor {
  readonly survey = nothingNoticed();
  readonly sayings: Saying[] = [];
  private readonly context: Context;
  private outline!: Outline;
  private language = 'en';

  constructor(context: Context) {
    this.context = context;
  }

  file(outline: Outline): void {
    const { header } = outline;
    const translation = header?.row.id === 'translation';
    const main = translation ? header : this.context.framework.headers[0];
    const language =
      main && (translation ? anySlot(main, 'language') : anySlot(anyFact(main, 'language') ?? main, 'value'));
    this.outline = outline;
    this.language = language?.text ?? 'en';
    for (const thing of thingsBelow(outline)) this.thing(thing);
  }

  private thing(thing: Line): void {
    const title = anySlot(thing, 'title');
    if (title && emptyTitle.test(title.text.slice(1, -1)))
      this.survey.prose.placeholder.push({
        at: this.place(title.start, title.end),
        args: { words: title.text.slice(1, -1) },
      });
    let judgedHere = false;
    for (const line of thing.lines) {
      if (line.row.text === undefined || line.textStart < 0) continue;
      const role = roles[line.row.id];
      const text = textOf(line, this.outline.text);
      this.analyse(thing, line, text, role);
      if (role === undefined || role === 'descriptor') continue;
      judgedHere ||= role !== 'question';
      this.compare(thing, line, text);
    }
    // A target often says in its title what a student does.
    if (title && !judgedHere && thing.row.id === 'target') this.analyseTitle(thing, title.start, title.text);
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
      if (finding.rule === 'reading-level') this.keep(finding, this.wordsOf(line));
      else {
        const { start, end } = placeInFile(line, this.outline.text, finding.start, finding.end);
        this.keep(finding, this.place(start, end));
      }
    }
    // One mistake, one message: what is long is mostly hard to read too.
    if (tooLong && !hard && this.isOwn(thing)) this.survey.long.push({ at: this.wordsOf(line), args: tooLong });
  }

  private analyseTitle(thing: Line, start: number, title: string): void {
    if (!title.includes(' ')) return;
    for (const finding of analyseProse(title.slice(1, -1), { language: this.language, role: 'statement' })) {
      if (finding.rule !== 'placeholder' && this.counts(finding, thing, 'statement'))
        this.keep(finding, this.place(start + 1 + finding.start, start + 1 + finding.end));
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
    if (rule === 'two-skills')
      return judged.has(kind) && !sourceOf(thing)?.lines.some(({ row }) => row.id === 'target');
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
    const words = plain(text);
    const title = titleOf(thing);
    const fact = line.row.words;
    if (title !== undefined && title.length >= words.length && plain(title) === words) {
      this.survey.titles.push({ at: line, args: { fact, title } });
      return;
    }
    this.sayings.push({ kind: `${this.language} ${line.row.id}`, words, thing, line });
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

  private place(start: number, end: number): Place {
    return { outline: this.outline, start, end };
  }

  /** The words of a fact: where what is said of its whole text is shown. */
  private wordsOf(line: Line): Place {
    const colon = this.outline.text.indexOf(':', line.start);
    return this.place(line.start, colon < 0 || colon > line.end ? line.end : colon);
  }
}

function gradeNumber(grade: GradeBand['from']): number {
  return GRADES.indexOf(grade) - GRADES.indexOf('K');
}

function nameIn(thing: Line): string {
  return nameOf(sourceOf(thing) ?? thing);
}
