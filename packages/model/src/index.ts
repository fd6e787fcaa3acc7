/** A compiled framework as plain data, and the few rules that everything which reads or writes one shares. */
export * from './canonical.ts';
export * from './dates.ts';
export * from './decimal.ts';
export type * from './generated/types.ts';
export * from './grades.ts';
export * from './identity.ts';
export * from './methods.ts';
export type { Rational, RoundingMode } from './rational.ts';
/** Exact arithmetic as `rational.add(a, b)`: the short names need their module. */
export * as rational from './rational.ts';
export * from './reader.ts';
export * from './version.ts';
