/** What a `cairn.json` says for the files in its folder and below. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configName, isExcluded, readConfig, type Severities } from '@cairn/language';
import { placeOf } from './files/place.ts';
import { readText } from './files/read.ts';
import { Trouble } from './trouble.ts';

export interface Settings {
  /** Tells settings apart: the path of the file; empty where there is none. */
  key: string;
  severities: Severities;
  /** Whether a file or folder is left out; `path` is a whole path. */
  leavesOut(path: string): boolean;
  /** What of it could not be used. */
  troubles: readonly Trouble[];
}

const unset: Settings = { key: '', severities: {}, leavesOut: () => false, troubles: [] };

/** The settings for a folder: those of the nearest `cairn.json`, in it or above it. */
export function settingsFor(inside: string, folder: string): Settings {
  for (let above = inside; ; above = dirname(above)) {
    const path = join(above, configName);
    if (existsSync(path)) return readSettings(path, folder);
    if (above === dirname(above)) return unset;
  }
}

function readSettings(path: string, folder: string): Settings {
  const place = placeOf(folder, path);
  let text: string;
  try {
    text = readText(path, place);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { ...unset, key: path, troubles: [error] };
  }
  const { config, problems } = readConfig(text);
  return {
    key: path,
    severities: config.checks,
    leavesOut: (inside) => isExcluded(config.exclude, placeOf(dirname(path), inside)),
    troubles: problems.map(
      ({ message, range }) => new Trouble(`${place}:${range.start.line + 1}:${range.start.character + 1}: ${message}`),
    ),
  };
}
