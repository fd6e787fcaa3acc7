/** What scenarios see of the lines of a framework, as the editor shows it beside the text. */
import type { CoveredLine, FrameworkCoverage } from '@cairn/server/protocol';
import { BranchCoverage, DeclarationCoverage, FileCoverage, type FileCoverageDetail, StatementCoverage } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Coverage of a file with its lines. */
export interface Covered {
  file: FileCoverage;
  details: FileCoverageDetail[];
}

/** The coverage of all files of frameworks. */
export function coveredFiles(frameworks: readonly FrameworkCoverage[], client: BaseLanguageClient): Covered[] {
  return frameworks.flatMap(({ files }) =>
    files.map(({ uri, lines }) => {
      const details = lines.flatMap((line) => detailsOf(line, client));
      return { file: FileCoverage.fromDetails(client.protocol2CodeConverter.asUri(uri), details), details };
    }),
  );
}

/** A line is a statement, each way in which it can stand a branch; things with a name are declarations too. */
function detailsOf({ covers, text, range, seen, ways }: CoveredLine, client: BaseLanguageClient): FileCoverageDetail[] {
  const place = client.protocol2CodeConverter.asRange(range);
  const branches = ways.map((way) => new BranchCoverage(way.seen, place, way.label));
  const line = new StatementCoverage(seen, place, branches);
  const isThing = covers === 'calculation' || covers === 'rule, credit or plan';
  return isThing ? [new DeclarationCoverage(text, seen, place), line] : [line];
}
