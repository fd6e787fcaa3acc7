/** Which files of a workspace are left alone. */

const patterns = new Map<string, RegExp>();

/**
 * Whether a path, from the folder of `cairn.json` and with slashes, is among these. A folder takes all that is in
 * it; `*` stands for anything within one name, `**` for any number of folders, `?` for one letter. A pattern
 * without a slash holds at every depth: `drafts` or `*.old.cairn`.
 */
export function isExcluded(exclude: readonly string[], path: string): boolean {
  return exclude.some((pattern) => patternOf(pattern).test(path));
}

function patternOf(pattern: string): RegExp {
  let found = patterns.get(pattern);
  if (!found) {
    found = compiled(pattern);
    patterns.set(pattern, found);
  }
  return found;
}

function compiled(pattern: string): RegExp {
  const names = pattern.replace(/^\.\//, '').replace(/\/+$/, '').split('/');
  const anywhere = names.length === 1 && names[0] !== '**' ? '(?:.*/)?' : '';
  const parts = names.map((name, index) => {
    const last = index === names.length - 1;
    if (name === '**') return last ? '.*' : '(?:[^/]+/)*';
    return nameOf(name) + (last ? '' : '/');
  });
  return new RegExp(`^${anywhere}${parts.join('')}(?:/.*)?$`, 'u');
}

function nameOf(name: string): string {
  return name.replace(/\*+|\?|[^*?]+/g, (part) =>
    part.startsWith('*') ? '[^/]*' : part === '?' ? '[^/]' : part.replace(/[\\^$.+()[\]{}|]/g, '\\$&'),
  );
}
