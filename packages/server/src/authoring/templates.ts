/** First frameworks to begin with. */
import { generatedTemplates } from '../generated/templates.ts';
import type { FrameworkTemplate, NewFramework } from '../protocol.ts';
import { acronym, tidied, written } from './codes.ts';
import { quoted } from './write.ts';

/** The templates of `cairn new`, with their files. */
export function templates(): readonly FrameworkTemplate[] {
  return generatedTemplates;
}

/** The files of a template with another title and code of the framework; none where there is no such template. */
export function created({ template, title, code }: NewFramework): FrameworkTemplate['files'] {
  const found = generatedTemplates.find(({ name }) => name === template);
  if (!found) return [];
  const named = title.trim() === '' ? found.title : title;
  const short = written(tidied(code) || acronym(named));
  const first = found.files.find(({ name }) => name === found.first)?.text ?? '';
  const before = /^framework (\S+) /m.exec(first)?.[1];
  if (before === undefined) return found.files;
  return found.files.map(({ name, text }) => ({ name, text: renamed(text, before, short, quoted(named)) }));
}

/** Headers name a framework, and comments speak of its parts. */
function renamed(text: string, before: string, code: string, title: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith(`framework ${before} `)) return `framework ${code} ${title}`;
      const header = /^(part of|translation \S+ of) (\S+)$/.exec(line);
      if (header?.[2] === before) return `${header[1]} ${code}`;
      return line.startsWith('#') ? line.replace(`\`part of ${before}\``, `\`part of ${code}\``) : line;
    })
    .join('\n');
}
