import { expect, test } from 'vitest';
import { junitReport } from '../../../packages/cli/src/scenarios/junit.ts';
import type { FrameworkRun } from '../../../packages/cli/src/scenarios/testRun.ts';

/** A framework with one scenario of this title, which passed. */
function runOf(title: string): FrameworkRun {
  const run = {
    title,
    pointer: '/scenarios/0',
    source: { file: 'f', line: 1 },
    passed: true,
    expectations: [],
    problems: [],
    sightings: [],
  };
  const share = { seen: 0, of: 0, percent: 100 };
  return {
    code: 'F',
    scenarios: [{ run, milliseconds: 0 }],
    coverage: {
      lines: [],
      by: { condition: share, 'table row': share, calculation: share, 'rule, credit or plan': share },
      all: share,
    },
    placeOf: (file) => file,
    textOf: () => '',
  };
}

test.each([
  ['plain', 'plain'],
  ['a < b & "c" > \'d\'', 'a &lt; b &amp; &quot;c&quot; &gt; &apos;d&apos;'],
  ['\u0000\u0008\u001b\ufffe', '\ufffd\ufffd\ufffd\ufffd'],
  ['half a \ud83d character', 'half a \ufffd character'],
  ['whole \u{1f6f6} ones stay', 'whole \u{1f6f6} ones stay'],
])('%j in XML', (title, written) => {
  expect(/ name="([^"]*)" file=/.exec(junitReport([runOf(title)]))?.[1]).toBe(written);
});

test('nothing to run is a report without suites', () => {
  expect(junitReport([])).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cairn" tests="0" failures="0" errors="0" skipped="0" time="0.000">\n</testsuites>\n',
  );
});
