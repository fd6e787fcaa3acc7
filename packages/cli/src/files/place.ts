/** Where files are: paths of this machine, and the places by which messages and compiled files name them. */
import { relative, resolve, sep } from 'node:path';

/** The place of a file, seen from a folder, with forward slashes: the same on every machine. */
export function placeOf(folder: string, path: string): string {
  return slashed(relative(folder, path)) || '.';
}

/** The path of a place. */
export function pathOf(folder: string, place: string): string {
  return resolve(folder, place);
}

/** A path with forward slashes. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
