/** Letters of other scripts that look like Latin ones, and only those: languages that mix scripts stay as they are. */

const scripts: readonly { script: string; letters: string; latin: string }[] = [
  {
    script: 'Cyrillic',
    letters: 'АВЕЅІЈКМНОРСТУХаеорсухіјѕԁһ',
    latin: 'ABESIJKMHOPCTYXaeopcyxijsdh',
  },
  { script: 'Greek', letters: 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', latin: 'ABEZHIKMNOPTYXo' },
];

const alike = new Map(
  scripts.flatMap(({ script, letters, latin }) =>
    [...letters].map((letter, i): [string, { script: string; latin: string }] => [
      letter,
      { script, latin: [...latin][i]! },
    ]),
  ),
);

/** The first look-alike of a code and the code in Latin letters; undefined for a word in one script. */
export function latinOf(code: string): { letter: string; script: string; latin: string; code: string } | undefined {
  if (!/[\u0370-\u052f]/.test(code)) return undefined;
  const letters = [...code];
  const letter = letters.find((one) => alike.has(one));
  const all = letters.every((one) => !/[\u0370-\u052f]/.test(one) || alike.has(one));
  const ofAnotherScript = letters.filter((one) => alike.has(one)).length > 1 && !/[A-Za-z]/.test(code);
  if (letter === undefined || !all || ofAnotherScript) return undefined;
  const { script, latin } = alike.get(letter)!;
  return { letter, script, latin, code: letters.map((one) => alike.get(one)?.latin ?? one).join('') };
}
