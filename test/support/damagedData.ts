/** Plain data with junk at random places, for readers and schemas that should agree on it. */
import fc from 'fast-check';

const junk = fc.oneof(
  fc.constantFrom(undefined, null, true, false, [], {}, '', 'scored', '9', 'quarter', 'open', 'evidence', 'met', 'yes'),
  fc.constantFrom('2024-02-29', '2025-02-29', '1900-02-29', '2000-02-29', '2025-13-01', '2025-04-31', '2025-00-10'),
  fc.constantFrom('1.50', '-0', '007', '2.5', 1e-7, 1e21, 2.5, -3, 0.1 + 0.2, Number.MAX_SAFE_INTEGER),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
  fc.constant({ code: 'X', date: '2025-01-01' }),
);

/** Hands over the data so many times, each with one or two damages that leave these members alone; always the same ones. */
export function forDamaged(
  whole: object,
  spared: readonly string[],
  times: number,
  look: (data: unknown) => void,
): void {
  const paths = placesIn(whole).filter((path) => path.length > 0 && !spared.includes(String(path[0])));
  const damage = fc.record({ path: fc.constantFrom(...paths), value: junk, beside: fc.boolean() });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 2 }), (damages) => {
      const data = structuredClone(whole);
      for (const { path, value, beside } of damages) {
        const owner = path.slice(0, -1).reduce<unknown>((at, step) => Object(at)[step], data);
        if (typeof owner !== 'object' || owner === null) continue;
        const step = beside && !Array.isArray(owner) ? 'level' : path.at(-1)!;
        if (value === undefined) delete (owner as Record<string, unknown>)[step];
        else (owner as Record<string, unknown>)[step] = structuredClone(value);
      }
      look(JSON.parse(JSON.stringify(data)));
    }),
    { numRuns: times, seed: 7 },
  );
}

/** Does a JSON pointer lead to something? */
export function standsAt(data: unknown, pointer: string): boolean {
  let at = data;
  for (const escaped of pointer.split('/').slice(1)) {
    const step = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    if (!Object.hasOwn(Object(at), step)) return false;
    at = Object(at)[step];
  }
  return true;
}

/** Every place in plain data, as a path. */
function placesIn(data: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof data !== 'object' || data === null) return [path];
  const inner = Array.isArray(data) ? data.map((item, i) => [i, item] as const) : Object.entries(data);
  return [path, ...inner.flatMap(([step, value]) => placesIn(value, [...path, step]))];
}
