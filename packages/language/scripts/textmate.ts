/** The TextMate grammar: colours for a file before the language server has read it, from the same vocabulary. */
import { groups, type Row, things, translatedThings } from '../src/vocabulary/index.ts';

/** `grammars/cairn.tmLanguage.json`. */
export function textmateFile(): string {
  const rows = [...things, ...translatedThings];
  const thingWords = distinct(rows.map((row) => row.words));
  const facts = distinct(
    rows
      .flatMap((row) => linesOf(row))
      .filter((row) => row.kind === 'fact')
      .map((row) => row.words),
  );
  const prose = distinct(
    rows
      .flatMap(linesOf)
      .filter((row) => row.text === 'prose')
      .map((row) => row.words),
  );
  const grammar = {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Cairn',
    scopeName: 'source.cairn',
    fileTypes: ['cairn'],
    patterns: [
      { include: '#prose' },
      { include: '#comment' },
      { include: '#group' },
      { include: '#thing' },
      { include: '#fact' },
      { include: '#values' },
    ],
    repository: {
      prose: {
        begin: `^([ \\t]*)((?i:${either(prose)})(?:[ \\t][^:"]*)?)(:)`,
        beginCaptures: {
          '2': { name: 'entity.other.attribute-name.cairn' },
          '3': { name: 'punctuation.separator.key-value.cairn' },
        },
        end: '^(?=(?!\\1[ \\t]+)[ \\t]*\\S)',
        contentName: 'string.unquoted.text.cairn',
        patterns: [{ include: 'text.html.markdown#inline' }],
      },
      comment: { match: '(?:^[ \\t]*|(?<=[ \\t]))#.*$', name: 'comment.line.number-sign.cairn' },
      group: {
        match: `^([ \\t]*)(-)[ \\t]+((?i:${either(groups.map((row) => row.words))})[^:]*)(:)`,
        captures: {
          '2': { name: 'punctuation.definition.list.cairn' },
          '3': { name: 'keyword.control.cairn' },
          '4': { name: 'punctuation.separator.cairn' },
        },
      },
      thing: {
        match: `^[ \\t]*(?i:(${either(thingWords)}))(?=[ \\t]|$)(?!:)(?:[ \\t]+(of)(?=[ \\t]))?(?:[ \\t]+(${codePattern}))?`,
        captures: {
          '1': { name: 'keyword.declaration.cairn' },
          '2': { name: 'keyword.other.cairn' },
          '3': { name: 'entity.name.type.cairn' },
        },
      },
      fact: {
        match: `^[ \\t]*(?i:(${either(facts)}))([ \\t][^:"]*)?(:)`,
        captures: {
          '1': { name: 'entity.other.attribute-name.cairn' },
          '2': { name: 'constant.other.cairn' },
          '3': { name: 'punctuation.separator.key-value.cairn' },
        },
      },
      values: {
        patterns: [
          { match: '["“][^"”]*["”]?', name: 'string.quoted.double.cairn' },
          { match: '`[^`]+`', name: 'entity.name.type.cairn' },
          { match: '\\b\\d{4}-\\d\\d-\\d\\d\\b', name: 'constant.numeric.date.cairn' },
          { match: '(?<![\\w.-])\\d+(?:\\.\\d+)?%?(?![\\w.-]*\\w)', name: 'constant.numeric.cairn' },
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
