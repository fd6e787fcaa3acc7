/** Compiled frameworks from files, for commands that evaluate. */
import { resolve } from 'node:path';
import { type Model, readModel } from '@cairn/model';
import { placeOf } from '../files/place.ts';
import { readText } from '../files/read.ts';
import { counted } from '../report/text.ts';
import { Trouble } from '../trouble.ts';

/** The model in a file. Throws `Trouble` where there is none, or it must not be used. */
export function modelFrom(path: string, folder: string): Model {
  const whole = resolve(folder, path);
  const place = placeOf(folder, whole);
  if (path.endsWith('.cairn'))
    throw new Trouble(
      `\`${place}\` is not compiled yet.`,
      '`cairn compile --out out` makes JSON of it, to be named here.',
    );
  const { model, problems } = readModel(readText(whole, place));
  if (model) return model;
  const [first, ...others] = problems.filter(({ kind }) => kind === 'refused');
  const more = others.length > 0 ? ` (${counted(others.length, 'further problem')})` : '';
  const where = first?.pointer ? ` at \`${first.pointer}\`` : '';
  throw new Trouble(`\`${place}\` cannot be used${where}: ${first?.message ?? ''}${more}`);
}

/** The frameworks that a model names with `uses` and whose models are not among the others, by their codes. */
export function missingUses(model: Model, others: readonly Model[]): string[] {
  const given = new Set(others.map(({ id }) => id));
  return (model.uses ?? []).filter(({ id }) => !given.has(id)).map(({ framework }) => framework);
}
