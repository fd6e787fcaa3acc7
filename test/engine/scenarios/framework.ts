/** A small framework in which every kind of expectation has something to look at. */
export const small = `framework F "F"
  language: en
  scale: levels

scale levels "Levels"
  level Low "Low" = 1
  level Mid "Middle" = 2
  level High "High" = 3
  mark NY "Not yet"
    means: left out of the average
  numbers: 1 to 3 in steps of 0.5
  mastery from: High

stages terms "Terms"
  stage P1 "First" = 9
  stage P2 "Second" = 10

subject math "Mathematics"
tag lab "Laboratory"
role teacher "Teacher"
evidence kind essay "Essay"

area A "Area"
  competency A.1 "First"
    evidence needed: 3 pieces
  competency A.2 "Second"

requirement PLAN "Plan for later"

test TEST "Language test"
  part speaking in levels
  best of: each part

calculation newest "Newest"
  for: each competency in A
  method: latest
  takes: scores
  order by: date assessed
  same date: by date entered
  missing: left out
  retakes: all count
  override: replaces the value, by teacher

calculation growth "Growth"
  for: each competency in A
  method: newest minus baseline
  baseline: the recorded one alone
  when no baseline: average of the first piece of each target, once every target has one or progress is 50%
  round: to 0.1, half up

body of evidence BODY "Body of evidence"
  for: each competency in A
  at least: 1 piece

rule mastery "Mastery"
  for: each competency in A
  requires all of these:
    - newest at High or better

credit ALG "Algebra"
  awards: 1.0 credit in math
  requires all of these:
    - mastery in each competency in A
    - completed PLAN
  until then: mark NY

credit LANG "Language"
  for: each language
  awards: up to 3.0 credits in math
  amount by lowest of TEST.speaking:
    Low -> 1.0
    Mid -> 2.0
    High -> 3.0
  requires all of these:
    - taken TEST

pathway WAY "Way"
  requires at least one of these:
    - completed PLAN
    - approved by teacher

award BADGE "Badge"
  requires all of these:
    - WAY is met

graduation requirements NEW "New diploma"
  applies to: students who entered grade 9 on or after 2024-07-01
  earlier version: OLD
  total: 5.0
  credits MATH "Mathematics": 1.0 in math
  credits REST "Electives": 4.0 in any subject
  splitting: in steps of 0.5
  requires all of these:
    - completed PLAN

graduation requirements OLD "Old diploma"
  applies to: students who entered grade 9 before 2024-07-01
  total: 1.0
  credits ALL "All": 1.0 in any subject
  splitting: in steps of 0.5
`;

/** The same with a scenario; records and expectations stand in lines that are indented as in a file. */
export function withScenario(records: string, expectations: readonly string[], title = 'A student'): string {
  const expect = expectations.map((line) => `    ${line}\n`).join('');
  return `${small}
scenario "${title}"
  student Rowan, entered grade 9 on 2024-09-01
  as of: 2026-01-30
${records}  expect
${expect}`;
}
