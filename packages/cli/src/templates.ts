/** First frameworks to begin with. Each is a folder in `templates/`, with real outline files, and a row here. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readText } from './files/read.ts';

export interface Template {
  /** Its name and that of its folder. */
  name: string;
  /** What it is, in a few words. */
  title: string;
  /** Who begins with it. */
  summary: string;
  /** The file to open first. */
  first: string;
}

export const templates: readonly Template[] = [
  {
    name: 'k12-subject',
    title: 'A school subject',
    summary: 'a subject from kindergarten on: competencies, a progression, a rubric, Spanish beside it',
    first: 'geography.cairn',
  },
  {
    name: 'mastery-high-school',
    title: 'A course by mastery',
    summary: 'a high school without averages: evidence, mastery, credit, “not yet”',
    first: 'biology.cairn',
  },
  {
    name: 'state-diploma',
    title: 'A diploma policy',
    summary: 'a diploma policy: credits by subject, pathways, tests, who may waive what',
    first: 'diploma.cairn',
  },
  {
    name: 'portrait',
    title: 'A portrait of a graduate',
    summary: 'a portrait of a graduate: skills of a whole district, measured and not measured',
    first: 'portrait.cairn',
  },
];

// Beside `src/` in the checkout and beside `dist/` in the package.
const home = fileURLToPath(new URL('../templates/', import.meta.url));

/** The files of a template by their names. */
export function filesOf({ name }: Template): { name: string; text: string }[] {
  return readdirSync(join(home, name))
    .sort()
    .map((file) => ({ name: file, text: readText(join(home, name, file), file) }));
}
