/** Fixes for the words of statements, where another word or line says it. */
import { anyFact, textOf } from '../tree/read.ts';
import { type Asked, arg, type Fixers, listArg } from './asked.ts';
import { fixWith, remove, write } from './edits.ts';
import { removal } from './rows.ts';

export const wordingFixes: Fixers = {
  'vague-verb': (asked) => listArg(asked, 'suggestions').map((verb) => write(asked, asCase(verb, asked.written))),
  'two-skills': (asked) =>
    ['first', 'second'].map((name) => {
      const verb = asCase(arg(asked, name), asked.written);
      return write(asked, verb, `Keep \`${verb}\` only`);
    }),
  'not-first-person': (asked) => [fromTheVerb(asked), asStatement(asked)],
  placeholder: (asked) => [lineOut(asked)],
  'repeats-the-title': (asked) => [remove(asked)],
  'said-twice': (asked) => [related(asked)],
};

/** A word with the capital letter of another. */
function asCase(word: string, like: string): string {
  const isLarge = /^\p{Lu}/u.test(like);
  return (isLarge ? word.charAt(0).toUpperCase() : word.charAt(0).toLowerCase()) + word.slice(1);
}

/** The sentence without its subject: `solve an equation`. */
function fromTheVerb({ outline: { text }, start, line }: Asked) {
  const to = line?.textEnd ?? start;
  const found =
    /^\S+(?: \S+)?? (?:will(?: be able to)?|can|are able to|is able to|should|must|podrán?|serán? capaz de)\s+/iu.exec(
      text.slice(start, to),
    );
  return found ? fixWith('Begin with the verb', [{ start, end: start + found[0].length, text: '' }]) : undefined;
}

function asStatement({ line, thing }: Asked) {
  if (!line || !thing || anyFact(thing, 'statement')) return undefined;
  return fixWith('Make it the `statement:`', [
    { start: line.start, end: line.start + line.row.words.length, text: 'statement' },
  ]);
}

/** A line that holds nothing else. */
function lineOut(asked: Asked) {
  const { line, written } = asked;
  if (!line?.row.text || textOf(line).replace(/[.…\s]+$/, '') !== written) return undefined;
  return remove(asked);
}

/** The line gives way to the code of the other. */
function related(asked: Asked) {
  const { line, thing } = asked;
  const other = arg(asked, 'other');
  if (!line || !thing || anyFact(thing, 'relates to') || other === '') return undefined;
  const edit = removal(line);
  const { text } = asked.outline;
  const from = text.lastIndexOf('\n', line.start - 1) + 1;
  const end = line.textEnd > line.end ? line.textEnd : line.end;
  if (edit.start > from) return undefined;
  return fixWith(`Write \`relates to: ${other}\` instead`, [{ start: line.start, end, text: `relates to: ${other}` }]);
}
