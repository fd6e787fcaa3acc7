/** Reasons for scenarios and previews: the text of one node and what is below it. */
import type { Problem, ReasonNode, Status } from '../outcome/outcome.ts';
import type { Program } from '../program/program.ts';
import { type Naming, namingIn } from './names.ts';
import { problemSentence, sentence } from './sentence.ts';

/** A reason in words, as a tree of plain data. */
export interface ExplainedNode {
  text: string;
  status: Status;
  children: ExplainedNode[];
}

/** A node and everything below it, in words. */
export function explainNode(program: Program, node: ReasonNode, language: string): ExplainedNode {
  return explained(namingIn(program, language), node);
}

/**
 * All sentences of a reason, one a line. Of one that is not met those that are met are left out, so that the text says
 * what it hangs on.
 */
export function reasonText(program: Program, node: ReasonNode, language: string): string {
  const naming = namingIn(program, language);
  const lines = (each: ReasonNode, depth: number): string[] => [
    '  '.repeat(depth) + sentence(naming, each),
    ...(node.status === 'met' ? (each.children ?? []) : telling(each)).flatMap((child) => lines(child, depth + 1)),
  ];
  return lines(node, 0).join('\n');
}

/** Something about the records that a person should know, without the record that it is about. */
export function problemText(program: Program, problem: Problem, language: string): string {
  return problemSentence(namingIn(program, language), problem);
}

/** The children that say why something is not met: those that are not, and parts; of `none of these` all. */
function telling({ status, message, children = [] }: ReasonNode): readonly ReasonNode[] {
  if (status === 'met' || message === 'none') return children;
  return children.filter((child) => child.status !== 'met' || child.message === 'part');
}

function explained(naming: Naming, node: ReasonNode): ExplainedNode {
  return {
    text: sentence(naming, node),
    status: node.status,
    children: (node.children ?? []).map((child) => explained(naming, child)),
  };
}
