/** The messages of reasons in English, for students, families and teachers. */
import type { Words } from '../messages.ts';

const pieces = '{missing} more {missing#piece|pieces} of evidence';
const credits = '{missing:credits} more {missing#credit|credits}';
const soFar = '{found} so far';
const creditsSoFar = '{found:credits} so far';

export const messages = {
  all: { asked: 'All of these' },
  any: { asked: 'At least one of these' },
  none: { asked: 'None of these', next: '' },
  'at least so many': { asked: 'At least {count} of these {number}' },
  each: { asked: '[{rule}][{calculation}] in each {each}' },

  level: {
    asked: '{level} or better[ in {of}][, {stage}], by “{calculation}”',
    found: '{value:reached} so far',
    none: 'no score yet',
    missing: '{missing} more',
    next: '{level} or better in {of}[, {stage}][ ({missing} more)]',
  },
  'level of': {
    asked: '{level} or better[ in {of}][, {stage}]',
    found: '{value:reached} so far',
    none: 'no score yet',
    missing: '{missing} more',
    next: '{level} or better in {of}[, {stage}][ ({missing} more)]',
  },
  'at least': {
    asked: 'At least {level}[ in {of}][, {stage}], by “{calculation}”',
    found: '{value:reached} so far',
    none: 'no score yet',
    missing: '{missing} more',
    next: 'At least {level} in {of}[, {stage}][ ({missing} more)]',
  },
  'level in each': { asked: '{level} or better in each {each}, by “{of}”' },
  part: { asked: '{of}', found: '{value:reached}', none: 'no score yet' },
  'no score': {
    asked: 'No score below {level}[ in {of}], by “{calculation}”',
    found: 'lower: {low}',
    none: 'no score yet',
  },
  'more than half': {
    asked: 'More than half of the scores[ in {of}] at {level} or better, by “{calculation}”',
    found: '{good} of {number} so far',
  },
  value: { asked: '“{calculation}”[: {of}]', found: 'from {scores}', none: 'no score yet' },
  'value, overridden': { asked: '“{calculation}”[: {of}], decided by a teacher', found: '{scores}' },

  'evidence needed': {
    asked: 'All the evidence that is needed, in each {each}',
    found: '{found} of {asked} {asked#piece|pieces}',
    missing: pieces,
    next: `${pieces}, in each {each}`,
  },
  'evidence needed of': {
    asked: 'Evidence[ for {of}]',
    found: '{found} of {asked} {asked#piece|pieces}',
    none: 'nothing says how much is needed',
    missing: pieces,
    next: `${pieces} for {of}`,
  },
  pieces: {
    asked: '{kind}: at least {asked} {asked#piece|pieces}',
    found: soFar,
    missing: '{missing} more {missing#piece|pieces}',
    next: '{kind}: {missing} more {missing#piece|pieces}',
  },
  'pieces for': {
    asked: '{kind} for {for}: at least {asked} {asked#piece|pieces}',
    found: soFar,
    missing: '{missing} more {missing#piece|pieces}',
    next: '{kind} for {for}: {missing} more {missing#piece|pieces}',
  },
  'different courses': {
    asked: 'Evidence[ for {of}] from at least {asked} different {asked#course|courses}',
    found: soFar,
    missing: '{missing} more {missing#course|courses}',
    next: 'Evidence[ for {of}] from {missing} more {missing#course|courses}',
  },
  hours: {
    asked: '{of}: {asked} {asked#hour|hours}[, by {by}]',
    found: soFar,
    missing: '{missing} more {missing#hour|hours}',
    next: '{of}: {missing} more {missing#hour|hours}[, by {by}]',
  },
  rubric: {
    asked: '{rubric}: {level:code} or better in each criterion',
    found: '{found} of {asked}',
    missing: '{missing} more',
    next: '{rubric}: {level:code} or better in each criterion',
  },
  'rubric in one piece': {
    asked: '{rubric}: {level:code} or better in each criterion, in one piece of work',
    found: '{found} of {asked}',
    missing: '{missing} more',
  },
  criterion: {
    asked: '{criterion}: {level:code} or better',
    found: '{value:code} so far',
    none: 'not looked at yet',
  },
  body: { asked: '{body}[: {of}]' },
  'body pieces': {
    asked: 'At least {asked} {asked#piece|pieces} of evidence',
    found: soFar,
    missing: pieces,
    next: `${pieces} for {of}`,
  },
  'body kinds': {
    asked: 'At least {asked} different {asked#kind|kinds} of evidence',
    found: soFar,
    missing: '{missing} more {missing#kind|kinds}',
    next: 'Evidence of {missing} more {missing#kind|kinds} for {of}',
  },
  'body courses': {
    asked: 'Evidence from at least {asked} different {asked#course|courses}',
    found: soFar,
    missing: '{missing} more {missing#course|courses}',
    next: 'Evidence from {missing} more {missing#course|courses} for {of}',
  },
  'body of kinds': {
    asked: '{kinds:or}: at least {asked}',
    found: soFar,
    missing: '{missing} more',
    next: '{kinds:or}: {missing} more for {of}',
  },
  'body includes': {
    asked: '{kinds:or}: at least {asked}',
    found: soFar,
    missing: '{missing} more',
    next: '{kinds:or}: {missing} more for {of}',
  },

  rule: { asked: '{rule}[, {stage}]' },
  'rule of': { asked: '{rule}[: {of}][, {stage}]' },
  'rule in each': {
    asked: '{rule} in each {each} of {areas}',
    found: '{found} of {number} so far',
    missing: '{missing} more',
  },
  'rule in some': {
    asked: '{rule} in at least {asked} of {number} in {areas}',
    found: soFar,
    missing: '{missing} more',
    next: '{rule} in {missing} more of {number} in {areas}',
  },
  'rule in subjects': {
    asked: '{rule} in at least {asked} of {number} {number#subject|subjects}',
    found: soFar,
    missing: '{missing} more',
    next: '{rule} in {missing} more {missing#subject|subjects}',
  },
  'in subject': { asked: '{rule} in {subject}' },

  score: {
    asked: '{level} or more on {part}',
    found: '{value:reached} so far',
    none: 'no score yet',
    missing: '{missing} more {missing#point|points}',
    next: '{level} or more on {part}[ ({missing} more {missing#point|points})]',
  },
  'test level': { asked: '{level:code} or better on {part}', found: '{value:code} so far', none: 'no result yet' },
  'percent on each part': {
    asked: '{percent:percent} on each part of {test}',
    found: '{found} of {asked} {asked#part|parts}',
    missing: '{missing} more {missing#part|parts}',
  },
  'level on each part': {
    asked: '{level:code} or better on each part of {test}',
    found: '{found} of {asked} {asked#part|parts}',
    missing: '{missing} more {missing#part|parts}',
  },
  taken: { asked: 'Test taken: {test}', next: 'Take {test}' },
  certificate: { asked: 'Certificate: {certificate}' },
  'certificate from list': { asked: 'A certificate from the list “{list}”' },

  'credits in': {
    asked: '{asked:credits} {asked#credit|credits}[ in {subject}]',
    found: creditsSoFar,
    missing: credits,
    next: `${credits}[ in {subject}]`,
  },
  'credits in tagged': {
    asked: '{asked:credits} {asked#credit|credits}[ in {subject}], tagged “{tag}”',
    found: creditsSoFar,
    missing: credits,
    next: `${credits}[ in {subject}], tagged “{tag}”`,
  },
  'credits from one program area': {
    asked: '{asked:credits} {asked#credit|credits} in {subject} from one program area',
    found: '{found:credits} so far[ in {area}]',
    missing: credits,
    next: `${credits} in {subject} from one program area[ ({area})]`,
  },
  'credits from one program area with': {
    asked: '{asked:credits} {asked#credit|credits} in {subject} from one program area, with a course tagged “{tag}”',
    found: '{found:credits} so far[ in {area}]',
    missing: [credits, '{tagged}'],
    next: '[{missing:credits} more {missing#credit|credits} in {subject} from one program area, with ]a course tagged “{tag}”',
  },
  'credits from': {
    asked: '{asked:credits} {asked#credit|credits} from {credit}',
    found: creditsSoFar,
    missing: credits,
    next: `${credits} from {credit}`,
  },
  'credits from in one language': {
    asked: '{asked:credits} {asked#credit|credits} from {credit} in one language',
    found: creditsSoFar,
    missing: credits,
    next: `${credits} from {credit} in one language`,
  },
  'grade in': { asked: '{level:code} or better in {course}', found: '{value:code} so far', none: 'no grade yet' },
  'grade in next': { asked: '{level:code} or better in the next course of the sequence', none: 'no grade yet' },
  'grade in each term': { asked: '{level:code} or better in each term of a course tagged “{tag}”' },
  'grade in course tagged': { asked: '{level:code} or better in a course tagged “{tag}”' },
  'course tagged': { asked: 'A passed course tagged “{tag}”' },

  completed: { asked: 'Completed: {of}', next: 'Complete {of}' },
  'completed for grade': { asked: 'Completed[ in grade {grade}]: {of}', next: 'Complete {of}[ in grade {grade}]' },
  'completed in each grade': {
    asked: 'Completed in each grade: {of}',
    found: '{found} of {asked} {asked#grade|grades}',
    missing: 'still open: {missing#grade|grades} {missing}',
    next: '{of}: {missing#grade|grades} {missing}',
  },
  waived: { asked: 'Waived: {of}' },
  'completed and approved': { asked: 'Completed and approved: {of}' },
  approved: { asked: 'Approved by: {role}', next: 'Approval by: {role}' },
  'approved by panel': {
    asked: 'Approved by {asked} of {number} of the panel “{panel}”',
    found: soFar,
    missing: '{missing} more',
    next: '{missing} more {missing#approval|approvals} by the panel “{panel}”',
  },
  certified: { asked: 'Certified by: {role}' },

  credit: { asked: '{credit}', found: '{amount:credits} {amount#credit|credits}' },
  'credit instance': {
    asked: '{credit}[: {instance}]',
    found: '{amount:some} credits',
    none: 'no credit from it',
    next: '',
  },
  recorded: { asked: 'On record: {amount:credits} {amount#credit|credits}' },
  'amount by hours': {
    asked: 'Credit for hours: {hours}',
    found: ['{found} {found#hour|hours} so far', '{amount:some} credits'],
    missing: '{missing} more {missing#hour|hours} to earn credit',
    next: '{hours}: {missing} more {missing#hour|hours} to earn credit',
  },
  'amount by college credits': {
    asked: 'Credit for college credits',
    found: '{amount:credits} {amount#credit|credits}',
  },
  'amount by lowest': {
    asked: 'The lowest result decides[: {part}][, {value:code}]',
    found: '{amount:credits} {amount#credit|credits}',
    next: 'A higher result on {part}',
  },
  'amount by': {
    asked: 'The result decides[: {part}][, {value:code}]',
    found: '{amount:credits} {amount#credit|credits}',
    next: 'A higher result on {part}',
  },
  'amount by, parts missing': {
    asked: 'A result on every part is needed',
    missing: 'still to take: {missing}',
    next: 'Still to take: {missing}',
  },
  'amount as certified': { asked: 'Certified by: {role}', found: '{amount:credits} {amount#credit|credits}' },
  'only toward': {
    asked: 'Only for credit that was {state}: {courses}',
    found: 'up to {amount:credits} {amount#credit|credits}',
  },
  'only toward nothing': {
    asked: 'Only for credit that was {state} in one of these: {courses:or}',
    found: 'there is none',
    next: '',
  },
  limit: {
    asked: 'At most {limit:credits} {limit#credit|credits} in {within}',
    found: '{amount:credits} of it can still count',
  },
  'limit, courses included': {
    asked: 'At most {limit:credits} {limit#credit|credits} in {within}, together with courses',
    found: ['{others:credits} earned already', '{amount:credits} can still count'],
  },
  'open until': { asked: 'Open until {date}', next: '' },
  'closed since': { asked: 'It was open until {date}' },
  'closed without plan': { asked: 'It was open until {date}, and longer only with an open learning plan' },
  'closed, not extended': { asked: 'It was open until {date}, and longer only where this is reached' },
  extended: { asked: 'More time was given: open until {date}', next: '' },

  plan: { asked: '{plan}' },
  'plan, cohort unknown': { asked: '{plan}', found: 'the records do not say whether it applies' },
  need: {
    asked: '{need}: {asked:credits} {asked#credit|credits}[, {waived:credits} waived]',
    found: creditsSoFar,
    missing: `${credits}[, for {lacking:quoted}]`,
    next: `{need}: ${credits}[, for {lacking:quoted}]`,
  },
  total: {
    asked: 'All credits together: {asked:credits}[, {waived:credits} waived]',
    found: creditsSoFar,
    missing: credits,
    next: `${credits} altogether`,
  },
  'needs met': { asked: 'These needs of {plan}' },
  'any pathway': { asked: 'One pathway' },
  pathway: { asked: '{of}' },
  award: { asked: '{of}' },
  version: { asked: 'What version {version} asks' },
  'version, no date': { asked: 'Which version counts depends on a date that the records do not say' },
  'no version': { asked: 'There was no version of it on {date}' },
  'applies to all': { asked: '{plan} applies to all students' },
  'entry unknown': {
    asked: 'Whether {plan} applies depends on the day of entering grade {grade}, which the records do not say',
  },
  applies: { asked: '{plan} applies: grade {grade} was entered on {date}' },
  'applies, derived': { asked: '{plan} applies: grade {grade} was entered about {date}, as the class tells' },
  'does not apply': { asked: '{plan} does not apply: grade {grade} was entered on {date}' },
  'does not apply, another does': {
    asked: '{plan} does not apply: grade {grade} was entered on {date}, and {instead} applies',
  },

  circle: { asked: '{of} depends on itself', next: '' },
  'not placed': { asked: 'The credits have amounts that cannot be placed in {plan}', next: '' },
  'not here': { asked: '{of} belongs to a framework that is not at hand', next: '' },

  'code unknown': { asked: 'The framework does not know “{code}”, so it does not count' },
  'level unknown': { asked: 'The scale has no level “{level}”, so it does not count' },
  'record twice': { asked: 'There are two records of this name, and the first counts' },
} as const satisfies Words['messages'];
