/**
 * What plain data looks like, written once as a table: its JSON Schema (`scripts/schemaFiles.ts`) and its reader
 * (`check.ts`) follow from it, and the compiler holds it against the written types (`describes`).
 */
import { GRADES, type Grade, type IsoDate } from '@cairn/model';

/** The kinds of shapes. Each has its JSON Schema and its check. */
export type ShapeKind =
  | { readonly is: 'text'; readonly mayBeEmpty: boolean }
  | { readonly is: 'exact'; readonly value: string }
  | { readonly is: 'version'; readonly major: number }
  | { readonly is: 'date' }
  | { readonly is: 'number' }
  | { readonly is: 'decimal' }
  | { readonly is: 'whole'; readonly from: number; readonly to?: number }
  | { readonly is: 'flag' }
  | { readonly is: 'true' }
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'map'; readonly of: Shape }
  | { readonly is: 'either'; readonly of: readonly Shape[] }
  | { readonly is: 'members'; readonly members: Members; readonly doc?: string; readonly onlyOneOf: readonly string[] }
  | { readonly is: 'named'; readonly name: string; readonly shape: () => Shape };

declare const meaning: unique symbol;

/** A shape of data whose type is `T`. */
export type Shape<T = unknown> = ShapeKind & { readonly [meaning]?: T };

/** One member of an object: its shape, whether it may be left out, and what it says. */
export interface Member<T = unknown, Optional extends boolean = boolean> {
  readonly shape: Shape<T>;
  readonly optional: Optional;
  readonly doc: string;
}

export type Members = { readonly [name: string]: Member };

/** The type of an object with these members. */
export type TypeOfMembers<M extends Members> = Plain<
  { -readonly [K in keyof M as M[K] extends Member<unknown, false> ? K : never]: Meant<M[K]> } & {
    -readonly [K in keyof M as M[K] extends Member<unknown, true> ? K : never]?: Meant<M[K]>;
  }
>;

type Meant<M> = M extends Member<infer T> ? T : never;
type Plain<T> = { [K in keyof T]: T[K] };

/** A text; an empty one is no name or code. */
export const name: Shape<string> = { is: 'text', mayBeEmpty: false };
/** Any text. */
export const text: Shape<string> = { is: 'text', mayBeEmpty: true };
/** A day that exists. */
export const date: Shape<IsoDate> = { is: 'date' };
/** A school grade. */
export const grade: Shape<Grade> = choice(GRADES);
/** A number as people and gradebooks hand it over: decimal text of at most 40 digits, or a JSON number. */
export const number: Shape<number | string> = { is: 'number' };
/** A number as it is written here: canonical decimal text. */
export const decimal: Shape<`${number}`> = { is: 'decimal' };
export const flag: Shape<boolean> = { is: 'flag' };
export const yes: Shape<true> = { is: 'true' };

/** Exactly this text. */
export function exact<T extends string>(value: T): Shape<T> {
  return { is: 'exact', value };
}

/** The version of a format as `major.minor`, with this major number. */
export function version(major: number): Shape<string> {
  return { is: 'version', major };
}

/** A whole number from … to …, both included. */
export function whole(from: number, to?: number): Shape<number> {
  return { is: 'whole', from, ...(to !== undefined && { to }) };
}

export function choice<const T extends string>(of: readonly T[]): Shape<T> {
  return { is: 'choice', of };
}

export function list<T>(of: Shape<T>): Shape<T[]> {
  return { is: 'list', of };
}

/** An object whose members have names of their own choice. */
export function map<T>(of: Shape<T>): Shape<{ [name: string]: T }> {
  return { is: 'map', of };
}

export function either<T>(...of: readonly Shape<T>[]): Shape<T> {
  return { is: 'either', of };
}

/** An object with these members and no others; of `onlyOneOf` at most one stands. */
export function members<M extends Members>(
  of: M,
  { doc, onlyOneOf = [] }: { doc?: string; onlyOneOf?: readonly (keyof M & string)[] } = {},
): Shape<TypeOfMembers<M>> {
  return { is: 'members', members: of, onlyOneOf, ...(doc !== undefined && { doc }) };
}

/** A shape with a name in the schema. It may stand in itself. */
export function named<T>(shapeName: string, shape: () => Shape<T>): Shape<T> {
  return { is: 'named', name: shapeName, shape };
}

/** A member that must stand. */
export function must<T>(shape: Shape<T>, doc: string): Member<T, false> {
  return { shape, optional: false, doc };
}

/** A member that may be left out. */
export function may<T>(shape: Shape<T>, doc: string): Member<T, true> {
  return { shape, optional: true, doc };
}

/** Holds a shape against a written type: they must be the same, member for member, or the compiler names what differs. */
export function describes<Written>(): <Told>(shape: Shape<Told> & Agreement<Told, Written>) => Shape<Written> {
  return (shape) => shape as unknown as Shape<Written>;
}

type Agreement<Told, Written> =
  Same<Told, Written> extends true ? unknown : { readonly differs: Differing<Told, Written> };

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Differing<A, B> = {
  [K in keyof A | keyof B]: K extends keyof A & keyof B ? (Same<Pick<A, K>, Pick<B, K>> extends true ? never : K) : K;
}[keyof A | keyof B];
