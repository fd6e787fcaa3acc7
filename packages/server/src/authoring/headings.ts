/** What the heading of a column means, in English and Spanish. The words of the vocabulary are read from its rows. */
import { type Row, thingRow } from '@cairn/language/editor';
import type { LearningKind } from './draft.ts';

/** What a column holds. `kind` is the thing that it speaks of, where its heading says that. */
export type Role =
  | { is: 'code' | 'title' | 'kind'; kind?: LearningKind }
  /** The thing itself: its title or its statement. */
  | { is: 'thing'; kind: LearningKind }
  | { is: 'fact'; id: string; kind?: LearningKind };

/** Headings that people use and no row of the vocabulary says. */
const roleWords: readonly (readonly [Role, string])[] = [
  [
    { is: 'code' },
    'code, id, identifier, number, no, num, nr, #, human coding scheme, coding, codigo, clave, numero, identificador, n, nº',
  ],
  [
    { is: 'title' },
    'title, name, short name, short title, label, heading, abbreviated statement, titulo, nombre, nombre corto, denominacion',
  ],
  [{ is: 'kind' }, 'type, kind, item type, statement type, case item type, tipo, tipo de enunciado'],
  [
    { is: 'fact', id: 'statement' },
    'statement text, standard text, learning outcome, student outcome, performance expectation, enunciado, descripcion, texto, definicion, resultado de aprendizaje, desempeno',
  ],
  [
    { is: 'fact', id: 'I can' },
    'i can, student friendly, student friendly language, student friendly statement, yo puedo, puedo, en palabras del estudiante, lenguaje del estudiante',
  ],
  [
    { is: 'fact', id: 'grades' },
    'grade, education level, grade range, grado, nivel escolar, grado escolar, ano escolar',
  ],
  [
    { is: 'fact', id: 'subject' },
    'subject area, content area, discipline, asignatura, materia, disciplina, area curricular',
  ],
  [{ is: 'fact', id: 'tags' }, 'keyword, etiqueta, palabra clave'],
  [{ is: 'fact', id: 'question' }, 'pregunta, pregunta guia, pregunta esencial'],
  [
    { is: 'fact', id: 'guidance' },
    'comment, remark, teacher guidance, nota, observacion, observaciones, comentario, orientacion, orientaciones',
  ],
  [{ is: 'fact', id: 'clarification' }, 'clarification statement, aclaracion'],
  [{ is: 'fact', id: 'boundary' }, 'limite, alcance'],
  [{ is: 'fact', id: 'accommodation' }, 'adaptacion, adaptaciones, adecuacion, adecuaciones'],
  [{ is: 'fact', id: 'weight' }, 'peso, ponderacion'],
  [{ is: 'fact', id: 'needs first' }, 'prerrequisito, requisito previo, conocimiento previo'],
  [{ is: 'fact', id: 'relates to' }, 'relacionado con, se relaciona con'],
  [
    { is: 'fact', id: 'aligns to' },
    'standards, aligned standards, standards alignment, estandares, alineacion, alineado con',
  ],
  [
    { is: 'thing', kind: 'area' },
    'unit, cluster, topic, theme, content domain, big idea, area de aprendizaje, eje, eje tematico, dominio, ambito, bloque, unidad, tema, categoria',
  ],
  [
    { is: 'thing', kind: 'competency' },
    'learning standard, learning goal, competencia, aprendizaje, aprendizaje esperado, objetivo, objetivo general',
  ],
  [{ is: 'thing', kind: 'standard' }, 'estandar'],
  [
    { is: 'thing', kind: 'target' },
    'learning target, sub skill, subskill, sub competency, substandard, element, indicador, meta, meta de aprendizaje, objetivo especifico, indicador de logro',
  ],
  [
    { is: 'thing', kind: 'criterion' },
    'criteria, trait, criterio, criterios, criterio de evaluacion, rasgo, dimension',
  ],
];

const kinds: readonly LearningKind[] = ['area', 'competency', 'standard', 'target', 'criterion'];

/** Every heading, as `folded` makes it, with what it means; what is said first counts. */
const headings: ReadonlyMap<string, Role> = new Map(
  [
    ...roleWords.flatMap(([role, words]) => words.split(', ').map((word): [string, Role] => [word, role])),
    ...kinds.flatMap((kind) => wordsOf(thingRow(kind)).map((word): [string, Role] => [word, { is: 'thing', kind }])),
    ...(thingRow('competency').below?.lines ?? []).flatMap((row) =>
      wordsOf(row).map((word): [string, Role] => [word, { is: 'fact', id: row.id }]),
    ),
  ].reverse(),
);

function wordsOf(row: Row): string[] {
  return [row.words, ...(row.guesses ?? [])].map(folded);
}

/** A heading without accents, signs, what stands in brackets, and case. */
export function folded(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\((?:e?s|as|os)\)/g, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}\p{M}#º]+/gu, ' ')
    .trim();
}

/** What a heading means: itself, its singular, or with the thing it speaks of (`Competency code`, `Código de la meta`). */
export function roleOf(heading: string): Role | undefined {
  const words = folded(heading);
  if (words === '' || words.length > 60) return undefined;
  const known = plainRole(words);
  if (known) return known;
  for (const [name, thing] of headings) {
    if (thing.is !== 'thing') continue;
    const rest = words.startsWith(`${name} `)
      ? words.slice(name.length + 1)
      : words.endsWith(` ${name}`)
        ? words.slice(0, -name.length - 1).replace(/ (?:of|del?|de la|de el)(?: the)?$/, '')
        : undefined;
    const role = rest === undefined ? undefined : plainRole(rest);
    if (role && role.is !== 'thing') return { ...role, kind: thing.kind };
  }
  return undefined;
}

function plainRole(words: string): Role | undefined {
  return (
    headings.get(words) ?? headings.get(words.replace(/(?<=[^s])s$/, '')) ?? headings.get(words.replace(/ies$/, 'y'))
  );
}

/** The kind that a word names: `Strand` is an area, `indicador` a target. */
export function kindOf(word: string): LearningKind | undefined {
  const role = plainRole(folded(word));
  return role?.is === 'thing' ? role.kind : undefined;
}
