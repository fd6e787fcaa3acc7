/** Values that stand for themselves, as a person says them: dates, grades, languages, times. */
import { isDate, parseGrade, parseGradeBand } from '@cairn/model';
import { code, said } from './markdown.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** What more there is to say of a value of a type than what is written; undefined where there is nothing. */
export function aboutValue(type: string, text: string): string | undefined {
  switch (type) {
    case 'DATE': {
      const words = dateInWords(text);
      return words && `${days[new Date(`${text}T00:00:00Z`).getUTCDay()]}, ${words}`;
    }
    case 'MONTHDAY':
      return monthDayInWords(text);
    case 'GRADE':
      return gradeInWords(text);
    case 'GRADES':
      return gradesInWords(text);
    case 'LANGUAGE':
      return languageInWords(text);
    case 'UUID':
      return 'The identity of the thing: it stays the same when the code changes. Nobody has to read it.';
    default:
      return undefined;
  }
}

/** `2026-01-30` as `30 January 2026`; undefined for what is no date. */
export function dateInWords(text: string): string | undefined {
  if (!isDate(text)) return undefined;
  const [year = '', month = '', day = ''] = text.split('-');
  return `${Number(day)} ${months[Number(month) - 1]} ${Number(year)}`;
}

function monthDayInWords(text: string): string | undefined {
  const [month = '', day = ''] = text.split('-');
  const name = months[Number(month) - 1];
  return name && `${Number(day)} ${name}, each year`;
}

const early: Readonly<Record<string, string>> = {
  PK: 'pre-kindergarten',
  TK: 'transitional kindergarten',
  K: 'kindergarten',
};

function gradeInWords(text: string): string | undefined {
  const grade = parseGrade(text);
  return grade && capital(early[grade] ?? `grade ${grade}`);
}

function gradesInWords(text: string): string | undefined {
  const band = parseGradeBand(text);
  if (!band) return undefined;
  const { from, to } = band;
  if (from === to) return gradeInWords(from);
  const first = early[from] ?? `grade ${from}`;
  return capital(`${first} to ${early[to] ?? `grade ${to}`}`);
}

/** The name of a language in English, where it is known. */
export function languageInWords(text: string): string | undefined {
  const named = languageName(text);
  if (named === undefined) return undefined;
  const unwritten = /-zxxx\b/i.test(text) ? ' It is a language without writing.' : '';
  return `${said(named)}, by its tag ${code(text)}.${unwritten}`;
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function languageName(text: string): string | undefined {
  try {
    return names.of(text.replace(/-zxxx\b/i, ''));
  } catch {
    return undefined; // what is no tag of a language has no name
  }
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
