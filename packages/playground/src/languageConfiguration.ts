/** VS Code's language configuration as Monaco wants it: the same rules, with patterns that are made. */
import { languages } from 'monaco-editor/editor/editor.api.js';

/** A pattern as it is written in JSON. */
type Pattern = string | { readonly pattern: string; readonly flags?: string };

/** `language-configuration.json`, as far as Monaco takes it. */
export interface LanguageConfiguration {
  readonly comments: languages.CommentRule;
  readonly autoClosingPairs: languages.IAutoClosingPairConditional[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: Pattern;
  readonly folding: languages.FoldingRules;
  readonly onEnterRules?: readonly EnterRule[];
}

interface EnterRule {
  readonly beforeText: Pattern;
  readonly afterText?: Pattern;
  readonly previousLineText?: Pattern;
  readonly action: {
    readonly indent: keyof typeof indents;
    readonly appendText?: string;
    readonly removeText?: number;
  };
}

const indents = {
  none: languages.IndentAction.None,
  indent: languages.IndentAction.Indent,
  indentOutdent: languages.IndentAction.IndentOutdent,
  outdent: languages.IndentAction.Outdent,
} as const;

/** The configuration for `languages.setLanguageConfiguration`. */
export function monacoConfiguration(given: LanguageConfiguration): languages.LanguageConfiguration {
  const { comments, autoClosingPairs, surroundingPairs, wordPattern, folding, onEnterRules = [] } = given;
  return {
    comments,
    autoClosingPairs,
    folding,
    surroundingPairs: surroundingPairs.map(([open, close]) => ({ open, close })),
    wordPattern: made(wordPattern),
    onEnterRules: onEnterRules.map(({ beforeText, afterText, previousLineText, action }) => ({
      beforeText: made(beforeText),
      ...(afterText !== undefined && { afterText: made(afterText) }),
      ...(previousLineText !== undefined && { previousLineText: made(previousLineText) }),
      action: { ...action, indentAction: indents[action.indent] },
    })),
  };
}

function made(pattern: Pattern): RegExp {
  return typeof pattern === 'string' ? new RegExp(pattern) : new RegExp(pattern.pattern, pattern.flags);
}
