import { analyseProse, type Finding, type Grades, type Role } from '../../../packages/language/src/prose/index.ts';

/** A text and what is found there, each as `rule «range»`, and where it says more, `: what the message can say`. */
export type Row = [role: Role, text: string, ...found: string[]];

/** The findings of a text as a table row shows them. */
export function found(text: string, role: Role, language: string, grades?: Grades): string[] {
  return analyseProse(text, { language, role, grades }).map((finding) => shown(text, finding));
}

function shown(text: string, finding: Finding): string {
  const range = `${finding.rule} «${text.slice(finding.start, finding.end)}»`;
  switch (finding.rule) {
    case 'vague-verb':
      return `${range}: ${finding.args.verb}`;
    case 'two-skills':
      return `${range}: ${finding.args.first}, ${finding.args.second}`;
    case 'reading-level':
      return `${finding.rule}: ${finding.args.level} above ${finding.args.top}`;
    case 'norm-referenced':
      return `${range}: ${finding.args.kind}`;
    default:
      return range;
  }
}
