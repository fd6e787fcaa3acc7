/** What is copied, where it is pasted, and what comes of it. */
import { docs, excel, hostile, sheets, word } from './clippings.ts';

/** A case of pasting; `source` has the mark `<|>` at the cursor. */
export interface PasteCase {
  name: string;
  source: string;
  text?: string;
  html?: string;
}

const science = `framework SCI "Science"
  scale: growth

scale growth "Growth"
  level Starting "Starting" = 1
  level Growing "Growing" = 2
  level Meeting "Meeting" = 3

subject sci "Life Science"

area LS "Life science"

  competency LS.1 "Ecosystems"
    I can: care for a place.
`;

export const cases: readonly PasteCase[] = [
  {
    name: 'rows with tabs: quotation marks, line ends and commas within cells',
    source: `${science}\n<|>`,
    text: 'Code\tTitle\tStatement\tI can\tGrades\tNotes\nPS.1\tForces\tExplain how forces change motion.\tI can explain why things move.\tGrades 6–8\tUse carts\nPS.2\t"Waves, ""light"" and sound"\t"Model waves.\nUse a rope."\tI can model a wave.\tK, 1, 2\t\n',
  },
  {
    name: 'in an area: codes that follow, a subject by its title, tags that are declared, a column without a place',
    source: `${science}  <|>\n`,
    text: 'Title\tStatement\tSubject\tTags\tBudget\nCells\tModel a cell.\tLife science\tlab; field work\t$ 20\nGenes\tExplain traits.\tLife science\tlab\t\n',
  },
  {
    name: 'at the margin below an area that holds nothing yet: its competencies',
    source: `${science}\narea KIT "In the kitchen"\n  grades: 9-12\n\n<|>\n\narea HALL "In the hall"\n`,
    text: 'Title\tI can\nHandle a knife\tI can cut evenly.\nSeason by taste\tI can taste and mend a dish.\n',
  },
  {
    name: 'columns of areas, competencies and targets; what is empty is as above',
    source: `${science}\n<|>`,
    text: 'Strand\tCompetency\tLearning target\nPhysical science\tForces\tPush and pull\n\t\tGravity\n\tWaves\tSound\nEarth and space\tPlanets\tOrbits\n',
  },
  {
    name: 'rows of one area need not stand together',
    source: `${science}\n<|>`,
    text: 'Strand\tTitle\nArts\tDraw\nMusic\tSing\nArts\tPaint\n',
  },
  {
    name: 'headings between the rows are areas',
    source: `${science}\n<|>`,
    text: 'Code\tStatement\tGrade\nReading\t\t\nR.1\tRead closely.\tK\nR.2\tCompare.\t3\nWriting\t\t\nW.1\tTell stories.\t4\n',
  },
  {
    name: 'kinds in a column, and codes within codes',
    source: `${science}\n<|>`,
    text: 'Human Coding Scheme\tFull Statement\tCASE Item Type\tEducation Level\nM\tMathematics\tDomain\t\nM.1\tCount to a hundred.\tStandard\tKG\nM.1.a\tCount by tens.\tIndicator\tK\n',
  },
  {
    name: 'levels of the scale of the place become progressions, and codes that are taken change',
    source: `${science}  <|>`,
    text: 'Code\tCompetency\tStarting\tGrowing\tMeeting\nLS.7\tCells\tI see it.\tI say it.\tI show it.\nLS.1\tGenes\ta\tb\tc\n',
  },
  {
    name: 'grade bands become progressions',
    source: `${science}\n<|>`,
    text: 'Competency\tK-2\t3-5\t6-8\nMaps\tI draw.\tI read.\tI compare.\n',
  },
  {
    name: 'criteria and levels become a rubric',
    source: `${science}\n<|>`,
    text: 'Criteria\t1 - Starting\t2 - Growing\t3 - Meeting\nUse of evidence\tNone\tSome\tMuch\nClarity\tUnclear\tPartly\tClear\n',
  },
  {
    name: 'levels that no scale has become one, from the lowest on',
    source: `${science}\n<|>`,
    text: 'Criterion\t4 Exemplary\t3 Proficient\t2 Developing\t1 Beginning\nVoice\td\tc\tb\ta\n',
  },
  {
    name: 'in a rubric: criteria, with its own levels in their order',
    source: `${science}\nrubric R "Talk"\n  for: LS.1\n  <|>`,
    text: 'Trait\tBelow\tApproaching\tMeets\nVoice\ta\tb\tc\n',
  },
  {
    name: 'semicolons and Spanish headings',
    source: `${science}\n<|>`,
    text: 'Código;Título;Descripción;Prerrequisitos\nBIO.1;"Células; tejidos";Modelar una célula.;\nBIO.2;Genes;Explicar rasgos.;BIO.1\n',
  },
  {
    name: 'Markdown with a heading over the table',
    source: `${science}\n<|>`,
    text: '## Chemistry\n\n| Code | Competency | Notes |\n|---|---|---|\n| CH.1 | Atoms | first<br>second |\n| CH.2 | **Bonds** \\| ties | |\n',
  },
  {
    name: 'competencies at the margin whose codes begin as an area of the file belong to it',
    source: `${science}\n<|>`,
    text: 'Code\tTitle\tStatement\nLS.2\tCells\tModel cells.\nLS.3\tGenes\tExplain traits.\n',
  },
  {
    name: 'standards, with codes that need back-ticks',
    source: 'standards NG "National"\n  publisher: P\n\n  standard A.1 "A"\n<|>',
    text: 'Code\tStandard\nA.2\tDo this thing well.\n§110.5(b)(1)\tDo that.\n',
  },
  {
    name: 'text from right to left, with marks of direction',
    source: `${science}\n<|>`,
    text: 'code\ttitle\tstatement\nMAT.1\t\u200fמספרים\u200e\tלספור עד מאה.\nMAT.2\tצורות\tלזהות צורות.\n',
  },
  {
    name: 'numbers, letters and headings of an outline',
    source: `${science}\n<|>`,
    text: 'Physical science\n1. Forces\n\t1.1 Push and pull\n\t1.2 Gravity\n2. Waves\n\ta) Sound\n\tb) Light\nEarth science\n1. Planets\n\t1.1 Orbits\n',
  },
  {
    name: 'codes, titles and statements on lines, with words of a student below',
    source: `${science}\n<|>`,
    text: 'ELA.1 Read closely – Read texts and say what they mean to others.\nELA.1.1 Choose strategies\nI can choose a strategy.\nGrades: K-2\nELA.2 Write: Write for a purpose and an audience that you know.\n',
  },
  {
    name: 'bullets below a competency are its targets',
    source: `${science}    <|>`,
    text: '• Find\n• Show\n• I can show it.\n',
  },
  {
    name: 'on a written line: behind the block of its thing',
    source: science.replace('"Ecosystems"', '"Ecosys<|>tems"'),
    text: '- Find\n- Show\n',
  },
  {
    name: 'what goes on below the cursor is not torn apart',
    source: science.replace('\n\n  competency', '\n<|>\n  competency'),
    text: 'Area\tCompetency\nArts\tDraw\n',
  },
  {
    name: 'a table in an empty file begins a framework',
    source: '<|>',
    text: 'Área\tCódigo\tEnunciado\nLectura\tLEN.1\tLeer textos con propósito.\n\tLEN.2\tComparar textos.\n',
  },
  { name: 'Excel', source: `${science}\n<|>`, html: excel },
  { name: 'Google Sheets', source: `${science}\n<|>`, html: sheets },
  { name: 'Word', source: `${science}\n<|>`, html: word },
  { name: 'Word in an empty file', source: '<|>', html: word },
  { name: 'Google Docs', source: `${science}\n<|>`, html: docs },
  { name: 'a page that means harm', source: `${science}\n<|>`, html: hostile },
  {
    name: 'line ends of Windows stay',
    source: `${science}\n<|>`.replaceAll('\n', '\r\n'),
    text: 'Code\tTitle\r\nPS.1\tForces\r\nPS.2\tWaves\r\n',
  },
];

/** What stays as it is: nothing is made of it. */
export const others: readonly (readonly [name: string, text: string, html?: string])[] = [
  ['a word', 'photosynthesis'],
  ['a paragraph', 'This is a paragraph, with commas.\nAnd another one, with commas.\n'],
  ['lines of Cairn', 'competency LS.2 "Genes"\n  I can: tell genes from traits.\n'],
  ['a cell', '42', '<table><tr><td>42</td></tr></table>'],
  ['numbers', '1,2,3\n4,5,6\n'],
  ['nothing', ''],
  [
    'HTML as deep as no program writes it',
    '',
    `${'<div>'.repeat(20_000)}<table><tr><th>Code<th>Title<tr><td>A.1<td>One</table>`,
  ],
  ['a picture', '', '<img src="x.png">'],
];
