/** Every check there is, by theme. A new check is an entry in the table of its theme; a new theme is a row here. */
import { averages } from './averages.ts';
import { awards } from './awards.ts';
import { calculations } from './calculations.ts';
import type { Check } from './check.ts';
import { codes } from './codes.ts';
import { cohorts } from './cohorts.ts';
import { conditions } from './conditions.ts';
import { courses } from './courses.ts';
import { credits } from './credits.ts';
import { cuts } from './cuts.ts';
import { each } from './each.ts';
import { evidence } from './evidence.ts';
import { files } from './files.ts';
import { learning } from './learning.ts';
import { levels } from './levels.ts';
import { lists } from './lists.ts';
import { measuring } from './measuring.ts';
import { naming } from './naming.ts';
import { plans } from './plans.ts';
import { platforms } from './platforms.ts';
import { prerequisites } from './prerequisites.ts';
import { progressions } from './progressions.ts';
import { publishing } from './publishing.ts';
import { reading } from './reading.ts';
import { records } from './records.ts';
import { rubrics } from './rubrics.ts';
import { scales } from './scales.ts';
import { scenarioRecords } from './scenarioRecords.ts';
import { scenarios } from './scenarios.ts';
import { standards } from './standards.ts';
import { structure } from './structure.ts';
import { tables } from './tables.ts';
import { texts } from './texts.ts';
import { transcripts } from './transcripts.ts';
import { translationFiles } from './translationFiles.ts';
import { translations } from './translations.ts';
import { waivers } from './waivers.ts';
import { wording } from './wording.ts';

/** Checks that belong together in the list of `docs/checks/`. */
export interface Theme {
  title: string;
  checks: readonly Check<never>[];
}

export const themes: readonly Theme[] = [
  { title: 'Reading a file', checks: reading },
  { title: 'Codes and what they name', checks: naming },
  { title: 'What every thing must have', checks: structure },
  { title: 'Text as it was meant', checks: texts },
  { title: 'Files of a workspace', checks: files },
  { title: 'Translations', checks: [...translations, ...translationFiles] },
  { title: 'Scenarios', checks: [...scenarios, ...scenarioRecords] },
  { title: 'Publication and licences', checks: publishing },
  { title: 'Platforms', checks: platforms },
  { title: 'Codes as they are written', checks: codes },
  { title: 'Learning', checks: learning },
  { title: 'Prerequisites', checks: prerequisites },
  { title: 'The words of statements and rubrics', checks: wording },
  { title: 'Scales and stages', checks: [...scales, ...cuts] },
  { title: 'Progressions', checks: progressions },
  { title: 'Rubrics', checks: rubrics },
  { title: 'Evidence and what is measured', checks: [...evidence, ...measuring] },
  { title: 'Standards', checks: standards },
  { title: 'Calculations', checks: [...calculations, ...averages] },
  { title: 'Conditions', checks: [...conditions, ...each, ...levels] },
  { title: 'Tables', checks: tables },
  { title: 'Credits and courses', checks: [...credits, ...courses, ...transcripts] },
  { title: 'Plans', checks: [...plans, ...waivers, ...cohorts] },
  { title: 'Awards, tests and requirements', checks: [...awards, ...records, ...lists] },
];

export const checks: readonly Check[] = themes.flatMap((theme) => theme.checks) as unknown as Check[];

const byCode = new Map(checks.map((check) => [check.code, check]));

/** The check of this code. Throws where there is none: codes are the project's own. */
export function checkOf(code: string): Check {
  const found = byCode.get(code);
  if (!found) throw new Error(`There is no check \`${code}\`.`);
  return found;
}
