/**
 * Tokens for Langium's own parser, made from the outline that the product reads: one for the word of a line, one for
 * each value, and marks without length where a line ends and where a block begins and ends. Lines that could not be
 * read are not in the outline and have no tokens, so the generic grammar parses every text.
 */
import { DefaultLexer, type LangiumCoreServices, type LexerResult } from 'langium';
import type { OutlineParser } from '../../outline/reader.ts';
import type { Line, Outline } from '../../tree/nodes.ts';
import type { CairnAddedServices } from '../module.ts';

type Token = LexerResult['tokens'][number];
type TokenName = 'NAME' | 'PLAIN' | 'MENTION' | 'TEXT' | 'END' | 'OPEN' | 'CLOSE';

/** The tokens of the generic grammar. */
export class OutlineLexer extends DefaultLexer {
  private readonly read: OutlineParser;

  constructor(services: LangiumCoreServices & CairnAddedServices) {
    super(services);
    this.read = services.parser.OutlineParser;
  }

  override tokenize(text: string): LexerResult {
    const writer = new TokenWriter(this.read(text), this.tokenTypes);
    return { tokens: writer.write(), hidden: [], errors: [] };
  }
}

class TokenWriter {
  private readonly tokens: Token[] = [];
  private readonly outline: Outline;
  private readonly types: OutlineLexer['definition'];
  /** The line of the text that the last token stands on: tokens come nearly in order. */
  private row = 0;

  constructor(outline: Outline, types: OutlineLexer['definition']) {
    this.outline = outline;
    this.types = types;
  }

  write(): Token[] {
    this.block(this.outline.lines);
    return this.tokens;
  }

  private block(lines: Line[]): void {
    for (const line of lines) {
      this.line(line);
      if (line.lines.length === 0) continue;
      this.mark('OPEN', line.end);
      this.block(line.lines);
      this.mark('CLOSE', this.tokens.at(-1)!.startOffset);
    }
  }

  private line(line: Line): void {
    this.word(line);
    if (line.$type === 'Thing' && line.name !== undefined) this.name(line, line.name);
    for (const { $type, start, end, text } of line.values)
      this.add($type === 'Mention' ? 'MENTION' : 'PLAIN', start, end, text);
    if (line.$type === 'Fact' && line.textStart >= 0)
      this.add('TEXT', line.textStart, line.textEnd, this.outline.text.slice(line.textStart, line.textEnd));
    this.mark('END', line.end);
  }

  /** The word of a line says its row. A record begins with its first value: the blank before it stands for the word. */
  private word(line: Line): void {
    const { start } = line;
    const next = line.values[0]?.start ?? (line.textStart >= 0 ? line.textStart : line.end);
    const end = Math.min(next, line.end);
    const name = line.$type.toUpperCase() as Uppercase<Line['$type']>;
    if (end > start) this.add(name, start, end, line.word);
    else this.add(name, Math.max(start - 1, 0), Math.max(start, 1), line.word);
  }

  /** The code of a thing is its name and its first value. */
  private name(line: Line, name: string): void {
    const code = line.values.find((value) => value.slot.name === 'code');
    const start = code?.start ?? this.outline.text.indexOf(name, line.start);
    this.add('NAME', start, code?.end ?? start + name.length, name);
  }

  private mark(name: TokenName, at: number): void {
    this.add(name, at, at, '');
  }

  private add(name: TokenName | Uppercase<Line['$type']>, start: number, end: number, image: string): void {
    const startLine = this.rowAt(start);
    const startColumn = start - this.outline.lineStarts[startLine]! + 1;
    const endLine = this.rowAt(end);
    const tokenType = this.types[name]!;
    this.tokens.push({
      image,
      startOffset: start,
      endOffset: end - 1,
      startLine: startLine + 1,
      startColumn,
      endLine: endLine + 1,
      endColumn: end - this.outline.lineStarts[endLine]!,
      tokenType,
      tokenTypeIdx: tokenType.tokenTypeIdx!,
    });
  }

  private rowAt(offset: number): number {
    const starts = this.outline.lineStarts;
    while (this.row > 0 && starts[this.row]! > offset) this.row--;
    while (this.row + 1 < starts.length && starts[this.row + 1]! <= offset) this.row++;
    return this.row;
  }
}
