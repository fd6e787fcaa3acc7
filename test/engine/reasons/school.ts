/** A small framework with a name of every kind that reasons show, in two languages. */

import type { Argument } from '../../../packages/engine/src/outcome/outcome.ts';
import { loadModel, type Program } from '../../../packages/engine/src/program/program.ts';
import { compile } from '../../../packages/language/src/compile/compile.ts';
import { Project } from '../../../packages/language/src/project.ts';

const framework = `framework SCHOOL "School of the river"
  version: 3
  language: en
  also in: es
  scale: four
  words:
    target: skill

scale four "Four levels"
  level 1 "Beginning" = 1
  level 2 "Developing" = 2
  level 3 "Proficient" = 3
  level 4 "Extending" = 4
  mark NY "Not yet"
    means: left out of the average
  mastery from: 3
scale actfl "Levels of a language"
  level NM "Novice Mid" = 2
  level NH "Novice High" = 3
scale letters "Letters"
  level B = 3.0
  level C = 2.0

stages portfolios "Portfolios"
  stage P1 "Portfolio 1" = 9
  stage P2 "Portfolio 2" = 10

subject math "Mathematics"
subject english "English"
role tribe "Tribe"
role mentor
tag lab "Laboratory science"
hours worksite "Hours at the worksite"
certificate OSHA-10 "Safety card"
evidence kind essay "Essay"
evidence kind learning-reflection "Learning reflection"
evidence kind visit "Visit"
  keep private: yes

area LS "Life science"
  competency LS.1 "Ecosystems"
    evidence needed: 3 pieces
    target LS.1.1 "Food webs"
  competency LS.2 "Cells"

body of evidence BODY "Body of evidence"
  for: each competency in LS
  at least: 3 pieces
  include: 1 learning-reflection

calculation newest "Newest counts most"
  for: each competency in LS
  method: latest
  takes: scores
  order by: date assessed
  same date: by date entered
  leave out: learning-reflection
  missing: left out
  retakes: all count

rule mastery "Mastery"
  for: each competency in LS
  requires all of these:
    - BODY is met
    - newest at 3 or better

rule not-shown
  requires all of these:
    - none of these:
      - completed PLAN

test WLP "World language test"
  part writing in actfl
  part speaking in actfl
  best of: each part
test SAT "SAT"
  part math 200 to 800
  best of: each part
test AP "AP statistics"
  part score 1 to 5
  best of: one sitting

course ALG-1 "Algebra 1"
  credit: 1.0 credit in math
  scale: letters

requirement PLAN "Plan for later"

panel PANEL "Defense panel"
  members: 2 mentor, 1 tribe
  decides by: 2 of 3

credit SCI "Science"
  awards: 1.0 credit in math
  requires all of these:
    - mastery in each competency in LS
  until then: mark NY

pathway WAY "Way"
  requires at least one of these:
    - 430 or more on SAT.math
    - 3 or more on AP.score
    - completed PLAN

graduation requirements DIPLOMA "Diploma"
  applies to: students who entered grade 9 on or after 2020-07-01
  total: 3.0
  credits MATH: 2.0 in math
    includes: 1.0 tagged lab
  credits ELECT: 1.0 in any subject
  splitting: in steps of 0.5
  requires all of these:
    - completed PLAN
`;

const translation = `translation es of SCHOOL
  title: Escuela del río
  words:
    target: destreza

  scale four "Cuatro niveles"
    level 1 "Inicial"
    level 2 "En desarrollo"
    level 3 "Competente"
    level 4 "Ampliado"
  subject math "Matemáticas"
  subject english "Inglés"
  evidence kind essay "Ensayo"
  evidence kind learning-reflection "Reflexión"
  area LS "Ciencias de la vida"
    competency LS.1 "Ecosistemas"
`;

export const school: Program = (() => {
  const project = new Project({ today: '2026-11-01' });
  project.set('school.cairn', framework);
  project.set('school.es.cairn', translation);
  return loadModel(compile(project, project.frameworks()[0]!));
})();

/** A thing of the school as an argument. */
export function thing(path: string): { code: string; id: string } {
  const found = school.things.all.find((each) => each.path === path || each.code === path);
  if (!found) throw new Error(`The school has no ${path}.`);
  return { code: found.path, id: found.id };
}

/** A level as an argument. */
export function level(value: `${number}`, scale = 'four'): Argument {
  return { level: value, scale: thing(scale).id };
}
