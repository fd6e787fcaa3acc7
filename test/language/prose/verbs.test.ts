import { describe, expect, test } from 'vitest';
import { analyseProse } from '../../../packages/language/src/prose/index.ts';
import { found, type Row } from './findings.ts';

describe('vague verbs in English', () => {
  test.each<Row>([
    ['statement', 'Understand that plants need light.', 'vague-verb «Understand»: understand'],
    ['statement', '**Understand** the text.', 'vague-verb «Understand»: understand'],
    ['statement', 'Students will understand photosynthesis.', 'vague-verb «understand»: understand'],
    ['statement', 'Students will be able to clearly understand it.', 'vague-verb «understand»: understand'],
    ['statement', 'By the end of grade 3, know all products.', 'vague-verb «know»: know'],
    ['statement', 'Count to ten. Know the numerals.', 'vague-verb «Know»: know'],
    ['statement', 'Compose shapes; understand that they join.', 'vague-verb «understand»: understand'],
    ['statement', 'Know and use the water cycle.', 'vague-verb «Know»: know'],
    ['statement', 'Read and comprehend stories.', 'vague-verb «comprehend»: comprehend'],
    ['statement', 'Use and understand verbs.', 'vague-verb «understand»: understand'],
    ['statement', 'Know how to use a ruler.', 'vague-verb «Know how to»: know how to'],
    ['statement', 'Appreciate poetry.', 'vague-verb «Appreciate»: appreciate'],
    ['statement', 'Learn about volcanoes.', 'vague-verb «Learn about»: learn'],
    ['statement', 'Be aware of hazards.', 'vague-verb «Be aware of»: be aware of'],
    ['statement', 'Become familiar with tools.', 'vague-verb «Become familiar with»: be familiar with'],
    ['statement', 'Develop an understanding of cells.', 'vague-verb «Develop an understanding»: understand'],
    ['statement', 'Demonstrate knowledge of cells.', 'vague-verb «Demonstrate knowledge»: know'],
    ['iCan', 'understand fractions', 'vague-verb «understand»: understand'],
    ['descriptor', 'The student knows most facts.', 'vague-verb «knows»: know'],
    ['descriptor', 'Has a limited understanding of cells.', 'vague-verb «Has a limited understanding»: understand'],
    ['question', 'How well do I understand the text?', 'vague-verb «understand»: understand'],
    // not the main verb, or not a verb at all
    ['statement', 'Explain what you understand about cells.'],
    ['iCan', 'ask questions to show that I understand the story'],
    ['statement', 'Demonstrate understanding of cells by drawing one.'],
    ['statement', 'Learn to read music.'],
    ['statement', 'Knowledge of cells'],
    ['question', 'What do we know about rivers?'],
    ['descriptor', 'I mark what I do not understand.'],
  ])('%s: %s', (role, text, ...findings) => {
    expect(found(text, role, 'en')).toEqual(findings);
  });

  test('come with verbs that can be observed', () => {
    const [finding] = analyseProse('Understand cells.', { language: 'en', role: 'statement' });
    expect(finding).toEqual({
      rule: 'vague-verb',
      start: 0,
      end: 10,
      args: { verb: 'understand', suggestions: ['explain', 'describe', 'compare', 'model', 'give an example of'] },
    });
  });
});

test.each<Row>([
  ['statement', 'Comprender la fotosíntesis.', 'vague-verb «Comprender»: comprender'],
  ['statement', 'El estudiante comprenderá la fotosíntesis.', 'vague-verb «comprenderá»: comprender'],
  ['statement', 'Los estudiantes serán capaces de entender textos.', 'vague-verb «entender»: entender'],
  ['statement', 'Al final del año escolar, leen y comprenden cuentos.', 'vague-verb «comprenden»: comprender'],
  ['statement', 'Conocer y valorar la diversidad.', 'vague-verb «Conocer»: conocer', 'vague-verb «valorar»: valorar'],
  ['statement', 'Demostrar comprensión de textos.', 'vague-verb «Demostrar comprensión»: comprender'],
  ['statement', 'Se da cuenta de que el agua cambia.', 'vague-verb «Se da cuenta de»: darse cuenta de'],
  ['iCan', 'saber los nombres de los ríos', 'vague-verb «saber»: saber'],
  ['question', '¿Qué tan bien comprendo el texto?', 'vague-verb «comprendo»: comprender'],
  // decomposed accents are the same letters
  [
    'statement',
    'El alumno comprenderá textos.'.normalize('NFD'),
    `vague-verb «${'comprenderá'.normalize('NFD')}»: comprender`,
  ],
  ['iCan', 'saber leer mapas'],
  ['statement', 'Demostrar comprensión de textos al resumirlos.'],
  ['statement', 'Explicar lo que comprende del texto.'],
])('Spanish %s: %s', (role, text, ...findings) => {
  expect(found(text, role, 'es')).toEqual(findings);
});

