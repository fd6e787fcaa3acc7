/** Names of levels beside their numbers. */
import { anySlot, type Line, Mention, scaleOfMention, target, textOf, titleOf, unticked } from '@cairn/language/editor';
import type { Hint } from './inlayHints.ts';

/** The names of the levels that a line gives as numbers. A number between two levels has no name. */
export function levelHints(line: Line): Hint[] {
  return line.values.flatMap((value) => {
    if (!(value instanceof Mention) || value.slot.kind !== 'slot' || value.slot.type === 'REF') return [];
    if (!/^\d+(\.\d+)?$/.test(value.text)) return [];
    const name = value.found ? levelName(value.found) : numberName(value);
    return name === undefined || name === unticked(value.text)
      ? []
      : [{ offset: value.end, text: name, tooltip: `${value.text}: ${name}` }];
  });
}

/** The title of a level, or its code; nothing where that is the number again. */
function levelName(level: Line): string | undefined {
  const name = titleOf(level) ?? level.name;
  const number = anySlot(level, 'value')?.text;
  return name !== undefined && Number(name) === Number(number) ? undefined : name;
}

/** The name of a number of a scale: that of its level, or `name 10: ready for college`. */
function numberName(mention: Mention): string | undefined {
  const scale = scaleOfMention(mention, target);
  const level = scale?.lines.find(
    (line) => line.row.id === 'level' && Number(anySlot(line, 'value')?.text) === Number(mention.text),
  );
  if (level) return levelName(level);
  const named = scale?.lines.find(
    ({ row, values }) =>
      row.id === 'name' &&
      values.some(({ slot, text }) => slot.name === 'level' && Number(text) === Number(mention.text)),
  );
  return named && textOfName(named);
}

function textOfName(line: Line): string | undefined {
  return textOf(line) || undefined;
}
