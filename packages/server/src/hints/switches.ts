/** Settings that are on or off, as an editor hands them over: they may hold anything. */

/** The switches of an object, each by what is set where that is true or false, else as usual. */
export function switches<T extends object>(set: unknown, usual: T): T {
  const given = typeof set === 'object' && set !== null ? (set as Record<string, unknown>) : {};
  const names = Object.keys(usual).filter((name) => typeof given[name] === 'boolean');
  return { ...usual, ...Object.fromEntries(names.map((name) => [name, given[name]])) };
}
