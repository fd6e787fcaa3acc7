/** What changes where: an edit of one file, and the files of which something else is said for it. Each way in which one
 * thing may depend on another has its row; after each edit a project says what a fresh one says. */
import type { Project } from '@cairn/language';
import { describe, expect, test } from 'vitest';
import { filesOf, isSpreadsheet } from '../../../packages/language/src/checks/example.ts';
import { everything, type Files, freshProject } from '../../support/edits.ts';

/** A piece of a file and what stands there instead; a file that is not there yet has no piece. */
type Edit = readonly [path: string, from: string | undefined, to: string | undefined];

interface Change {
  /** What something in another file depends on. */
  of: string;
  files: string;
  edit: Edit;
  /** The files of which something else is said. */
  said: string[];
  /** A piece of what is said then, or was said before. */
  saying: string;
}

const F = `framework F "F"
  version: 1
  language: en
  publisher: P
  license: CC BY 4.0
  identifier: https://example.org/f
`;
const scale = 'scale S "S"\n  level Low = 1\n  level High = 2\n';
const A1 = 'competency A.1 "One"\n    I can: count to ten.\n';

const changes: Change[] = [
  {
    of: 'a fact of a thing',
    files: `${F}\narea A "A"\n  ${A1}    grades: 6-8\n#- b.cairn\npart of F\n\narea B "B"\n  competency B.1 "B"\n    I can: read a map.\n    relates to: A.1\n`,
    edit: ['main.cairn', 'grades: 6-8', 'retired: 2020-01-01'],
    said: ['b.cairn'],
    saying: 'retired since',
  },
  {
    of: 'a fact of the first lines',
    files: `${F}  scale: S\n\n${scale}\n#- b.cairn\npart of F\n\narea B "B"\n  ${A1}\nrubric R "R"\n  for: A.1\n  criterion c "C"\n    measures: A.1\n    at Low: Counts to five.\n    at High: Counts to ten.\n`,
    edit: ['main.cairn', '  scale: S\n', '  status: draft\n'],
    said: ['b.cairn', 'main.cairn'],
    saying: 'scale',
  },
  {
    of: 'a fact of an area',
    files: `${F}\nscale S "S"\n  level Low = 1\n  level High = 2\n\narea A "A"\n  scale: S\n  ${A1}#- b.cairn\npart of F\n\nrubric R "R"\n  for: A.1\n  scale: S\n  criterion c "C"\n    measures: A.1\n    at Low: Counts to five.\n    at High: Counts to ten.\n\narea B "B"\n  competency B.1 "B"\n    I can: read a map.\n    needs first: A.1 at Low\n`,
    edit: ['main.cairn', '  scale: S\n  comp', '  grades: 6-8\n  comp'],
    said: ['b.cairn'],
    saying: 'scale',
  },
  {
    of: 'a title',
    files: `${F}\narea A "A"\n  competency A.1 "One"\n    I can: count to ten.\n#- b.cairn\npart of F\n\narea B "B"\n  competency B.1 "B"\n    also known as: A.1\n    I can: read a map.\n`,
    edit: ['main.cairn', '"One"', '"Two"'],
    said: ['b.cairn'],
    saying: '`Two`',
  },
  {
    of: 'a title of a level, named by it',
    files: `${F}  scale: S\n\nscale S "S"\n  level Low "Little" = 1\n  level High "Much" = 2\n\narea A "A"\n  ${A1}#- b.cairn\npart of F\n\narea B "B"\n  competency B.1 "B"\n    I can: read a map.\n    needs first: A.1 at "Much"\n`,
    edit: ['main.cairn', '"Much"', '"A lot"'],
    said: ['b.cairn'],
    saying: 'is not a level',
  },
  {
    of: 'what a thing holds',
    files: `${F}\narea A "A"\n  ${A1}#- b.cairn\npart of F\n\nbody of evidence BODY "Body"\n  for: each target in A\n  at least: 3 pieces\n`,
    edit: [
      'main.cairn',
      '    I can: count to ten.\n',
      '    I can: count to ten.\n    target A.1.1 "T"\n      I can: count to five.\n',
    ],
    said: ['b.cairn'],
    saying: 'each of nothing',
  },
  {
    of: 'what a scale holds',
    files: `${F}  scale: S\n\n${scale}\narea A "A"\n  ${A1}#- b.cairn\npart of F\n\narea B "B"\n  competency B.1 "B"\n    I can: read a map.\n    needs first: A.1 at Mid\n`,
    edit: ['main.cairn', '  level High = 2\n', '  level Mid = 2\n  level High = 3\n'],
    said: ['b.cairn'],
    saying: '`Mid` is not a level',
  },
  {
    of: 'whether a thing was read whole',
    files: `${F}  scale: S\n\n${scale}\narea A "A"\n  ${A1}#- b.cairn\npart of F\n\narea B "B"\n  competency B.1 "B"\n    I can: read a map.\n    needs first: A.1 at Mid\n`,
    edit: ['main.cairn', '  level High = 2\n', '  level High = 2\n  levl Mid = 3\n'],
    said: ['b.cairn', 'main.cairn'],
    saying: '`Mid` is not a level',
  },
  {
    of: 'what the mentions of a thing name',
    files: `${F}  scale: S\n\n${scale}\narea A "A"\n  ${A1}\narea B "B"\n  competency B.1 "B"\n    I can: read a map.\n\ncalculation C "C"\n  for: each competency in A\n  method: highest\n  takes: scores\n  missing: left out\n  retakes: all count\n  override: replaces the value\n#- b.cairn\npart of F\n\nrule R "R"\n  for: each competency in B\n  requires all of these:\n    - C at High or better\n`,
    edit: ['main.cairn', 'for: each competency in A', 'for: each competency in B'],
    said: ['b.cairn', 'main.cairn'],
    saying: 'is worked out in `A` only',
  },
  {
    of: 'what the mentions of a thing name, through a code elsewhere',
    files: `${F}  scale: S\n\n${scale}\ncalculation C "C"\n  for: each competency in A\n  method: highest\n  takes: scores\n  missing: left out\n  retakes: all count\n  override: replaces the value\n#- b.cairn\npart of F\n\narea B "B"\n  competency B.1 "B"\n    I can: read a map.\n\nrule R "R"\n  for: each competency in B\n  requires all of these:\n    - C at High or better\n#- c.cairn\npart of F\n\narea A "A"\n  ${A1}`,
    edit: ['c.cairn', 'area A ', 'area AA '],
    said: ['b.cairn', 'main.cairn'],
    saying: 'is worked out in `A` only',
  },
  {
    of: 'the words of a text',
    files: `${F}  also in: es\n\narea A "A"\n  competency A.1 "One"\n    I can: count the sheep of a herd.\n#- es.cairn\ntranslation es of F\n  checked against: 1\n\n  area A "Á"\n    competency A.1 "Uno"\n      I can: count the sheep of a herd.\n`,
    edit: ['main.cairn', 'the sheep', 'the goats'],
    said: ['es.cairn'],
    saying: 'the same words',
  },
  {
    of: 'whether another text says the same',
    files: `${F}\narea A "A"\n  ${A1}#- z.cairn\npart of F\n\narea B "B"\n  competency B.1 "B"\n    I can: count to ten!\n`,
    edit: ['main.cairn', 'count to ten.', 'count to nine.'],
    said: ['z.cairn'],
    saying: 'says the same, word for word',
  },
  {
    of: 'the last letter of another text',
    files: `${F}\narea A "A"\n  competency A.1 "One"\n    I can: count to ten.s\n#- z.cairn\npart of F\n\narea B "B"\n  competency B.1 "B"\n    I can: count to ten.\n`,
    edit: ['main.cairn', 'ten.s', 'ten.'],
    said: ['z.cairn'],
    saying: 'says the same, word for word',
  },
  {
    of: 'where a thing is named',
    files: `${F}\nsubject art "Art"\n#- b.cairn\npart of F\n\narea B "B"\n  subject: art\n  competency B.1 "B"\n    I can: read a map.\n`,
    edit: ['b.cairn', '  subject: art\n', '  grades: 6-8\n'],
    said: ['main.cairn'],
    saying: 'No line names the subject',
  },
  {
    of: 'how the code of a framework is written',
    files: `${F}#- b.cairn\nframework G "G"\n  uses: "main.cairn" as F\n  also in: fr\n#- c.cairn\nframework f "F again"\n`,
    edit: ['main.cairn', 'framework F "F"', 'framework f "F"'],
    said: ['main.cairn'],
    saying: '',
  },
  {
    of: 'the things of a file',
    files: `${F}  uses: "s.cairn" as S\n\narea A "A"\n  ${A1}    aligns to: S/T.1 closely\n#- s.cairn\nstandards S "S"\n  standard T.1 "T"\n`,
    edit: ['s.cairn', '  standard T.1 "T"\n', '  standard T.1 "T"\n  standard T.2 "U"\n'],
    said: ['main.cairn'],
    saying: 'taken up by',
  },
  {
    of: 'mentions of a file that name nothing',
    files: `${F}\nsubject art "Art"\n#- b.cairn\npart of F\n\narea B "B"\n  grades: 6-8\n  competency B.1 "B"\n    I can: read a map.\n`,
    edit: ['b.cairn', 'grades: 6-8', 'subject: music'],
    said: ['b.cairn', 'main.cairn'],
    saying: 'No line names the subject',
  },
  {
    of: 'lines of a file that could not be read',
    files: `${F}\nsubject art "Art"\n#- b.cairn\npart of F\n\narea B "B"\n  grades: 6-8\n  competency B.1 "B"\n    I can: read a map.\n`,
    edit: ['b.cairn', 'grades: 6-8', 'graeds: 6-8'],
    said: ['b.cairn', 'main.cairn'],
    saying: 'No line names the subject',
  },
  {
    of: 'the line on which something stands',
    files: `${F}\nsubject art "Art"\n#- b.cairn\npart of F\n\nsubject art "Art"\n`,
    edit: ['main.cairn', '\nsubject', '\n\nsubject'],
    said: ['b.cairn', 'main.cairn'],
    saying: 'line 9',
  },
  {
    of: 'a code that comes',
    files: `${F}#- b.cairn\npart of F\n\narea B "B"\n  subject: art\n  competency B.1 "B"\n    I can: read a map.\n`,
    edit: ['main.cairn', F, `${F}\nsubject art "Art"\n`],
    said: ['b.cairn'],
    saying: 'not declared',
  },
  {
    of: 'a code of a used framework that goes',
    files: `${F}  uses: "s.cairn" as S\n\narea A "A"\n  ${A1}    aligns to: S/T.1 closely\n#- s.cairn\nstandards S "S"\n  standard T.1 "T"\n`,
    edit: ['s.cairn', 'T.1', 'T.9'],
    said: ['main.cairn'],
    saying: 'has the code `S/T.1`',
  },
  {
    of: 'a code that may have been meant',
    files: `${F}#- b.cairn\npart of F\n\narea B "B"\n  subject: mathe\n  competency B.1 "B"\n    I can: read a map.\n`,
    edit: ['main.cairn', F, `${F}\nsubject math "Math"\n`],
    said: ['b.cairn'],
    saying: 'Did you mean `math`',
  },
  {
    of: 'a code that may have been meant and is unique in its owner',
    files: `${F}\nstages T "T"\n  stage T1 "One" = 1\n#- b.cairn\npart of F\n\narea B "B"\n  competency B.1 "B"\n    I can: read a map.\n    needs first: B.2 in Autum\n  competency B.2 "C"\n    I can: read a plan.\n`,
    edit: ['main.cairn', '= 1\n', '= 1\n  stage Autumn "Two" = 2\n'],
    said: ['b.cairn'],
    saying: 'Did you mean `Autumn`',
  },
  {
    of: 'a title by which something may have been meant',
    files: `${F}\nsubject math "Numbers"\n#- b.cairn\npart of F\n\narea B "B"\n  subject: mathematics\n  competency B.1 "B"\n    I can: read a map.\n`,
    edit: ['main.cairn', '"Numbers"', '"Mathematics"'],
    said: ['b.cairn'],
    saying: 'Did you mean `math`',
  },
  {
    of: 'another code of a thing',
    files: `${F}\narea A "A"\n  ${A1}    grades: 6-8\n#- b.cairn\npart of F\n\narea B "B"\n  competency B.1 "B"\n    I can: read a map.\n    relates to: OLD.1\n`,
    edit: ['main.cairn', 'grades: 6-8', 'also known as: OLD.1'],
    said: ['b.cairn'],
    saying: 'has the code `OLD.1`',
  },
  {
    of: 'a code that was replaced',
    files: `${F}\narea A "A"\n  ${A1}\nreplaced\n  X.1 -> A.1\n#- b.cairn\npart of F\n\narea B "B"\n  competency B.1 "B"\n    I can: read a map.\n    relates to: OLD.1\n`,
    edit: ['main.cairn', 'X.1 ->', 'OLD.1 ->'],
    said: ['b.cairn'],
    saying: 'was replaced by `A.1`',
  },
  {
    of: 'a progression that is translated',
    files: `${F}  also in: es\n  scale: S\n\n${scale}\narea A "A"\n  ${A1}#- es.cairn\ntranslation es of F\n  checked against: 1\n\n  progression of A.1\n    at Low: Cuento.\n#- z.cairn\npart of F\n\nprogression of A.2\n  at Low: I count.\n  at High: I count on.\n`,
    edit: ['z.cairn', 'progression of A.2', 'progression of A.1'],
    said: ['es.cairn', 'z.cairn'],
    saying: '',
  },
  {
    of: 'a code that looks alike',
    files: `${F}\narea A "A"\n  ${A1}#- z.cairn\npart of F\n\narea B "B"\n  competency A.1O "B"\n    I can: read a map.\n`,
    edit: ['main.cairn', 'A.1 ', 'A.10 '],
    said: ['z.cairn'],
    saying: 'look alike',
  },
  {
    of: 'a code that several have',
    files: `${F}\nstages T "T"\n  stage T1 "One" = 1\n\nstages U "U"\n  stage U1 "One" = 1\n#- b.cairn\npart of F\n\narea B "B"\n  competency B.1 "B"\n    I can: read a map.\n    needs first: B.2 in T1\n  competency B.2 "C"\n    I can: read a plan.\n`,
    edit: ['main.cairn', 'stage U1', 'stage T1'],
    said: ['b.cairn'],
    saying: 'Several have a stage',
  },
  {
    of: 'which files are used',
    files: `${F}\n#- b.cairn\npart of F\n\narea B "B"\n  competency B.1 "B"\n    I can: read a map.\n    aligns to: S/T.1 closely\n#- s.cairn\nstandards S "S"\n  standard T.1 "T"\n`,
    edit: ['main.cairn', '  version: 1\n', '  version: 1\n  uses: "s.cairn" as S\n'],
    said: ['b.cairn', 'main.cairn'],
    saying: 'short name `S`',
  },
  {
    of: 'a `uses` line that could not be read',
    files: `${F}  uses: "s.cairn" as S\n#- b.cairn\npart of F\n\narea B "B"\n  competency B.1 "B"\n    I can: read a map.\n    aligns to: T/T.1 closely\n#- s.cairn\nstandards S "S"\n  standard T.1 "T"\n`,
    edit: ['main.cairn', 'as S', 'as'],
    said: ['b.cairn', 'main.cairn'],
    saying: 'short name `T`',
  },
  {
    of: 'a file that comes',
    files: `${F}  uses: "s.cairn" as S\n\narea A "A"\n  ${A1}    aligns to: S/T.1 closely\n`,
    edit: ['s.cairn', undefined, 'standards S "S"\n  standard T.1 "T"\n'],
    said: ['main.cairn', 's.cairn'],
    saying: 'There is no file',
  },
  {
    of: 'a file that goes',
    files: `${F}  uses: "s.cairn" as S\n\narea A "A"\n  ${A1}    aligns to: S/T.1 closely\n#- s.cairn\nstandards S "S"\n  standard T.1 "T"\n`,
    edit: ['s.cairn', '', undefined],
    said: ['main.cairn', 's.cairn'],
    saying: 'There is no file',
  },
  {
    of: 'a framework that comes',
    files: `part of G\n\nsubject art "Art"\n#- b.cairn\nframework H "H"\n`,
    edit: ['b.cairn', 'framework H', 'framework G'],
    said: ['b.cairn', 'main.cairn'],
    saying: 'There is no framework',
  },
  {
    of: 'a framework that may have been meant',
    files: `part of GREEN\n\nsubject art "Art"\n#- b.cairn\nframework H "H"\n`,
    edit: ['b.cairn', 'framework H', 'framework GREAN'],
    said: ['b.cairn', 'main.cairn'],
    saying: 'Did you mean `GREAN`',
  },
  {
    of: 'the files of a framework',
    files: `${F}\nsubject art "Art"\n#- b.cairn\npart of G\n\nsubject music "Music"\n#- c.cairn\npart of F\n\narea B "B"\n  subject: music\n  competency B.1 "B"\n    I can: read a map.\n`,
    edit: ['b.cairn', 'part of G', 'part of F'],
    said: ['b.cairn', 'c.cairn', 'main.cairn'],
    saying: '',
  },
  {
    of: 'the spreadsheet that a list names',
    files: `${F}\ncertificate CNA "Nursing"\n\nlist L "L"\n  from: "l.csv"\n#- l.csv\ncode\nCNA\n#- m.csv\ncode\nCNX\n`,
    edit: ['main.cairn', 'l.csv', 'm.csv'],
    said: ['main.cairn'],
    saying: 'not declared',
  },
  {
    of: 'what stands in a spreadsheet',
    files: `${F}\ncertificate CNA "Nursing"\n\nlist L "L"\n  from: "l.csv"\n#- l.csv\ncode\nCNA\n`,
    edit: ['l.csv', 'CNA', 'CNX'],
    said: ['main.cairn'],
    saying: 'not declared',
  },
  {
    of: 'a spreadsheet that goes',
    files: `${F}\ncertificate CNA "Nursing"\n\nlist L "L"\n  from: "l.csv"\n#- l.csv\ncode\nCNA\n`,
    edit: ['l.csv', '', undefined],
    said: ['main.cairn'],
    saying: '',
  },
  {
    of: 'a list that goes',
    files: `${F}\ncertificate CNA "Nursing"\n#- l.cairn\npart of F\n\nlist L "L"\n  from: "l.csv"\n#- l.csv\ncode\nCNA\n`,
    edit: ['l.cairn', '\nlist L "L"\n  from: "l.csv"\n', '\n'],
    said: ['l.cairn', 'main.cairn'],
    saying: 'Nothing names the certificate',
  },
  {
    of: 'how many there are of a kind',
    files: `${F}\nevidence kind essay "Essay"\n  group: written\n#- b.cairn\npart of F\n\narea B "B"\n  competency B.1 "B"\n    I can: read a map.\n\nbody of evidence BODY "Body"\n  for: each competency in B\n  at least: 2 kinds\n`,
    edit: ['main.cairn', '  group: written\n', '  group: written\n\nevidence kind talk "Talk"\n  group: performance\n'],
    said: ['b.cairn'],
    saying: 'only `essay`',
  },
  {
    of: 'the scale that all competencies share',
    files: `${F}\n${scale}\nscale T "T"\n  level No = 1\n  level Yes = 2\n\ncalculation C "C"\n  for: each competency\n  method: highest\n  takes: scores\n  missing: left out\n  retakes: all count\n  override: replaces the value\n\nrule R "R"\n  for: each competency\n  requires all of these:\n    - C at Yes or better\n#- b.cairn\npart of F\n\narea B "B"\n  scale: S\n  competency B.1 "B"\n    I can: read a map.\n`,
    edit: ['b.cairn', 'scale: S', 'scale: T'],
    said: ['main.cairn'],
    saying: '`Yes` is not a level',
  },
  {
    of: 'a framework without a file that begins it',
    files: `${F}#- b.cairn\npart of F\n\narea B "B"\n  competency B.1 "B"\n    relates to: B.9\n`,
    edit: ['main.cairn', '', undefined],
    said: ['b.cairn'],
    saying: 'There is no framework',
  },
  {
    of: 'first lines that could not be read',
    files: `${F}#- b.cairn\npart of F\n\narea B "B"\n  competency B.1 "B"\n    relates to: B.9\n`,
    edit: ['main.cairn', 'framework F "F"', 'framework F "F'],
    said: ['b.cairn', 'main.cairn'],
    saying: 'has the code `B.9`',
  },
];

