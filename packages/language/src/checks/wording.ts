/** The words of statements, “I can” sentences, rubrics and progressions. What is found comes from `prose/`. */
import type { ThingId } from '../generated/names.ts';
import type { FindingArgs, Rule } from '../prose/index.ts';
import { type Line, outlineOf } from '../tree/nodes.ts';
import { things, translatedThings } from '../vocabulary/index.ts';
import { type Context, check, either, placeOf, type Report } from './check.ts';
import { surveyOf } from './survey.ts';

/** Whatever has a title or a text. */
const worded = [...things, ...translatedThings].map(({ id }) => id) as ThingId[];

const F = 'framework F "F"\n';
const area = `${F}\narea A "A"\n`;
const competency = `${area}  competency A.1 "First"\n`;
const scale = `${F}  scale: S\n\nscale S "S"\n  level Low "Beginning" = 1\n  level High "Meeting" = 2\n\n${'area A "A"\n  competency A.1 "First"\n    I can: tell what I think and why.\n'}`;
const good = `${competency}    I can: solve an equation and check the answer.\n`;
const rubric = (low: string): string =>
  `${scale}\nrubric R "Opinion"\n  for: A.1\n  criterion reasons "Reasons"\n    measures: A.1\n    at Low: ${low}\n    at High: Two or more reasons match the opinion.\n`;

/** Reports what a prose rule found. */
function found<R extends Rule>(rule: R, wanted?: (args: FindingArgs[R]) => boolean) {
  return (thing: Line, context: Context, report: Report<FindingArgs[R]>): void => {
    for (const { at, args } of surveyOf(thing, context).prose[rule]) if (!wanted || wanted(args)) report(at, args);
  };
}

