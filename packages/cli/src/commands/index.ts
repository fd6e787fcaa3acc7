/** Every command, in the order in which the help lists them. A new one is a file beside this and a row here. */
import type { Command } from '../command.ts';
import { check } from './check.ts';
import { compileCommand } from './compile.ts';
import { evaluateCommand } from './evaluate.ts';
import { explainCommand } from './explain.ts';
import { formatCommand } from './format.ts';
import { newCommand } from './new.ts';
import { testCommand } from './test.ts';

export const commands: readonly Command[] = [
  newCommand,
  check,
  testCommand,
  formatCommand,
  compileCommand,
  evaluateCommand,
  explainCommand,
];
