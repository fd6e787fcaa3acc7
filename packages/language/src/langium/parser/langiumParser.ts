/** The place of Langium's parser: the outline reader, whose tree is the one that the grammar declares. */
import { type AstNode, LangiumParser, type ParseResult } from 'langium';
import type { CairnServices } from '../module.ts';

/** Reads a text into the product's own tree. What could not be read is told by the checks. */
export class OutlineLangiumParser extends LangiumParser {
  private readonly services: CairnServices;

  constructor(services: CairnServices) {
    super(services);
    this.services = services;
  }

  override parse<T extends AstNode = AstNode>(input: string): ParseResult<T> {
    const { parser, references } = this.services;
    const outline = parser.OutlineParser(input);
    for (const mention of outline.mentions)
      mention.target = references.Linker.buildReference(mention, 'target', undefined, mention.text) as never;
    return { value: outline as AstNode as T, parserErrors: [], lexerErrors: [] };
  }
}