export const wording = [
  check<FindingArgs['vague-verb']>({
    code: 'vague-verb',
    severity: 'warning',
    title: 'A verb that nobody can see',
    message: ({ verb, suggestions }) =>
      `Nobody can see whether a student does \`${verb}\`. What would the student do to show it: ${either(suggestions, 5)}?`,
    why: 'Two teachers who look for understanding find two different things; both see an explanation.',
    wayOut: 'Use a verb that names what the student does, says or makes.',
    bad: `${competency}    I can: understand linear equations.\n`,
    good,
    on: worded,
    thing: found('vague-verb'),
  }),
  check<FindingArgs['two-skills']>({
    code: 'two-skills',
    severity: 'warning',
    title: 'Two skills in one statement',
    message: ({ first, second }) =>
      `\`${first}\` and \`${second}\` are two skills. A student may be able to do one of them and not the other.`,
    why: 'One level cannot say which of the two a student still has to learn.',
    wayOut: 'Make two targets of it, or keep the one that is assessed.',
    bad: `${competency}    statement: Read and perform a scene of a play.\n    I can: read and perform a scene.\n`,
    good: `${competency}    statement: Perform a scene of a play.\n    I can: perform a scene.\n`,
    on: worded,
    thing: found('two-skills'),
  }),
  check<FindingArgs['reading-level']>({
    code: 'reading-level',
    severity: 'warning',
    title: 'Harder to read than its readers can',
    message: ({ level, top, words }) =>
      `This reads like ${Number(level) > 12 ? 'text for adults' : `text of grade ${level}`}; its readers are in grade ${top} or below.${words.length === 0 ? ' Its sentences are long.' : ` Long words: ${either(words).replace(' or ', ' and ')}.`}`,
    why: 'A student who cannot read the goal cannot work toward it.',
    wayOut: 'Make two sentences of one, and take the words that students use.',
    bad: `${F}\narea A "A"\n  grades: 2-3\n  competency A.1 "First"\n    I can: share important information about a topic, using organization, illustrations and different vocabulary so that an audience can follow the explanation from the beginning to the end.\n`,
    good: `${F}\narea A "A"\n  grades: 2-3\n  competency A.1 "First"\n    I can: tell what I know in an order that makes sense. I can add a picture when it helps someone see what I mean.\n`,
    on: worded,
    thing: found('reading-level'),
  }),
  check<FindingArgs['norm-referenced']>({
    code: 'norm-referenced',
    severity: 'warning',
    title: 'Students compared with each other',
    message: ({ words }) => `\`${words}\` compares a student with others, not with the goal.`,
    why: 'Whether a student has learned something does not depend on who else is in the room.',
    wayOut: 'Say what the work shows at this level.',
    bad: `${competency}    I can: solve equations faster than my classmates.\n`,
    good,
    on: worded,
    thing: found('norm-referenced', ({ kind }) => kind === 'comparison'),
  }),
  check<FindingArgs['norm-referenced']>({
    code: 'only-a-quality',
    severity: 'warning',
    title: 'A description that only says how good',
    message: ({ words }) => `\`${words}\` says how good the work is, not what it looks like.`,
    why: 'A student learns from a rubric what to do next; “good” does not say it.',
    wayOut: 'Say what a reader or listener sees at this level.',
    bad: rubric('Poor reasons.'),
    good: rubric('One reason matches the opinion.'),
    on: worded,
    thing: found('norm-referenced', ({ kind }) => kind === 'quality'),
  }),
  check<FindingArgs['deficit-wording']>({
    code: 'deficit-wording',
    severity: 'information',
    title: 'What a student lacks',
    message: ({ words }) => `\`${words}\` says what is lacking. What is there at this level?`,
    why: 'The lowest level is read by the students who need to know most what they can do already.',
    wayOut: 'Describe what the work shows, and what comes next in the level above.',
    bad: rubric('The student fails to give reasons.'),
    good: rubric('One reason matches the opinion.'),
    on: worded,
    thing: found('deficit-wording'),
  }),
  check<FindingArgs['repeats-label']>({
    code: 'repeats-label',
    severity: 'warning',
    title: '“I can” said twice',
    message: ({ label }) => `\`I can:\` already says \`${label}\`; readers would see it twice.`,
    why: 'Reports and badges put the words before the text.',
    wayOut: 'Begin with the verb: `I can: solve an equation.`',
    bad: `${competency}    I can: I can solve an equation.\n`,
    good,
    on: worded,
    thing(thing, context, report) {
      for (const { at, args } of surveyOf(thing, context).prose['repeats-label']) {
        const { start, end } = placeOf(at);
        const { text } = outlineOf(thing);
        let after = end;
        while (/[\s:]/.test(text[after] ?? 'x')) after++;
        const edits = [{ start, end: after, text: '' }];
        report(at, args, { title: `Remove \`${args.label}\``, edits });
      }
    },
  }),
  check<FindingArgs['not-first-person']>({
    code: 'not-first-person',
    severity: 'warning',
    title: 'Not in the student’s words',
    message: ({ subject }) => `After \`I can:\` a student speaks; \`${subject}\` is somebody else.`,
    why: 'Readers would see “I can students will …”.',
    wayOut: 'Begin with the verb, or make it the `statement:`.',
    bad: `${competency}    I can: students will solve an equation.\n`,
    good,
    on: worded,
    thing: found('not-first-person'),
  }),
  check<FindingArgs['placeholder']>({
    code: 'placeholder',
    severity: 'warning',
    title: 'A text that waits to be written',
    message: ({ words }) =>
      words.trim() === '' ? 'This title is empty.' : `\`${words}\` waits for its text to be written.`,
    why: 'A placeholder that is published is read as if it were meant.',
    wayOut: 'Write the text, or remove the line until it is known.',
    bad: `${competency}    I can: TBD\n`,
    good,
    on: worded,
    thing: found('placeholder'),
  }),
  check<{ fact: string; words: number; most: number }>({
    code: 'too-long',
    severity: 'information',
    title: 'Longer than a reader keeps in mind',
    message: ({ fact, words, most }) => `\`${fact}\` has ${words} words; after ${most} readers lose the beginning.`,
    why: 'What is to be shown has to be clear at one reading, to a teacher between two lessons.',
    wayOut: 'Keep what is assessed, and move the rest to `clarification:`, `boundary:` or `guidance:`.',
    bad: `${competency}    I can: ${'solve an equation and check it and show it and say how I did it, '.repeat(4)}too.\n`,
    good,
    on: worded,
    thing(thing, context, report) {
      for (const { at, args } of surveyOf(thing, context).long) report(at, args);
    },
  }),
  check<{ fact: string; title: string }>({
    code: 'repeats-the-title',
    severity: 'warning',
    title: 'A statement that says what the title says',
    message: ({ fact }) => `\`${fact}\` says what the title says, and nothing more.`,
    why: 'Readers see both, one below the other, and learn nothing from the second.',
    wayOut: 'Shorten the title to a name, or say in the statement what a student does.',
    bad: `${area}  competency A.1 "Solve linear equations"\n    statement: Solve linear equations.\n    I can: solve an equation.\n`,
    good: `${area}  competency A.1 "Equations"\n    statement: Solve linear equations.\n    I can: solve an equation.\n`,
    on: worded,
    thing(thing, context, report) {
      for (const { at, args } of surveyOf(thing, context).titles) report(at, args);
    },
  }),
  check<{ fact: string; other: string }>({
    code: 'said-twice',
    severity: 'warning',
    title: 'One statement in two places',
    message: ({ fact, other }) => `\`${fact}\` says the same, word for word, as that of \`${other}\`.`,
    why: 'Teachers assess it twice, or believe that one of the two is something else.',
    wayOut: 'Say what sets the two apart; or keep one and let the other say `relates to:`.',
    bad: `${competency}    I can: solve an equation.\n  competency A.2 "Second"\n    I can: solve an equation.\n`,
    good: `${competency}    I can: solve an equation.\n  competency A.2 "Second"\n    I can: draw a line through two points.\n`,
    on: worded,
    thing(thing, context, report) {
      for (const { at, args } of surveyOf(thing, context).repeated) report(at, args);
    },
  }),
];