function filesIn(example: string): Files {
  const files: Files = { texts: new Map(), lists: new Map(), severities: {} };
  for (const { path, text } of filesOf(example)) put(files, path, text);
  return files;
}

function put({ texts, lists }: Files, path: string, text: string | undefined): void {
  if (isSpreadsheet(path)) lists.set(path, text);
  else if (text === undefined) texts.delete(path);
  else texts.set(path, text);
}

function hand(project: Project, path: string, text: string | undefined): void {
  if (isSpreadsheet(path)) project.setList(path, text);
  else if (text === undefined) project.delete(path);
  else project.set(path, text);
}

/** All that is said of the files, one message a line. */
function messages(project: Project): string {
  return project
    .uris()
    .flatMap((uri) => project.diagnostics(uri).map(({ message }) => `${uri}: ${message}`))
    .join('\n');
}

describe('a change of', () => {
  test.each(changes)('$of', ({ files: example, edit: [path, from, to], said, saying }) => {
    const files = filesIn(example);
    const project = freshProject(files);
    project.changedFiles();
    const before = messages(project);
    const old = files.texts.get(path) ?? files.lists.get(path);
    if (from !== undefined) expect(old).toContain(from);
    const text = from === undefined || to === undefined ? to : old!.replace(from, to);
    const change = (next: string | undefined): string[] => {
      put(files, path, next);
      hand(project, path, next);
      const told = project.changedFiles();
      expect(everything(project).sort()).toEqual(everything(freshProject(files)).sort());
      return told;
    };
    expect(change(text)).toEqual(said);
    const after = messages(project);
    expect(before.includes(saying) || after.includes(saying)).toBe(true);
    if (saying !== '') expect(before.split(saying).length).not.toBe(after.split(saying).length);
    change(old);
    expect(messages(project).split('\n').sort()).toEqual(before.split('\n').sort());
  });
});
