/** Pieces that the examples of several checks are made of. */

/** A framework with a scale of four levels. */
export const head = `framework F "F"\n  scale: S\n\nscale S "S"\n  level 1 = 1\n  level 2 = 2\n  level 3 = 3\n  level 4 = 4\n\n`;
/** An area with one competency and two targets. */
export const learning = `area A "A"\n  competency A.1 "First"\n    evidence needed: 2 pieces\n    target A.1.1 "One"\n    target A.1.2 "Two"\n\n`;
/** What every calculation of scores says. */
const open = '  missing: left out\n  retakes: all count\n  override: replaces the value\n';
/** The order of scores. */
export const ordered = '  order by: date assessed\n  same date: by date entered\n';
/** A rounding. */
export const round = '  round: to 0.1, half up\n';

/** A calculation `level` of this method, with what every calculation of scores says. */
export function calculation(method: string, more: string, name = 'level'): string {
  return `calculation ${name} "Level"\n  for: each competency\n  method: ${method}\n  takes: scores\n${open}${more}\n`;
}

/** A calculation of the targets, which another may take. */
export const targets = `calculation each-target "Each target"\n  for: each target\n  method: highest\n  takes: scores\n${open}\n`;

/** A calculation of the competencies out of that of the targets. */
export const joined = `calculation level "Level"\n  for: each competency\n  method: average\n  takes: each-target of each target\n  missing: left out\n${round}\n`;
