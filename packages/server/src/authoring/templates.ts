/** First frameworks to begin with. */
import { generatedTemplates } from '../generated/templates.ts';
import type { FrameworkTemplate, NewFramework } from '../protocol.ts';
import { acronym, slug, tidied, written } from './codes.ts';
import { quoted } from './write.ts';

/** The templates of `cairn new`, with their files. */
export function templates(): readonly FrameworkTemplate[] {
  return generatedTemplates;
}

/**
 * The files of a template with another title and code of the framework, the one to open first before the others; none
 * where there is no such template. Another title gives its name to the files of the framework, and to its address.
 */
export function created({ template, title, code }: NewFramework): FrameworkTemplate['files'] {
  const found = generatedTemplates.find(({ name }) => name === template);
  if (!found) return [];
  const named = title.trim() === '' ? found.title : title;
  const short = written(tidied(code) || acronym(named));
  const first = found.files.find(({ name }) => name === found.first)?.text ?? '';
  const before = /^framework (\S+) /m.exec(first)?.[1];
  if (before === undefined) return found.files;
  const base = found.first.replace(/\.cairn$/, '');
  const called = named === found.title ? base : slug(named, mostWords);
  const nameOf = (name: string): string => (name.startsWith(`${base}.`) ? called + name.slice(base.length) : name);
  const isLater = ({ name }: { name: string }): number => (name === found.first ? 0 : 1);
  return [...found.files]
    .sort((a, b) => isLater(a) - isLater(b))
    .map(({ name, text }) => ({
      name: nameOf(name),
      text: renamed(text, before, short, quoted(named)).replace(
        new RegExp(`^(  identifier: .*/frameworks/)${base}$`, 'm'),
        `$1${called}`,
      ),
    }));
}

/** Of a longer title the first words name a file. */
const mostWords = 4;

/** Headers name a framework; comments speak of its parts, and of the command that does what the editor does by itself. */
function renamed(text: string, before: string, code: string, title: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith(`framework ${before} `)) return `framework ${code} ${title}`;
      const header = /^(part of|translation \S+ of) (\S+)$/.exec(line);
      if (header?.[2] === before) return `${header[1]} ${code}`;
      if (!line.startsWith('#')) return line;
      return line.replace(`\`part of ${before}\``, `\`part of ${code}\``).replaceAll('`cairn check`', 'Cairn');
    })
    .join('\n');
}
