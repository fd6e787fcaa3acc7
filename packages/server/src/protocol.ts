/** What the server asks of the editor beyond the protocol. */

/** Requests about files, by their method. Each takes an address and fails where there is no such file. */
export const fileRequests = {
  /** What stands at an address: `FileKind`. */
  stat: 'cairn/files/stat',
  /** The text of a file, as UTF-8. */
  read: 'cairn/files/read',
  /** What a folder holds: `FileKind[]`. */
  list: 'cairn/files/list',
} as const;

/** A file or a folder. */
export interface FileKind {
  uri: string;
  folder: boolean;
}

/** Commands of the editor about places in files, for lenses. */
export const placeCommands = {
  /** Shows where a thing is named; its arguments are the address of a file and the position of the code in it. */
  showReferences: 'cairn.showReferences',
} as const;

/** Requests about scenarios, by their method. A framework is named by the address of its first file. */
export const scenarioRequests = {
  /** The scenarios of the workspace: nothing asked, `ScenarioFramework[]` answered, those with scenarios alone. */
  list: 'cairn/scenarios/list',
  /** Runs scenarios: `WhichScenarios` asked, `ScenarioResult[]` answered in written order. */
  run: 'cairn/scenarios/run',
  /** What scenarios see of their frameworks: `WhichScenarios` asked, `FrameworkCoverage[]` answered. */
  coverage: 'cairn/scenarios/coverage',
  /** What a scenario gives, and why, in words: the id asked, a text answered, or nothing where it is not there. */
  explain: 'cairn/scenarios/explain',
} as const;

/** Told to the editor: scenarios or their results are not what they were: `ScenariosChanged`. */
export const scenariosChanged = 'cairn/scenarios/changed';

/** Commands of the editor about scenarios, for lenses and links. */
export const scenarioCommands = {
  /** Runs a scenario; its argument is the id. */
  run: 'cairn.runScenario',
  /** Shows in words what a scenario gives, and why; its argument is the id. */
  explain: 'cairn.explainScenario',
} as const;

/** A framework with scenarios. */
export interface ScenarioFramework {
  /** The address of its first file. */
  uri: string;
  code: string;
  /** Its title; the code where it has none. */
  title: string;
  scenarios: ListedScenario[];
}

/** A scenario as it is written. */
export interface ListedScenario {
  /** The same as long as file and title are the same. */
  id: string;
  title: string;
  /** The file in which it stands. */
  uri: string;
  /** From its first word to the end of what stands below it. */
  range: TextRange;
}

/** A stretch of a file: lines and characters from 0, as the protocol counts them. */
export interface TextRange {
  start: { line: number; character: number };
  end: { line: number; character: number };
}

/** Which scenarios are asked for. */
export interface WhichScenarios {
  /** Their ids; without them all of the workspace. */
  ids?: string[];
}

/** What became of a scenario. It could not run where its framework has errors: then the failure is the first of them. */
export interface ScenarioResult {
  id: string;
  state: 'passed' | 'failed' | 'could not run';
  /** How long it took; nothing where it could not run. */
  milliseconds?: number;
  /** Why it failed or could not run; none where it passed. */
  failures: ScenarioFailure[];
}

/** One reason for which a scenario failed. */
export interface ScenarioFailure {
  /** What happened, in a sentence. */
  message: string;
  /** Why, a sentence a line; those that belong to one above them are indented. */
  reason: string[];
  /** Where it is written: the line of the expectation, or the error. */
  uri: string;
  range: TextRange;
  /** What an expectation asked and what was found, as whole texts that can be compared. */
  comparison?: { expected: string; found: string };
}

/** What scenarios of a framework see of it. */
export interface FrameworkCoverage {
  /** The address of the framework's first file. */
  framework: string;
  files: CoveredFile[];
}

/** The lines of a file that scenarios can see. */
export interface CoveredFile {
  uri: string;
  lines: CoveredLine[];
}

/** One line that scenarios can see. */
export interface CoveredLine {
  covers: 'condition' | 'table row' | 'calculation' | 'rule, credit or plan';
  /** What stands on it. */
  text: string;
  range: TextRange;
  /** In how many scenarios it was looked at, however it stood. */
  seen: number;
  /** The ways in which it can stand, and in how many scenarios it stood so. */
  ways: { label: string; seen: number }[];
}

/** What changed of the scenarios. */
export interface ScenariosChanged {
  /** Frameworks whose scenarios were added, renamed or moved. */
  listed: ScenarioFramework[];
  /** The addresses of frameworks that no longer have scenarios. */
  gone: string[];
  /** What became of scenarios that ran by themselves, where that is not what was told last. */
  results: ScenarioResult[];
}

/** Requests of somebody who begins or fills a framework, by their method. */
export const authoringRequests = {
  /** What becomes of a copied table or outline: `PasteQuestion` asked, `PastedTable` or nothing answered. */
  paste: 'cairn/authoring/paste',
  /** First frameworks to begin with: nothing asked, `FrameworkTemplate[]` answered. */
  templates: 'cairn/authoring/templates',
  /** A framework like a template: `NewFramework` asked, the files of a `FrameworkTemplate` answered. */
  create: 'cairn/authoring/create',
  /** What is to be mended, by competency: the address of a file asked, `ThingWithProblems[]` answered. */
  problems: 'cairn/authoring/problems',
  /** What a framework holds: the address of one of its files asked, `FrameworkCounts` or nothing answered. */
  counts: 'cairn/authoring/counts',
  /** A framework for other programs: the address of one of its files asked, `Compiled` or nothing answered. */
  compile: 'cairn/authoring/compile',
} as const;

/** What somebody copied, and where it is to stand. */
export interface PasteQuestion {
  uri: string;
  position: TextRange['start'];
  text: string;
  html?: string;
}

/** What becomes of a copied table or outline. */
export interface PastedTable {
  /** The changes of the file. They do not overlap. */
  edits: { range: TextRange; newText: string }[];
  /** What is inserted and what was left, in a sentence: “12 competencies, 3 areas; column “Notes” kept as guidance”. */
  summary: string;
  /** It was plainly a table of learning: known headings stood over it. */
  isSure: boolean;
}

/** A framework to begin with. */
export interface FrameworkTemplate {
  name: string;
  title: string;
  /** Who begins with it. */
  summary: string;
  /** The file to open first. */
  first: string;
  files: { name: string; text: string }[];
}

/** A framework that is to be begun. */
export interface NewFramework {
  /** The name of the template. */
  template: string;
  title: string;
  /** Its code; where it is empty, one is made of the title. */
  code: string;
}

/** A thing with what is to be mended in it, and the things below it that have something. */
export interface ThingWithProblems {
  /** Its code, or what it is called; that of a file is its path. */
  name: string;
  title?: string;
  /** What it is: `competency`, `area`; `file` for what belongs to no thing. */
  kind: string;
  uri: string;
  range: TextRange;
  problems: ProblemOfThing[];
  things: ThingWithProblems[];
  /** How many there are, those below included. */
  errors: number;
  warnings: number;
}

/** Something to be mended. */
export interface ProblemOfThing {
  code: string;
  severity: 'error' | 'warning' | 'information';
  message: string;
  range: TextRange;
}

/** What a framework holds, for a line in the editor. */
export interface FrameworkCounts {
  code: string;
  title: string;
  competencies: number;
  credits: number;
  scenarios: number;
  errors: number;
  warnings: number;
}

/** A framework as text for other programs, or the errors that keep it from being one. */
export interface Compiled {
  /** The name of its file, and its text; nothing where errors stop it. */
  file?: { name: string; text: string };
  errors: { uri: string; message: string; range: TextRange }[];
}
