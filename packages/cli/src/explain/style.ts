/** Colours of an explanation. Every answer stands there as a word too. */
import type { Layout } from '@cairn/engine';
import type { Paint } from '../report/colours.ts';

type Style = NonNullable<Layout['style']>;

const styles: Readonly<Partial<Record<Parameters<Style>[1], keyof Paint>>> = {
  title: 'bold',
  section: 'bold',
  heading: 'bold',
  subtitle: 'dim',
  aside: 'dim',
  source: 'dim',
  next: 'cyan',
  met: 'green',
  'not yet': 'yellow',
  unknown: 'blue',
  closed: 'red',
};

/** What paints the lines of an explanation. */
export function styleOf(paint: Paint): Style {
  return (text, of) => {
    const style = styles[of];
    return style === undefined ? text : paint[style](text);
  };
}
