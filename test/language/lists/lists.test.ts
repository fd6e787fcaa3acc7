/** Lists whose codes stand in a spreadsheet: which row is the heading, what the codes name, what the model holds. */
import { compile, Project } from '@cairn/language';
import { canonicalJson, frameworkId, thingId } from '@cairn/model';
import { describe, expect, test } from 'vitest';

const F = `framework F "F"
  uses: "others/g.cairn" as G

certificate CNA "Nursing assistant"
certificate OSHA-10 "Safety card"
course \`ART/1\` "Art"
  also known as: DRAW
role Code "A role"
`;
const G = 'framework G "G"\n\ncertificate WELD "Welder"\ncertificate GAS "Gas"\n';
const list = '\nlist L "L"\n  from: "../lists/l.csv"\n';

function projectOf(rows: string, more = list, uri = 'in/main.cairn'): Project {
  const project = new Project();
  project.set(uri, F + more);
  project.set('in/others/g.cairn', G);
  for (const place of project.listFiles()) project.setList(place, rows);
  return project;
}

/** The codes of the list: as declared where they name something, with a question mark where they name nothing. */
function codesOf(rows: string): [codes: string[], heading: string | undefined] {
  const project = projectOf(rows);
  const { codes, heading } = project.lists.of(project.outline('in/main.cairn')!.lines.at(-1)!)!;
  return [codes.map(({ code, line, found }) => `${line} ${found ? found.name : `${code}?`}`), heading];
}

test.each<[what: string, rows: string, codes: string[], heading?: string]>([
  ['codes alone', 'CNA\nOSHA-10\n', ['1 CNA', '2 OSHA-10']],
  ['a heading `code`', 'code,title\nCNA,x\n', ['2 CNA']],
  ['a heading by what is listed', 'Certificates;x\nNOT-YET;x\n', ['2 NOT-YET?']],
  ['another heading', 'Credential,x\nCNA,x\n', ['2 CNA'], 'Credential'],
  ['no heading where nothing below is known', 'A-1,x\nB-1,x\n', ['1 A-1?', '2 B-1?']],
  [
    'no heading where the first code is nearly one that is known',
    'OSHA-11,x\nOSHA-10,x\n',
    ['1 OSHA-11?', '2 OSHA-10'],
  ],
  ['codes without case, and in back-ticks', 'cna\n`OSHA-10`\n', ['1 CNA', '2 OSHA-10']],
  ['another name', 'CNA\nDRAW\nOSHA\n', ['1 CNA', '2 ART/1', '3 OSHA?']],
  ['a code twice', 'CNA\nWELD\ncna\nCNA\n', ['1 CNA', '2 WELD']],
  ['codes of a file that is used', 'WELD\nG/GAS\nG/NONE\nX/GAS\n', ['1 WELD', '2 GAS', '3 G/NONE?', '4 X/GAS?']],
  ['signs that a file has in back-ticks', 'CNA\nART/1\n§ 4 (b)\n', ['1 CNA', '2 ART/1', '3 § 4 (b)?']],
  ['what a list cannot hold', 'CNA\nL\n', ['1 CNA', '2 L?']],
  ['a role called Code is not what is listed', 'Code\nCNA\n', ['2 CNA']],
  ['nothing', '\n', []],
])('%s', (_what, rows, codes, heading) => {
  expect(codesOf(rows)).toEqual([codes, heading]);
});

test('the places of spreadsheets are seen from the file that names them, each once', () => {
  const more = `${list}\nlist M "M"\n  from: "../lists/l.csv"\nlist N "N"\n  from: "n.csv"\nlist O "O"\n  CNA\n`;
  expect(projectOf('', more).listFiles()).toEqual(['lists/l.csv', 'in/n.csv']);
});

test('what a code names follows the files, and what is not handed over is not known', () => {
  const project = new Project();
  project.set('a.cairn', 'framework A "A"\n\nlist L "L"\n  from: "l.csv"\n');
  const codes = (): unknown =>
    project.lists.of(project.outline('a.cairn')!.lines.at(-1)!)?.codes.map(({ found }) => found?.name);
  expect(codes()).toBe(undefined);
  project.setList('l.csv', 'CNA\n');
  expect(codes()).toEqual([undefined]);
  project.set('b.cairn', 'part of A\n\ncertificate CNA "C"\n');
  expect(codes()).toEqual(['CNA']);
  project.setList('l.csv', undefined);
  expect(codes()).toEqual([]);
  project.delete('l.csv');
  expect(codes()).toBe(undefined);
});

describe('in the model', () => {
  const rows = 'code,title\nCNA,x\nNONE,x\nG/WELD,x\n';
  const more = '\nlist L "L"\n  from: "../lists/l.csv"\n  OSHA-10\n  CNA\n';
  const model = (): unknown => {
    const project = projectOf(rows, more);
    return compile(project, project.names.frameworkOf('in/main.cairn')!);
  };
  const own = frameworkId('F');
  const row = (code: string, framework?: string): unknown => ({
    item: {
      code,
      id: thingId(framework === undefined ? own : frameworkId(framework), 'certificate', code),
      kind: 'certificate',
      ...(framework !== undefined && { framework }),
    },
  });

  test('the codes stand behind those that are written, each once', () => {
    expect(model()).toMatchObject({
      lists: [
        {
          code: 'L',
          from: { path: '../lists/l.csv' },
          rows: [row('OSHA-10'), row('CNA'), row('NONE'), row('WELD', 'G')],
        },
      ],
    });
  });

  test('as if they had been written there', () => {
    const written = projectOf('', '\nlist L "L"\n  OSHA-10\n  CNA\n  NONE\n  G/WELD\n');
    const [plain] = compile(written, written.names.frameworkOf('in/main.cairn')!).lists ?? [];
    expect(model()).toMatchObject({ lists: [{ rows: plain?.rows }] });
  });

  test('each says on which line of which file it stands', () => {
    expect(model()).toMatchObject({
      source: {
        files: ['main.cairn', '../lists/l.csv'],
        positions: { '/lists/0/rows/1': [0, 13], '/lists/0/rows/2': [1, 3], '/lists/0/rows/3': [1, 4] },
      },
    });
  });

  test('the same text gives the same bytes', () => {
    expect(canonicalJson(model() as never)).toBe(canonicalJson(model() as never));
  });
});
