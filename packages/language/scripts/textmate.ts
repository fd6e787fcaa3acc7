/** The TextMate grammar: colours for a file before the language server has read it, from the same vocabulary. */
import { groups, type Row, things, translatedThings } from '../src/vocabulary/index.ts';

/** `grammars/cairn.tmLanguage.json`. */
export function textmateFile(): string {
  const rows = [...things, ...translatedThings];
  const thingWords = distinct(rows.map((row) => row.words));
  const facts = rows.flatMap(linesOf).filter((row) => row.kind === 'fact');
  const prose = facts.filter((row) => row.text === 'prose');
  const texts = facts.filter(({ words }) => facts.every((row) => row.words !== words || isOneText(row)));
  const others = facts.filter((row) => !prose.includes(row) && !texts.includes(row));
  const grammar = {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Cairn',
    scopeName: 'source.cairn',
    fileTypes: ['cairn'],
    patterns: [
      { include: '#prose' },
      { include: '#comment' },
      { include: '#group' },
      { include: '#text' },
      { include: '#fact' },
      { include: '#thing' },
      { include: '#values' },
    ],
    repository: {
      prose: {
        begin: `^([ \\t]*)${beginning(prose, facts)}`,
        beginCaptures: capturesOfBeginning(2),
        end: '^(?=(?!\\1[ \\t]+)[ \\t]*\\S)',
        contentName: 'string.unquoted.text.cairn',
        // An editor without a grammar of Markdown leaves out a rule that holds nothing else.
        patterns: [
          { include: 'text.html.markdown#inline' },
          { match: '\\*\\*[^*]+\\*\\*', name: 'markup.bold.cairn' },
          { match: '\\*[^*\\s][^*]*\\*', name: 'markup.italic.cairn' },
        ],
      },
      comment: { match: '(?:^[ \\t]*|(?<=[ \\t]))#.*$', name: 'comment.line.number-sign.cairn' },
      group: {
        match: `^([ \\t]*)(-)[ \\t]+((?i:${either(groups.map((row) => row.words))}))([^:]*)(:)`,
        captures: {
          '2': { name: 'punctuation.definition.list.cairn' },
          '3': { name: 'keyword.control.cairn' },
          '4': { patterns: [{ include: '#values' }] },
          '5': { name: 'punctuation.separator.cairn' },
        },
      },
      text: {
        match: `^[ \\t]*${beginning(texts, facts)}(.*)$`,
        captures: { ...capturesOfBeginning(1), '5': { name: 'string.unquoted.text.cairn' } },
      },
      fact: { match: `^[ \\t]*${beginning(others, facts)}`, captures: capturesOfBeginning(1) },
      thing: {
        match: `^[ \\t]*(?i:(${either(thingWords)}))(?=[ \\t]|$)(?!:)(?:[ \\t]+(of)(?=[ \\t]))?(?:[ \\t]+(${codePattern}))?`,
        captures: {
          '1': { name: 'keyword.declaration.cairn' },
          '2': { name: 'keyword.other.cairn' },
          '3': { name: 'entity.name.type.cairn' },
        },
      },
      values: {
        patterns: [
          { match: '["“][^"”]*["”]?', name: 'string.quoted.double.cairn' },
          { match: '`[^`]+`', name: 'entity.name.type.cairn' },
          { match: '\\b\\d{4}-\\d\\d-\\d\\d\\b', name: 'constant.numeric.date.cairn' },
          { match: '(?<![\\w.-])-?\\d+(?:\\.\\d+)?%?(?![\\w.-]*\\w)', name: 'constant.numeric.cairn' },
          { match: '->|→', name: 'keyword.operator.cairn' },
          { match: '^[ \\t]*(-)(?=[ \\t])', name: 'punctuation.definition.list.cairn' },
          {
            match: '(?<![\\w/])(?=[\\w./-]*[A-Z0-9./])[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}.:_+/-]*',
            name: 'variable.other.cairn',
          },
        ],
      },
    },
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

const codePattern = '`[^`]+`|[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}.:_+/-]*';

function linesOf(row: Row): Row[] {
  return row.below?.lines ?? [];
}

/** Whether a fact says one text and nothing else. */
function isOneText(row: Row): boolean {
  return row.text === 'label' || (row.forms.length > 0 && row.forms.every((form) => /^\{\w+:TEXT\}$/.test(form)));
}

/** The words of facts with what may stand between them and the colon: of those that have no key, nothing. */
function beginning(rows: Row[], facts: Row[]): string {
  const [keyed, plain] = [rows.filter(({ key }) => key !== undefined), rows.filter(({ key }) => key === undefined)];
  const words = (some: Row[]): string => `(?i:${either(some.map((row) => row.words))})`;
  const withoutKey = plain.length > 0 ? words(plain) : '(?!)';
  const longer = facts.filter((row) => keyed.some(({ words: begun }) => row.words.startsWith(`${begun} `)));
  const notLonger = longer.length > 0 ? `(?!${words(longer)}[ \\t]*:)` : '';
  const withKey = keyed.length > 0 ? `${notLonger}(${words(keyed)})` : '((?!))';
  return `(?:(${withoutKey})|${withKey}([ \\t][^:"#]*))[ \\t]*(:)`;
}

/** What the four captures of `beginning` are, from a number on. */
function capturesOfBeginning(first: number): Record<string, object> {
  return {
    [first]: { name: 'entity.other.attribute-name.cairn' },
    [first + 1]: { name: 'entity.other.attribute-name.cairn' },
    [first + 2]: { patterns: [{ include: '#values' }] },
    [first + 3]: { name: 'punctuation.separator.key-value.cairn' },
  };
}

/** Words as alternatives, the longer before those that they begin with. */
function either(words: string[]): string {
  return distinct(words)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replaceAll(' ', '[ \\t]+'))
    .join('|');
}

function distinct(words: string[]): string[] {
  return [...new Set(words)].filter((word) => word !== '');
}
