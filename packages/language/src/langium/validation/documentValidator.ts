/** What the project says of a file, in the form in which editors show it. */
import type { DocumentValidator, LangiumDocument, ValidationOptions } from 'langium';
import type { Diagnostic, Project } from '../../project.ts';
import { rangeOf } from '../../tree/cst.ts';
import type { Outline } from '../../tree/nodes.ts';
import type { CairnServices } from '../module.ts';
import { placeOf } from '../place.ts';

type LspDiagnostic = NonNullable<LangiumDocument['diagnostics']>[number];

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
    return this.project.diagnostics(placeOf(document.uri)).map((said) => this.convert(said, document));
  }

  private convert({ code, severity, message, range, also, fix }: Diagnostic, document: LangiumDocument): LspDiagnostic {
    const outline = document.parseResult.value as unknown as Outline;
    const uri = document.uri.toString();
    return {
      range,
      message,
      severity: severities[severity],
      code,
      codeDescription: { href: `${this.pages}${code}.md` },
      source: this.source,
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
}