describe('two skills in English', () => {
  test.each<Row>([
    ['statement', 'Read and critique sources.', 'two-skills «Read and critique»: Read, critique'],
    ['iCan', 'read and critique many kinds of texts', 'two-skills «read and critique»: read, critique'],
    ['statement', 'Students will read and critique texts.', 'two-skills «read and critique»: read, critique'],
    ['statement', 'With guidance and support, read or solve it.', 'two-skills «read or solve»: read, solve'],
    ['statement', 'Plan, write, and defend an argument.', 'two-skills «Plan, write, and defend»: Plan, defend'],
    [
      'statement',
      'Recognize and clearly explain ratios.',
      'two-skills «Recognize and clearly explain»: Recognize, explain',
    ],
    ['statement', 'Critique & write essays.', 'two-skills «Critique & write»: Critique, write'],
    ['statement', 'Respond to and solve problems.', 'two-skills «Respond to and solve»: Respond, solve'],
    ['statement', 'Draw a map. Measure and argue.', 'two-skills «Measure and argue»: Measure, argue'],
    ['question', 'How well do I read and critique texts?', 'two-skills «read and critique»: read, critique'],
    // one process
    ['statement', 'Design, test and improve a bridge.'],
    ['iCan', 'plan, write, and make my writing better.'],
    ['statement', 'Collect and graph field data'],
    ['statement', 'Pose and respond to questions'],
    ['statement', 'Compare and contrast two stories.'],
    ['statement', 'Add, subtract, multiply, and divide decimals.'],
    ['statement', 'Say or write the answer.'],
    ['statement', 'Read and use maps.'],
    // nouns, or verbs further on
    ['statement', 'Write an opinion with reasons and evidence.'],
    ['statement', 'Make fillet and groove welds.'],
    ['statement', 'Plan and design of systems'],
    ['statement', 'Predict a trait and explain the prediction.'],
    ['statement', 'Read `x` and critique.'],
    // a level may describe what comes together
    ['descriptor', 'Reads and critiques sources.'],
    ['question', 'Can we read and critique?', 'two-skills «read and critique»: read, critique'],
    ['question', 'Why read and critique?'],
  ])('%s: %s', (role, text, ...findings) => {
    expect(found(text, role, 'en')).toEqual(findings);
  });
});

test.each<Row>([
  ['iCan', 'leer y criticar textos', 'two-skills «leer y criticar»: leer, criticar'],
  ['statement', 'Resumir e inferir.', 'two-skills «Resumir e inferir»: Resumir, inferir'],
  ['statement', 'Explicar u opinar.', 'two-skills «Explicar u opinar»: Explicar, opinar'],
  ['statement', 'Lee y critica textos.', 'two-skills «Lee y critica»: Lee, critica'],
  ['iCan', 'planear, escribir y mejorar mi texto.'],
  ['statement', 'Hacen y contestan preguntas.'],
  ['statement', 'Leer e interpretar gráficos.'],
  ['iCan', 'trabajar con mi comunidad para cuidar un lugar y mostrar que ayuda.'],
])('Spanish %s: %s', (role, text, ...findings) => {
  expect(found(text, role, 'es')).toEqual(findings);
});

test('a language without a list has no findings, a tag with a region has those of its language', () => {
  expect(found('Understand TBD', 'statement', 'fr')).toEqual([]);
  expect(found('Understand TBD', 'statement', 'toString')).toEqual([]);
  expect(found('Entender', 'statement', 'es-MX')).toEqual(['vague-verb «Entender»: entender']);
  expect(found('Understand', 'statement', 'EN_us')).toEqual(['vague-verb «Understand»: understand']);
});
