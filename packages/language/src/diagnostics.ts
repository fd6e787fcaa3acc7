/** What is said of each file, and of which files something else is to be said than before. */
import { checkOf } from './checks/catalogue.ts';
import { type Check, type Severity, staysError } from './checks/check.ts';
import type { Fix, Problem } from './outline/problem.ts';
import { positionAt } from './tree/cst.ts';
import type { Outline } from './tree/nodes.ts';
import { isAlike } from './tree/reads.ts';

/** What a person is told about a place in a file. */
export interface Diagnostic {
  /** The code of the check. */
  code: string;
  severity: Severity;
  message: string;
  start: number;
  end: number;
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  fix?: Fix;
  /** Further places of the same mistake. */
  also?: { start: number; end: number }[];
}

/** Severities that a workspace has changed, by the code of the check. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** How severe checks are in a workspace. */
export interface Severe {
  severities?: Severities;
  /** Severities of a single file, where folders of the workspace have settled them; they go before the others. */
  severitiesOf?(uri: string): Severities;
}

/** How severe a check is; in a file, where one is given. */
export function severityOf(check: Check, { severities, severitiesOf }: Severe, uri?: string): Severity | 'off' {
  if (staysError(check)) return 'error';
  return (uri !== undefined && severitiesOf?.(uri)[check.code]) || (severities?.[check.code] ?? check.severity);
}

/** Problems of a file as they are told, from its beginning to its end. */
export function diagnosticsOf(
  { uri, outline }: { uri: string; outline: Outline },
  problems: readonly Problem[],
  severe: Severe,
): Diagnostic[] {
  const said: Diagnostic[] = [];
  for (const problem of problems) {
    const check = checkOf(problem.code);
    const severity = severityOf(check, severe, uri);
    if (severity === 'off') continue;
    const { code, start, end, fix, also } = problem;
    said.push({
      code,
      severity,
      message: check.message(problem.args as never),
      start,
      end,
      range: { start: positionAt(outline, start), end: positionAt(outline, end) },
      ...(fix && { fix }),
      ...(also && { also }),
    });
  }
  return said.sort(inOrder);
}

function inOrder(a: Diagnostic, b: Diagnostic): number {
  if (a.start !== b.start || a.end !== b.end) return a.start - b.start || a.end - b.end;
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return a.message < b.message ? -1 : a.message > b.message ? 1 : 0;
}

/** Nothing is said. */
export const nothingSaid: readonly Diagnostic[] = [];

/** What was said of each file, as long as it is right. */
export class Said {
  private readonly said = new Map<string, readonly Diagnostic[]>();
  /** The files of which it may no longer be right. */
  private readonly unsure = new Set<string>();
  /** What a host was last told of, and the files of which that may no longer be right. */
  private readonly told = new Map<string, readonly Diagnostic[]>();
  private readonly untold = new Set<string>();

  /** What was said of a file may no longer be right. */
  doubt(uri: string): void {
    this.unsure.add(uri);
    this.untold.add(uri);
  }

  /** A file is gone, and nothing is said of it. */
  forget(uri: string): void {
    this.said.delete(uri);
    this.untold.add(uri);
  }

  /** What is to be said of a file: the same list as before, as long as nothing else is to be said. */
  of(uri: string, say: () => readonly Diagnostic[]): readonly Diagnostic[] {
    const before = this.said.get(uri);
    if (before && !this.unsure.has(uri)) return before;
    this.unsure.delete(uri);
    const said = say();
    if (before && isAlike(before, said)) return before;
    this.said.set(uri, said);
    return said;
  }

  /** The files of which something else is to be said than when this was last asked; in the order of their places. */
  changed(said: (uri: string) => readonly Diagnostic[] | undefined): string[] {
    const others: string[] = [];
    for (const uri of this.untold) {
      const before = this.told.get(uri) ?? nothingSaid;
      const now = said(uri);
      if (now) this.told.set(uri, now);
      else this.told.delete(uri);
      if (now !== before && (now?.length ?? 0) + before.length > 0) others.push(uri);
    }
    this.untold.clear();
    return others.sort();
  }
}
