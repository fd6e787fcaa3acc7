import { expect, test } from 'vitest';
import { found, type Row } from './findings.ts';

test.each<Row>([
  // comparisons
  ['descriptor', 'Work is above average.', 'norm-referenced «above average»: comparison'],
  ['descriptor', 'Writes better than most students.', 'norm-referenced «better than most students»: comparison'],
  ['descriptor', 'Reads faster than her peers.', 'norm-referenced «faster than her peers»: comparison'],
  ['iCan', 'draw better than my classmates', 'norm-referenced «better than my classmates»: comparison'],
  ['statement', 'Achieve what most students achieve.', 'norm-referenced «most students»: comparison'],
  ['descriptor', 'Superior to the work of others.', 'norm-referenced «Superior to»: comparison'],
  ['statement', 'Compare numbers greater than 10.'],
  ['statement', 'Find the average of most samples.'],
  // a quality and nothing else
  ['descriptor', 'Excellent.', 'norm-referenced «Excellent»: quality'],
  ['descriptor', 'Very good', 'norm-referenced «good»: quality'],
  ['descriptor', 'Good use of evidence', 'norm-referenced «Good»: quality'],
  ['descriptor', 'The work is mostly fair.', 'norm-referenced «fair»: quality'],
  ['descriptor', 'Good reasons are given that match the opinion.'],
  ['descriptor', 'The plot holds good surprises.'],
  ['statement', 'Good use of evidence'],
  // deficits
  ['descriptor', 'Fails to give a reason.', 'deficit-wording «Fails to»'],
  ['descriptor', 'The essay lacks evidence.', 'deficit-wording «lacks»'],
  ['descriptor', 'Unable to add.', 'deficit-wording «Unable to»'],
  [
    'descriptor',
    'Does not even try; makes no attempt.',
    'deficit-wording «Does not even»',
    'deficit-wording «makes no attempt»',
  ],
  ['descriptor', "The student can't add.", "deficit-wording «The student can't»"],
  ['descriptor', 'The student can’t add.', 'deficit-wording «The student can’t»'],
  ['descriptor', 'No reason is given, or the reason does not match.'],
  ['descriptor', 'The topic is named, without an opinion.'],
  ['statement', 'Explain why a habitat lacks water.'],
  // placeholders
  ['statement', 'TBD', 'placeholder «TBD»'],
  ['descriptor', 'Draws maps (todo)', 'placeholder «todo»'],
  ['question', 'Lorem ipsum dolor sit', 'placeholder «Lorem ipsum»'],
  ['iCan', 'read xxx', 'placeholder «xxx»'],
  ['statement', 'Wording to be determined.', 'placeholder «to be determined»'],
  ['descriptor', ' … ', 'placeholder «…»'],
  ['descriptor', '—', 'placeholder «—»'],
  ['descriptor', 'N/A', 'placeholder «N/A»'],
  ['descriptor', ''],
  ['descriptor', '😀'],
  ['descriptor', '`x = 3`'],
  ['descriptor', '$x^2$'],
  ['statement', 'Predict what is to come.'],
  ['iCan', 'list the things I have to do'],
])('English %s: %s', (role, text, ...findings) => {
  expect(found(text, role, 'en')).toEqual(findings);
});

test.each<Row>([
  ['descriptor', 'Está por encima del promedio.', 'norm-referenced «por encima del promedio»: comparison'],
  ['descriptor', 'Lee mejor que sus compañeros.', 'norm-referenced «mejor que sus compañeros»: comparison'],
  ['descriptor', 'Como la mayoría de los estudiantes.', 'norm-referenced «la mayoría de los estudiantes»: comparison'],
  ['statement', 'Identificar números superiores a 10.'],
  ['descriptor', 'Excelente', 'norm-referenced «Excelente»: quality'],
  ['descriptor', 'Muy buen trabajo', 'norm-referenced «buen»: quality'],
  ['descriptor', 'Trabajo excelente', 'norm-referenced «excelente»: quality'],
  ['descriptor', 'La letra es clara y regular en todo el texto.'],
  ['descriptor', 'No logra dar una razón.', 'deficit-wording «No logra»'],
  ['descriptor', 'El texto carece de orden.', 'deficit-wording «carece de»'],
  ['descriptor', 'Hay una opinión, pero el lector tiene que buscarla.'],
  ['descriptor', 'No hay razón, o la razón no corresponde.'],
  ['statement', 'Texto por definir', 'placeholder «por definir»'],
  ['descriptor', 'Pendiente', 'placeholder «Pendiente»'],
  ['statement', 'Calcular la pendiente'],
  ['iCan', 'TODO', 'placeholder «TODO»'],
  ['iCan', 'leer todo'],
])('Spanish %s: %s', (role, text, ...findings) => {
  expect(found(text, role, 'es')).toEqual(findings);
});

test.each<[language: string, text: string, ...found: string[]]>([
  ['en', 'I can read maps', 'repeats-label «I can»'],
  ['en', 'I can: read maps', 'repeats-label «I can»'],
  ['en', '**I can** read maps', 'repeats-label «I can»'],
  ['en', 'read maps'],
  ['en', 'tell what I can see'],
  ['en', 'Students will read maps', 'not-first-person «Students»'],
  ['en', 'the learner reads maps', 'not-first-person «the learner»'],
  ['en', 'SWBAT read maps', 'not-first-person «SWBAT»'],
  ['en', 'You can read maps', 'not-first-person «You»'],
  ['en', 'help students who are new'],
  ['en', 'I read maps'],
  ['es', 'Puedo leer mapas', 'repeats-label «Puedo»'],
  ['es', 'Yo puedo leer mapas', 'repeats-label «Yo puedo»'],
  ['es', 'leer mapas'],
  ['es', 'El estudiante lee mapas', 'not-first-person «El estudiante»'],
  ['es', 'Las y los estudiantes leen mapas', 'not-first-person «Las y los estudiantes»'],
])('%s I can: %s', (language, text, ...findings) => {
  expect(found(text, 'iCan', language)).toEqual(findings);
});

test.each([
  ['descriptor', 'I can draw and write to tell what I like.', 'en'],
  ['descriptor', 'Puedo dibujar y escribir para decir lo que me gusta.', 'es'],
  ['statement', 'Students will read maps.', 'en'],
] as const)('only the label of an "I can" statement is repeated: %s %s', (role, text, language) => {
  expect(found(text, role, language)).toEqual([]);
});

test('findings stand in the order of the text', () => {
  expect(found('Students understand fractions better than their peers. TBD', 'iCan', 'en')).toEqual([
    'not-first-person «Students»',
    'vague-verb «understand»: understand',
    'norm-referenced «better than their peers»: comparison',
    'placeholder «TBD»',
  ]);
});
