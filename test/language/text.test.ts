/** Text as it comes: from other editors, other systems, other hands. A clear message or accepted; never a crash, a hang or silence. */
import { compile, Project, readOutline } from '@cairn/language';
import { canonicalJson } from '@cairn/model';
import { describe, expect, test } from 'vitest';

const plain = `framework F "Füße & más"
  version: 1.0
  about:
    One.

    - two

subject math "Math"
course ALG "Algebra"
  credit: 1.0 credit in math
replaced
  OLD -> ALG from 2026-01-01: renamed
`;

/** The errors of a text. */
function codes(text: string): string[] {
  return all(text, ['error']);
}

function all(text: string, severities = ['error', 'warning']): string[] {
  const project = new Project({ today: '2026-01-01' });
  project.set('main.cairn', text);
  return project
    .diagnostics('main.cairn')
    .filter((d) => severities.includes(d.severity))
    .map((d) => `${d.range.start.line + 1} ${d.code}`);
}

function model(text: string): string {
  const project = new Project();
  project.set('main.cairn', text);
  return canonicalJson({ ...compile(project, project.frameworks()[0]!), source: undefined });
}

describe('the same framework, written by other programs', () => {
  const same: Record<string, string> = {
    'Windows line ends': plain.replaceAll('\n', '\r\n'),
    'line ends of old Macs': plain.replaceAll('\n', '\r'),
    'line ends that were doubled on the way': plain.replaceAll('\n', '\r\r\n'),
    'a byte order mark': `\uFEFF${plain}`,
    'no line end at the end': plain.trimEnd(),
    'trailing blanks': plain.replaceAll('\n', '  \t\n'),
    'typographic quotation marks': plain.replace(/"([^"]*)"/g, '“$1”'),
    'a typographic arrow': plain.replace('->', '→'),
    capitals: plain.replace('version', 'VERSION').replace('credit:', 'Credit:').replace('framework', 'Framework'),
    'non-breaking spaces': plain.replace('  version', '\u00a0\u00a0version').replace('1.0 credit', '1.0\u00a0credit'),
    'no space behind the colon': plain.replace('version: ', 'version:'),
  };
  for (const [name, text] of Object.entries(same)) {
    test(name, () => {
      expect(codes(text)).toEqual([]);
      expect(model(text)).toBe(model(plain));
    });
  }

  test('tabs in the place of spaces, told once', () => {
    const text = plain.replace(/^( {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2));
    const project = new Project();
    project.set('main.cairn', text);
    expect(project.diagnostics('main.cairn').filter((d) => d.code === 'tabs')).toHaveLength(1);
    expect(codes(text)).toEqual([]);
    expect(model(text)).toBe(model(plain));
  });

  test('four spaces a level, told once', () => {
    const text = `framework F "F"\n\nscale S "S"\n    level A = 1\n        about: Low.\n    level B = 2\n        about: High.\n`;
    const project = new Project();
    project.set('main.cairn', text);
    expect(
      project
        .diagnostics('main.cairn')
        .map((d) => d.code)
        .filter((c) => c.includes('indent')),
    ).toEqual(['indentation-unit']);
  });
});

describe('codes of any script', () => {
  test('Lushootseed, Spanish, section signs in back-ticks; NFC and NFD are the same code', () => {
    const text = `framework F "F"\n\narea x̌ʷəl "Lushootseed"\n  competency niñez.1 "Niñez"\n    relates to: NIN\u0303EZ.2\n  competency ni\u00f1ez.2 "Dos"\n    also known as: \`§110.5(b)(1)\`\n  competency niñez.3 "Tres"\n    relates to: \`§110.5(b)(1)\`, X̌ʷƏL\n`;
    expect(codes(text)).toEqual([]);
    const outline = readOutline(text);
    expect(outline.problems).toEqual([]);
  });
});

