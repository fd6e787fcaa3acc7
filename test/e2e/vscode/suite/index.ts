/// <reference types="mocha" />
/**
 * A suite of VS Code's own extension tests, for a desktop, a server and a browser alike: VS Code calls `run`. Bundled
 * as CommonJS, with Mocha's build for browsers, which needs no files. A theme is a file beside this one; none is named
 * `*.test.ts`, which would be Vitest's.
 */
import 'mocha/mocha.js';
import { endOfTest, planOfSuite } from '../runSuite.ts';
import { changesAreNoticed } from './support.ts';

declare const mocha: BrowserMocha;
declare const Mocha: typeof import('mocha');

/** Runs every test; fails where one of them fails. */
export function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', reporter: TellEach as unknown as Mocha.ReporterConstructor, timeout: 20_000 });
  suiteSetup(changesAreNoticed);
  // Mocha's words, `suite` and `test`, are there only after it is set up.
  require('./language.ts');
  require('./authoring.ts');
  require('./tests.ts');
  return new Promise((done, failed) => {
    // `mocha.run` itself reads the address of a page, and an extension host has none.
    Mocha.prototype.run.call(mocha, (failures) => {
      if (failures > 0) failed(new Error(`${failures} tests failed.`));
      else done();
    });
  });
}

/** One line for each test: Mocha's own reporters write for a terminal, and here a program reads. */
class TellEach {
  constructor(runner: Mocha.Runner) {
    console.log(planOfSuite + runner.total);
    runner.on('pass', (test) => tell(test));
    runner.on('fail', (test, { message }: Error) => tell(test, message));
  }
}

function tell(test: Mocha.Runnable, message?: string): void {
  console.log(endOfTest + JSON.stringify({ title: test.fullTitle(), ...(message !== undefined && { message }) }));
}
