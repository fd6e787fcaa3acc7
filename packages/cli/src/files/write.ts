/** Writing files whole or not at all: each is written beside its place first and then takes that place. */
import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Trouble } from '../trouble.ts';

export interface Written {
  path: string;
  text: string;
}

/**
 * Writes all of them, or none: no file takes its place before every one has been written. Permissions of a file that
 * is there are kept, and a link stays a link. Throws `Trouble`.
 */
export function writeFiles(files: readonly Written[], placeOf: (path: string) => string): void {
  const moves: { from: string; to: string }[] = [];
  let at = '';
  try {
    for (const { path, text } of files) {
      at = path;
      mkdirSync(dirname(path), { recursive: true });
      const to = realPath(path);
      const from = join(dirname(to), `.${basename(to)}.${process.pid}.tmp`);
      moves.push({ from, to });
      writeFileSync(from, text);
      takePlace(to, from);
    }
    for (const { from, to } of moves) {
      at = to;
      renameSync(from, to);
    }
  } catch (error) {
    for (const { from } of moves) rmSync(from, { force: true });
    throw unwritable(error, placeOf(at));
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'may not be written: your account has no permission',
  EPERM: 'may not be written: your account has no permission',
  EROFS: 'may not be written: the disk allows reading only',
  EEXIST: 'cannot be written: a file stands where a folder is needed',
  ENOTDIR: 'cannot be written: a file stands where a folder is needed',
  EISDIR: 'cannot be written: a folder of this name is there',
  ENOSPC: 'cannot be written: the disk is full',
  ENAMETOOLONG: 'cannot be written: the name is too long',
};

/** Why a file or folder cannot be written. */
export function unwritable(error: unknown, place: string): Trouble {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new Trouble(`\`${place}\` ${reasons[code] ?? `cannot be written (${(error as Error).message})`}.`);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Makes the new file ready for the place of what is there. A folder keeps its place: nobody meant to lose it. */
function takePlace(of: string, by: string): void {
  const before = statSync(of, { throwIfNoEntry: false });
  if (before?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  if (before) chmodSync(by, before.mode & 0o7777);
}
