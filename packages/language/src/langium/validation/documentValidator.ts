/** What the project says of a file, in the form in which editors show it. */
import type { DocumentValidator, LangiumDocument, ValidationOptions } from 'langium';
import type { Diagnostic, Project } from '../../project.ts';
import { rangeOf } from '../../tree/cst.ts';
import type { Outline } from '../../tree/nodes.ts';
import type { CairnServices } from '../module.ts';
import { placeOf } from '../place.ts';

/** A diagnostic of the protocol. */
export type LspDiagnostic = NonNullable<LangiumDocument['diagnostics']>[number];

const severities = { error: 1, warning: 2, information: 3 } as const satisfies Record<Diagnostic['severity'], number>;

/** What an editor strikes through: codes that are no longer in use. */
export const deprecated: ReadonlySet<string> = new Set(['code-was-replaced']);

/** Gives documents the diagnostics of the project. */
export class ProjectValidator implements DocumentValidator {
  private readonly project: Project;
  private readonly pages: string;
  private readonly source: string;

  constructor(services: CairnServices) {
    this.project = services.shared.workspace.Project;
    this.pages = services.validation.CheckPages;
    this.source = services.LanguageMetaData.languageId;
  }

  async validateDocument(document: LangiumDocument, { categories }: ValidationOptions = {}): Promise<LspDiagnostic[]> {
    if (categories && !categories.includes('built-in')) return [];
    const { pages, source } = this;
    const outline = document.parseResult.value as unknown as Outline;
    const where = { outline, uri: document.uri.toString(), source, pages };
    return this.project.diagnostics(placeOf(document.uri)).map((said) => lspDiagnostic(said, where));
  }
}

/** A diagnostic as the protocol has it. `pages` is where the pages of the checks are: `CODE.md` is added to it. */
export function lspDiagnostic(
  { code, severity, message, range, also, fix }: Diagnostic,
  { outline, uri, source, pages }: { outline: Outline; uri: string; source: string; pages: string },
): LspDiagnostic {
  return {
    range,
    message,
    severity: severities[severity],
    code,
    codeDescription: { href: `${pages}${code}.md` },
    source,
    ...(deprecated.has(code) && { tags: [2] }),
    ...(also && {
      relatedInformation: also.map(({ start, end }) => ({
        location: { uri, range: rangeOf(outline, start, end) },
        message: 'Here too.',
      })),
    }),
    ...(fix && { data: { fix } }),
  };
}