describe('hostile text gets the same calm answer', () => {
  test('an empty file', () => expect(all('')).toEqual(['1 empty-file']));
  test('only comments', () => expect(all('# nothing\n# here\n')).toEqual(['1 empty-file']));
  test('a binary file', () =>
    expect(codes(`PK\u0003\u0004${'\u0000\u0001'.repeat(5000)}`)).toEqual(['1 not-a-text-file']));
  test('text that is something else', () =>
    expect(codes('<html><body>Hello</body></html>\n')).toEqual(['1 header-missing']));
  test('lone surrogates and private characters', () => expect(codes('framework F "\ud800\ue000"\n')).toEqual([]));

  test('10,000 levels deep: one message', { timeout: 60_000 }, () => {
    const text = `framework F "F"\n${Array.from({ length: 10_000 }, (_, i) => `${'  '.repeat(i)}area A${i} "A"`).join('\n')}\n`;
    expect(codes(text).filter((code) => code.endsWith('too-deep'))).toEqual(['26 too-deep']);
  });

  test('a line of 2 MB', () => {
    expect(codes(`framework F "F"\n  version: ${'x'.repeat(2_000_000)}\n`)).toEqual([]);
    expect(codes(`framework F "F"\n  versionx${'x'.repeat(2_000_000)}\n`)).toHaveLength(1);
  });

  test('a list of 50,000 codes on a line', () => {
    const list = Array.from({ length: 50_000 }, (_, i) => `T${i}`).join(', ');
    expect(
      all(`framework F "F"\n\ncourse C "C"\n  tags: ${list}\n`).filter((code) => code.endsWith('not-declared')),
    ).toHaveLength(50_000);
    const groups = Array.from({ length: 50_000 }, () => 'C.1').join(', ');
    expect(() =>
      codes(`framework F "F"\n\narea C "C"\n  competency C.1 "C"\n    needs first: ${groups}\n`),
    ).not.toThrow();
  });

  test('50 MB of text', { timeout: 60_000 }, () => {
    const text = `framework F "F"\n\narea A "A"\n${Array.from({ length: 340_000 }, (_, i) => `  competency A.${i} "Competency number ${i}"\n    statement: ${'Explain with reasons how one thing leads to another. '.repeat(2)}\n`).join('')}`;
    expect(text.length).toBeGreaterThan(50_000_000);
    const outline = readOutline(text);
    expect(outline.problems).toEqual([]);
    expect(outline.lines[1]?.lines).toHaveLength(340_000);
  });

  test('words that repeat a beginning do not take longer than their length', () => {
    const text = `framework F "F"\n\narea A "A"\n  competency ${'a.'.repeat(20_000)}! "A"\n`;
    expect(codes(text).length).toBeGreaterThan(0);
  });

  test('a file that uses itself, and files in a circle', () => {
    const project = new Project();
    project.set('a.cairn', 'framework A "A"\n  uses: "b.cairn" as B\n');
    project.set('b.cairn', 'framework B "B"\n  uses: "a.cairn" as A\n');
    expect(project.diagnostics('a.cairn').map((d) => d.code)).toContain('uses-circle');
    expect(project.diagnostics('b.cairn').map((d) => d.code)).toContain('uses-circle');
  });

  test('two files that claim one code', () => {
    const project = new Project();
    project.set('a.cairn', 'framework F "A"\n');
    project.set('b.cairn', 'framework f "B"\n');
    const all = ['a.cairn', 'b.cairn'].flatMap((uri) => project.diagnostics(uri)).map((d) => d.code);
    expect(all.filter((code) => code === 'framework-twice')).toHaveLength(1);
  });
});

describe('nothing is reserved', () => {
  test('things called by the words of the language', () => {
    const text = `framework framework "Framework"\n\nsubject credit "Credit"\nrole approved "Approved"\ntag in "In"\n\nrequirement requirement "R"\n\nrule rule "Rule"\n  requires all of these:\n    - completed requirement\n    - approved by approved\n    - 1.0 credit in credit tagged in\n    - rule is met\n`;
    expect(readOutline(text).problems).toEqual([]);
  });
});
