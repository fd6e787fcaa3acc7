/**
 * The words of reasons in Spanish, for students, families and teachers. Names of things have any gender and number, so no
 * article, adjective or participle agrees with one: `{of}: completado` becomes `Se completó: {of}`.
 */
import type { Words } from '../messages.ts';

const pieces = '{missing} {missing#evidencia|evidencias} más';
const credits = '{missing:credits} {missing#crédito|créditos} más';
const soFar = '{found} hasta ahora';
const creditsSoFar = '{found:credits} hasta ahora';

export const messages = {
  all: { asked: 'Todo esto' },
  any: { asked: 'Al menos una de estas opciones' },
  none: { asked: 'Nada de esto', next: '' },
  'at least so many': { asked: 'Al menos {count} de estas {number} condiciones' },
  each: { asked: '[{rule}][{calculation}] en cada {each}' },

  level: {
    asked: '{level} o más[ en {of}][, {stage}], según «{calculation}»',
    found: '{value:reached} hasta ahora',
    none: 'todavía sin puntaje',
    missing: '{missing} más',
    next: '{level} o más en {of}[, {stage}][ ({missing} más)]',
  },
  'level of': {
    asked: '{level} o más[ en {of}][, {stage}]',
    found: '{value:reached} hasta ahora',
    none: 'todavía sin puntaje',
    missing: '{missing} más',
    next: '{level} o más en {of}[, {stage}][ ({missing} más)]',
  },
  'at least': {
    asked: 'Al menos {level}[ en {of}][, {stage}], según «{calculation}»',
    found: '{value:reached} hasta ahora',
    none: 'todavía sin puntaje',
    missing: '{missing} más',
    next: 'Al menos {level} en {of}[, {stage}][ ({missing} más)]',
  },
  'level in each': { asked: '{level} o más en cada {each}, según «{of}»' },
  part: { asked: '{of}', found: '{value:reached}', none: 'todavía sin puntaje' },
  'no score': {
    asked: 'Ningún puntaje por debajo de {level}[ en {of}], según «{calculation}»',
    found: 'por debajo: {low}',
    none: 'todavía sin puntaje',
  },
  'more than half': {
    asked: 'Más de la mitad de los puntajes[ en {of}] con {level} o más, según «{calculation}»',
    found: '{good} de {number} hasta ahora',
  },
  value: { asked: '«{calculation}»[: {of}]', found: 'a partir de {scores}', none: 'todavía sin calificación' },
  'value, overridden': { asked: '«{calculation}»[: {of}], por decisión docente', found: '{scores}' },

  'evidence needed': {
    asked: 'Toda la evidencia que hace falta, en cada {each}',
    found: '{found} de {asked} {asked#evidencia|evidencias}',
    missing: pieces,
    next: `${pieces}, en cada {each}`,
  },
  'evidence needed of': {
    asked: 'Evidencias[ de {of}]',
    found: '{found} de {asked} {asked#evidencia|evidencias}',
    none: 'no se dice cuántas hacen falta',
    missing: pieces,
    next: `${pieces} de {of}`,
  },
  pieces: {
    asked: '{kind}: al menos {asked} {asked#evidencia|evidencias}',
    found: soFar,
    missing: pieces,
    next: `{kind}: ${pieces}`,
  },
  'pieces for': {
    asked: '{kind} para {for}: al menos {asked} {asked#evidencia|evidencias}',
    found: soFar,
    missing: pieces,
    next: `{kind} para {for}: ${pieces}`,
  },
  'different courses': {
    asked: 'Evidencias[ de {of}] de al menos {asked} {asked#curso|cursos diferentes}',
    found: soFar,
    missing: '{missing} {missing#curso|cursos} más',
    next: 'Evidencias[ de {of}] de {missing} {missing#curso|cursos} más',
  },
  hours: {
    asked: '{of}: {asked} {asked#hora|horas}[, a más tardar el {by}]',
    found: soFar,
    missing: '{missing} {missing#hora|horas} más',
    next: '{of}: {missing} {missing#hora|horas} más[, a más tardar el {by}]',
  },
  rubric: {
    asked: '{rubric}: {level:code} o más en cada criterio',
    found: '{found} de {asked}',
    missing: '{missing} más',
    next: '{rubric}: {level:code} o más en cada criterio',
  },
  'rubric in one piece': {
    asked: '{rubric}: {level:code} o más en cada criterio, en un mismo trabajo',
    found: '{found} de {asked}',
    missing: '{missing} más',
  },
  criterion: {
    asked: '{criterion}: {level:code} o más',
    found: '{value:code} hasta ahora',
    none: 'todavía sin revisar',
  },
  body: { asked: '{body}[: {of}]' },
  'body pieces': {
    asked: 'Al menos {asked} {asked#evidencia|evidencias}',
    found: soFar,
    missing: pieces,
    next: `${pieces} de {of}`,
  },
  'body kinds': {
    asked: 'Evidencias de al menos {asked} {asked#tipo|tipos diferentes}',
    found: soFar,
    missing: '{missing} {missing#tipo|tipos} más',
    next: 'Evidencias de {missing} {missing#tipo|tipos} más de {of}',
  },
  'body courses': {
    asked: 'Evidencias de al menos {asked} {asked#curso|cursos diferentes}',
    found: soFar,
    missing: '{missing} {missing#curso|cursos} más',
    next: 'Evidencias de {of} de {missing} {missing#curso|cursos} más',
  },
  'body of kinds': {
    asked: '{kinds:or}: al menos {asked}',
    found: soFar,
    missing: '{missing} más',
    next: '{kinds:or}: {missing} más de {of}',
  },
  'body includes': {
    asked: '{kinds:or}: al menos {asked}',
    found: soFar,
    missing: '{missing} más',
    next: '{kinds:or}: {missing} más de {of}',
  },

  rule: { asked: '{rule}[, {stage}]' },
  'rule of': { asked: '{rule}[: {of}][, {stage}]' },
  'rule in each': {
    asked: '{rule} en cada {each} de {areas}',
    found: '{found} de {number} hasta ahora',
    missing: '{missing} más',
  },
  'rule in some': {
    asked: '{rule} en al menos {asked} de {number} en {areas}',
    found: soFar,
    missing: '{missing} más',
    next: '{rule} en {missing} más de {number} en {areas}',
  },
  'rule in subjects': {
    asked: '{rule} en al menos {asked} de {number} {number#materia|materias}',
    found: soFar,
    missing: '{missing} más',
    next: '{rule} en {missing} {missing#materia|materias} más',
  },
  'in subject': { asked: '{rule} en {subject}' },

  score: {
    asked: '{level} o más en {part}',
    found: '{value:reached} hasta ahora',
    none: 'todavía sin puntaje',
    missing: '{missing} {missing#punto|puntos} más',
    next: '{level} o más en {part}[ ({missing} {missing#punto|puntos} más)]',
  },
  'test level': {
    asked: '{level:code} o más en {part}',
    found: '{value:code} hasta ahora',
    none: 'todavía sin resultado',
  },
  'percent on each part': {
    asked: '{percent:percent} en cada parte de {test}',
    found: '{found} de {asked} {asked#parte|partes}',
    missing: '{missing} {missing#parte|partes} más',
  },
  'level on each part': {
    asked: '{level:code} o más en cada parte de {test}',
    found: '{found} de {asked} {asked#parte|partes}',
    missing: '{missing} {missing#parte|partes} más',
  },
  taken: { asked: 'Examen presentado: {test}', next: 'Presentar {test}' },
  certificate: { asked: 'Certificado: {certificate}' },
  'certificate from list': { asked: 'Un certificado de la lista «{list}»' },

  'credits in': {
    asked: '{asked:credits} {asked#crédito|créditos}[ en {subject}]',
    found: creditsSoFar,
    missing: credits,
    next: `${credits}[ en {subject}]`,
  },
  'credits in tagged': {
    asked: '{asked:credits} {asked#crédito|créditos}[ en {subject}] con la etiqueta «{tag}»',
    found: creditsSoFar,
    missing: credits,
    next: `${credits}[ en {subject}] con la etiqueta «{tag}»`,
  },
  'credits from one program area': {
    asked: '{asked:credits} {asked#crédito|créditos} en {subject} de una misma área de programa',
    found: '{found:credits} hasta ahora[ en {area}]',
    missing: credits,
    next: `${credits} en {subject} de una misma área de programa[ ({area})]`,
  },
  'credits from one program area with': {
    asked:
      '{asked:credits} {asked#crédito|créditos} en {subject} de una misma área de programa, con un curso con la etiqueta «{tag}»',
    found: '{found:credits} hasta ahora[ en {area}]',
    missing: [credits, '{tagged}'],
    next: '[{missing:credits} {missing#crédito|créditos} más en {subject} de una misma área de programa, con ]un curso con la etiqueta «{tag}»',
  },
  'credits from': {
    asked: '{asked:credits} {asked#crédito|créditos} de {credit}',
    found: creditsSoFar,
    missing: credits,
    next: `${credits} de {credit}`,
  },
  'credits from in one language': {
    asked: '{asked:credits} {asked#crédito|créditos} de {credit} en un mismo idioma',
    found: creditsSoFar,
    missing: credits,
    next: `${credits} de {credit} en un mismo idioma`,
  },
  'grade in': {
    asked: '{level:code} o más en {course}',
    found: '{value:code} hasta ahora',
    none: 'todavía sin nota',
  },
  'grade in next': { asked: '{level:code} o más en el curso siguiente de la secuencia', none: 'todavía sin nota' },
  'grade in each term': { asked: '{level:code} o más en cada período de un curso con la etiqueta «{tag}»' },
  'grade in course tagged': { asked: '{level:code} o más en un curso con la etiqueta «{tag}»' },
  'course tagged': { asked: 'Un curso aprobado con la etiqueta «{tag}»' },

  completed: { asked: 'Completar: {of}' },
  'completed for grade': { asked: 'Completar[ en el grado {grade}]: {of}' },
  'completed in each grade': {
    asked: 'Completar en cada grado: {of}',
    found: '{found} de {asked} {asked#grado|grados}',
    missing: 'queda por hacer: {missing#grado|grados} {missing}',
    next: '{of}: {missing#grado|grados} {missing}',
  },
  waived: { asked: 'Se dispensó: {of}' },
  'completed and approved': { asked: 'Completar, con aprobación: {of}' },
  approved: { asked: 'Aprobación de: {role}' },
  'approved by panel': {
    asked: 'Aprobación de {asked} de {number} del panel «{panel}»',
    found: soFar,
    missing: '{missing} más',
    next: '{missing} {missing#aprobación|aprobaciones} más del panel «{panel}»',
  },
  certified: { asked: 'Certificación de: {role}' },

  credit: { asked: '{credit}', found: '{amount:credits} {amount#crédito|créditos}' },
  'credit instance': {
    asked: '{credit}[: {instance}]',
    found: '{amount:some} créditos',
    none: 'sin crédito por esta vía',
    next: '',
  },
  recorded: { asked: 'Ya consta en el registro: {amount:credits} {amount#crédito|créditos}' },
  'amount by hours': {
    asked: 'Crédito por horas: {hours}',
    found: ['{found} {found#hora|horas} hasta ahora', '{amount:some} créditos'],
    missing: '{missing} {missing#hora|horas} más para obtener crédito',
    next: '{hours}: {missing} {missing#hora|horas} más para obtener crédito',
  },
  'amount by college credits': {
    asked: 'Crédito por créditos universitarios',
    found: '{amount:credits} {amount#crédito|créditos}',
  },
  'amount by lowest': {
    asked: 'Decide el resultado más bajo[: {part}][, {value:code}]',
    found: '{amount:credits} {amount#crédito|créditos}',
    next: 'Un resultado más alto en {part}',
  },
  'amount by': {
    asked: 'Decide el resultado[: {part}][, {value:code}]',
    found: '{amount:credits} {amount#crédito|créditos}',
    next: 'Un resultado más alto en {part}',
  },
  'amount by, parts missing': {
    asked: 'Hace falta un resultado en cada parte',
    missing: 'queda por presentar: {missing}',
    next: 'Queda por presentar: {missing}',
  },
  'amount as certified': { asked: 'Certificación de: {role}', found: '{amount:credits} {amount#crédito|créditos}' },
  'only toward': {
    asked: 'Solo para crédito que {state}: {courses}',
    found: 'hasta {amount:credits} {amount#crédito|créditos}',
  },
  'only toward nothing': { asked: 'Solo para crédito que {state}: {courses:or}', found: 'no hay', next: '' },
  limit: {
    asked: 'Como máximo {limit:credits} {limit#crédito|créditos} en {within}',
    found: '{amount:credits} aún pueden contar',
  },
  'limit, courses included': {
    asked: 'Como máximo {limit:credits} {limit#crédito|créditos} en {within}, contando los cursos',
    found: ['{others:credits} ya obtenidos', '{amount:credits} aún pueden contar'],
  },
  'open until': { asked: 'Plazo abierto hasta el {date}', next: '' },
  'closed since': { asked: 'El plazo terminó el {date}' },
  'closed without plan': { asked: 'El plazo terminó el {date}; sigue solo con un plan de aprendizaje abierto' },
  'closed, not extended': { asked: 'El plazo terminó el {date}; sigue solo si se alcanza esto' },
  extended: { asked: 'Se dio más tiempo: plazo abierto hasta el {date}', next: '' },

  plan: { asked: '{plan}' },
  'plan, cohort unknown': { asked: '{plan}', found: 'los registros no dicen si se aplica' },
  need: {
    asked: '{need}: {asked:credits} {asked#crédito|créditos}[, {waived:credits} por dispensa]',
    found: creditsSoFar,
    missing: `${credits}[, para {lacking:quoted}]`,
    next: `{need}: ${credits}[, para {lacking:quoted}]`,
  },
  total: {
    asked: 'Todos los créditos: {asked:credits}[, {waived:credits} por dispensa]',
    found: creditsSoFar,
    missing: credits,
    next: `${credits} en total`,
  },
  'needs met': { asked: 'Estos requisitos de {plan}' },
  'any pathway': { asked: 'Una de las vías' },
  pathway: { asked: '{of}' },
  award: { asked: '{of}' },
  version: { asked: 'Lo que pide la versión {version}' },
  'version, no date': { asked: 'Qué versión vale depende de una fecha que los registros no dicen' },
  'no version': { asked: 'No había ninguna versión el {date}' },
  'applies to all': { asked: '{plan} se aplica a todo el alumnado' },
  'entry unknown': {
    asked: 'Si {plan} se aplica depende del día de ingreso al grado {grade}, que los registros no dicen',
  },
  applies: { asked: '{plan} se aplica: ingreso al grado {grade} el {date}' },
  'applies, derived': { asked: '{plan} se aplica: ingreso al grado {grade} hacia el {date}, según la clase' },
  'does not apply': { asked: '{plan} no se aplica: ingreso al grado {grade} el {date}' },
  'does not apply, another does': {
    asked: '{plan} no se aplica: ingreso al grado {grade} el {date}; se aplica {instead}',
  },

  circle: { asked: '{of} depende de sí', next: '' },
  'not placed': { asked: 'Las cantidades de los créditos no se pueden repartir en {plan}', next: '' },
  'not here': { asked: '{of} es de un marco que no está disponible', next: '' },

  'code unknown': { asked: 'El marco no conoce «{code}», y por eso no cuenta' },
  'level unknown': { asked: 'La escala no tiene el nivel «{level}», y por eso no cuenta' },
  'record twice': { asked: 'Hay dos registros con este nombre, y cuenta el primero' },
} as const satisfies Words['messages'];
