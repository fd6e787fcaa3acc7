/** Whether a line that was changed is still read as the same line. */
import {
  formsOf,
  headers,
  isDash,
  keyOf,
  Line,
  marginOf,
  outlineOf,
  type Place,
  placeOf,
  type Row,
  recognise,
  sentences,
  skipBlank,
} from '@cairn/language/editor';

/** What a line is read as: its row, and which slot each of its values fills. */
interface Reading {
  row: Row;
  slots: readonly unknown[];
}

/**
 * Whether what is written in the place of a line is read as the same row with values in the same slots. Also where the
 * line itself cannot be read so: what was mended while it was read is not looked at.
 */
export function readsAlike(line: Line, said: string): boolean {
  const place = placeAround(line);
  const before = place && readingOf(place, outlineOf(line).text.slice(line.start, line.end));
  if (!before) return true;
  const after = readingOf(place, said);
  return (
    after?.row === before.row &&
    after.slots.length === before.slots.length &&
    after.slots.every((slot, index) => slot === before.slots[index])
  );
}

/** What may stand where a line stands. */
function placeAround(line: Line): Place | undefined {
  const { $container: owner } = line;
  const { header } = outlineOf(line);
  if (line === header) return placeOf(headers);
  if (!header) return undefined;
  if (!(owner instanceof Line)) return marginOf(header.row).margin;
  if (owner === header) return marginOf(header.row).facts;
  return owner.row.below && placeOf(owner.row.below);
}

function readingOf(place: Place, text: string): Reading | undefined {
  const dash = isDash(text, 0);
  const from = dash ? skipBlank(text, 1, text.length) : 0;
  const found = recognise(place, text, from, text.length);
  if (!found || found.weak) return firstReading(dash ? sentences : place.rows, text, from);
  const { row, key, value } = found;
  const keyed = keyOf(row)?.match(text, key, text.length) ?? [];
  const slots = keyed.map(({ slot }) => slot);
  if (row.text) return { row, slots };
  const rest = firstReading([row], text, value);
  if (!rest && row.forms.length > 0 && skipBlank(text, value, text.length) < text.length) return undefined;
  return { row, slots: [...slots, ...(rest?.slots ?? [])] };
}

function firstReading(rows: readonly Row[], text: string, from: number): Reading | undefined {
  for (const row of rows) {
    for (const form of formsOf(row)) {
      const captured = form.match(text, from, text.length);
      if (captured) return { row, slots: captured.map(({ slot }) => slot) };
    }
  }
  return undefined;
}
