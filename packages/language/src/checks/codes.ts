/** Codes as people write, read and compare them, and what is named by them twice, in vain, or too late. */
import { foldCode } from '@cairn/model';
import type { ThingId } from '../generated/names.ts';
import { nameOf } from '../names/link.ts';
import { lookOf } from '../names/looks.ts';
import { unticked } from '../names/names.ts';
import type { Fix } from '../outline/problem.ts';
import type { Line, Mention, Value } from '../tree/nodes.ts';
import { anyFact, anySlot, ownMentions, thingOf, thingsIn, titleOf } from '../tree/read.ts';
import { thingRow, things, translatedThings } from '../vocabulary/index.ts';
import { check } from './check.ts';
import { inDoubt, isRetired } from './common.ts';

const F = 'framework F "F"\n';
const scale = `${F}  scale: S\n\nscale S "S"\n  level Low = 1\n  level High = 2\n`;
const area = `${F}\narea A "A"\n`;
const coded = things.filter((row) => row.scope).map((row) => row.id) as ThingId[];
const naming = [...things, ...translatedThings].map((row) => row.id) as ThingId[];

export const codes = [
  check<{ code: string; instead: string }>({
    code: 'space-in-code',
    severity: 'warning',
    title: 'A code with a space in it',
    message: ({ code, instead }) =>
      `The code \`${code}\` has a space in it. Most platforms cut or change such a code; \`${instead}\` would reach them whole.`,
    why: 'Records that come back from another system carry the changed code, and nothing is found by it.',
    wayOut: 'Write a point or a hyphen for the space. The printed form can stand in the title.',
    bad: `${area}  competency \`A 1\` "First"\n`,
    good: `${area}  competency A.1 "First"\n    I can: add.\n`,
    on: coded,
    thing(thing, _context, report) {
      if (thing.name !== undefined && /\s/.test(thing.name))
        report(thing, { code: thing.name, instead: thing.name.trim().replace(/\s+/g, '-') });
    },
  }),
  check<{ code: string; other: string }>({
    code: 'code-looks-like-another',
    severity: 'warning',
    title: 'Two codes that look alike',
    message: ({ code, other }) => `\`${code}\` and \`${other}\` look alike and are two codes.`,
    why: 'Whoever types the code from paper takes the letter O for a zero, or l for a one.',
    wayOut: 'Rename one of them, or correct the letter that was meant as a number.',
    bad: `${area}  competency A.10 "First"\n  competency A.1O "Second"\n`,
    good: `${area}  competency A.10 "First"\n    I can: add.\n  competency A.11 "Second"\n    I can: count.\n`,
    on: coded.filter((kind) => thingRow(kind).scope === 'framework'),
    thing(thing, { framework }, report) {
      const { name } = thing;
      const look = name === undefined ? undefined : lookOf(name);
      if (name === undefined || look === undefined || framework.codes.get(foldCode(name))?.[0] !== thing) return;
      // The first of each code is looked at; of several that look alike the first is right.
      const isFirst = (line: Line): boolean => framework.codes.get(foldCode(line.name!))?.[0] === line;
      const other = framework.codes.get(look)?.[0] ?? framework.looks.get(look)?.find(isFirst);
      if (other && other !== thing && other.name !== undefined) report(thing, { code: name, other: other.name });
    },
  }),
  check<{ code: string; owner: string; like: string }>({
    code: 'code-unlike-its-neighbours',
    severity: 'information',
    title: 'A code that does not begin as those beside it',
    message: ({ code, owner, like }) =>
      `\`${code}\` stands in \`${owner}\` and does not begin with its code, as \`${like}\` does.`,
    why: 'Readers find a competency by the beginning of its code.',
    wayOut: 'Rename it if it was moved here by mistake; keep it if records use it already.',
    bad: `${area}  competency A.1 "First"\n    I can: add.\n  competency A.2 "Second"\n    I can: count.\n  competency B.3 "Third"\n    I can: read.\n`,
    good: `${area}  competency A.1 "First"\n    I can: add.\n  competency A.2 "Second"\n    I can: count.\n  competency A.3 "Third"\n    I can: read.\n`,
    on: ['area', 'competency', 'target'],
    thing(owner, _context, report) {
      if (owner.name === undefined) return;
      const prefix = foldCode(owner.name);
      const held = thingsIn(owner).filter((line) => line.name !== undefined && line.row.kind === 'thing');
      const fits = (line: Line): boolean => foldCode(line.name!).startsWith(prefix);
      const others = held.filter((line) => !fits(line));
      const like = held.find(fits);
      // Where many differ, the codes are built another way.
      if (others.length === 0 || !like || others.length * 2 >= held.length) return;
      for (const line of others) report(line, { code: line.name!, owner: owner.name, like: like.name! });
    },
  }),
  check<{ code: string; of: string }>({
    code: 'also-known-as-taken',
    severity: 'warning',
    title: 'Another code that is taken',
    message: ({ code, of }) =>
      of === ''
        ? `\`${code}\` is its code already.`
        : `\`${code}\` already leads to ${of}; whoever looks it up finds that.`,
    why: 'Another code leads to one thing only.',
    wayOut: 'Remove it from one of the two.',
    bad: `${area}  competency A.1 "First"\n    also known as: A.2\n  competency A.2 "Second"\n`,
    good: `${area}  competency A.1 "First"\n    I can: add.\n    also known as: ALG.1\n  competency A.2 "Second"\n    I can: count.\n`,
    on: coded,
    thing(thing, { framework }, report) {
      const values = anyFact(thing, 'also known as')?.values ?? [];
      const last = new Map(values.map((value) => [foldCode(unticked(value.text)), value]));
      for (const [folded, at] of last) {
        const [one, ...others] = framework.aliases.get(folded) ?? [];
        const first = framework.codes.get(folded)?.[0] ?? (others.includes(thing) ? one : undefined);
        if (first) report(at, { code: at.text, of: first === thing ? '' : `\`${titleOf(first) ?? nameOf(first)}\`` });
      }
    },
  }),
  check<{ fact: string; code: string }>({
    code: 'named-twice',
    severity: 'warning',
    title: 'One thing twice in a list',
    message: ({ fact, code }) => `\`${code}\` stands twice ${fact === '' ? 'in this condition' : `in \`${fact}\``}.`,
    why: 'Once is enough; mostly another code was meant, and that one is missing.',
    wayOut: 'Remove the second, or write the code that was meant.',
    bad: `${area}  competency A.1 "First"\n    relates to: A.2, A.2\n  competency A.2 "Second"\n`,
    good: `${area}  competency A.1 "First"\n    I can: add.\n    relates to: A.2\n  competency A.2 "Second"\n    I can: count.\n`,
    on: naming,
    thing(thing, _context, report) {
      let line: Line | undefined;
      let seen = new Map<string, Line[]>();
      for (const mention of ownMentions(thing)) {
        const { found, $container, slot } = mention;
        if (!found || slot.kind !== 'slot' || slot.type !== 'REF' || !(slot.list || mention.group)) continue;
        const { row } = $container;
        if (row.kind !== 'fact' && row.kind !== 'sentence') continue;
        // Most lists have one item, and are passed over in no time.
        if (!$container.values.some((value) => value.item > 0)) continue;
        if (line !== $container) {
          line = $container;
          seen = new Map();
        }
        const key = [slot.name, ...besides(mention).map((value) => value.text.toLowerCase())].join(' ');
        const same = seen.get(key) ?? [];
        if (same.includes(found)) report(mention, { fact: row.words, code: mention.text }, withoutItem(mention));
        else seen.set(key, [...same, found]);
      }
    },
  }),
  check<{ fact: string; code: string }>({
    code: 'names-itself',
    severity: 'warning',
    title: 'A thing that is said of itself',
    message: ({ fact, code }) => `\`${fact}\` names \`${code}\` itself.`,
    why: 'It says nothing; mostly another code was meant.',
    wayOut: 'Write the code that was meant, or remove it.',
    bad: `${area}  competency A.1 "First"\n    relates to: A.1\n`,
    good: `${area}  competency A.1 "First"\n    I can: add.\n    relates to: A.2\n  competency A.2 "Second"\n    I can: count.\n`,
    on: naming,
    thing(thing, _context, report) {
      for (const mention of ownMentions(thing)) {
        const { found, $container: line } = mention;
        if (found && found === line.$container && reflexive.has(line.row.id))
          report(mention, { fact: line.row.words, code: nameOf(found) });
      }
    },
  }),
  check<{ code: string; from: string; by: string; instead?: string }>({
    code: 'retired-in-use',
    severity: 'warning',
    title: 'A retired code in use',
    message: ({ code, from, by, instead }) =>
      `\`${code}\` is retired since ${from}, and \`${by}\` still names it.${instead === undefined ? '' : ` \`${instead}\` replaced it.`}`,
    why: 'What is retired is no longer taught or assessed, so a rule that waits for it waits in vain.',
    wayOut: 'Name what took its place, or retire this too.',
    bad: `${area}  competency A.1 "First"\n    needs first: A.2\n  competency A.2 "Second"\n    retired: 2025-07-01\n`,
    good: `${area}  competency A.1 "First"\n    I can: add.\n  competency A.2 "Second"\n    needs first: A.1\n    retired: 2025-07-01\n`,
    on: things.map(({ id }) => id) as ThingId[],
    thing(thing, { framework, today }, report) {
      const mentions = ownMentions(thing);
      if (mentions.length === 0 || isRetired(thing, today) || isInScenario(thing)) return;
      for (const mention of mentions) {
        const { found, $container: line } = mention;
        if (!found || line.row.kind === 'thing' || line.row.kind === 'row') continue;
        const from = retiredSince(found, today);
        if (from === undefined || thing.row.id === 'expect' || thing.row.id === 'progression') continue;
        const moved = framework.replaced.get(foldCode(found.name ?? ''))?.at(-1);
        const instead = moved && anySlot(moved, 'new')?.text;
        report(mention, { code: mention.text, from, by: nameOf(thing), ...(instead !== undefined && { instead }) });
      }
    },
  }),
  check<{ kind: string; code: string }>({
    code: 'declared-and-not-used',
    severity: 'information',
    title: 'Declared and used nowhere',
    message: ({ kind, code }) => `No line names the ${kind} \`${code}\`.`,
    why: 'Mostly something was meant to name it, and does not.',
    wayOut: 'Name it where it was meant, or remove it.',
    bad: `${scale}\nscale T "T"\n  level No = 0\n  level Yes = 1\n`,
    good: scale,
    on: ['scale', 'subject', 'role', 'tag', 'program area', 'hours'],
    thing(thing, context, report) {
      if (thing.name === undefined) return;
      const named = context.mentionsOf(thing).some(({ $container }) => !$container.row.id.startsWith('translated '));
      const inside = thingsIn(thing).some(
        (level) =>
          level.row.kind === 'thing' &&
          context.mentionsOf(level).some((mention) => mention.$container.$container !== thing),
      );
      if (!named && !inside && !inDoubt(context, thing.row.id))
        report(thing, { kind: thing.row.words, code: thing.name });
    },
  }),
];

/** Facts in which a thing never means itself. What is best learned before has a check of its own. */
const reflexive = new Set(['relates to', 'aligns to', 'earlier version', 'compare with', 'instead of', 'only toward']);

/** What stands with a mention in one item of a list: its level, its stage. */
function besides(mention: Mention): Value[] {
  if (!mention.group) return [];
  return mention.$container.values.filter(
    (value) =>
      value !== mention && value.group === mention.group && value.item === mention.item && value.slot.name !== 'how',
  );
}

/** Takes an item out of a list, with the comma before it. */
function withoutItem(mention: Mention): Fix {
  const list = mention.$container.values.filter((value) =>
    mention.group ? value.group === mention.group : value.slot === mention.slot,
  );
  const own = list.filter((value) => value.item === mention.item);
  const before = list.filter((value) => value.item < mention.item).at(-1);
  const end = own.at(-1)?.end ?? mention.end;
  return {
    title: `Remove the second \`${mention.text}\``,
    edits: [{ start: before?.end ?? mention.start, end, text: '' }],
  };
}

/** The day since which a thing, or what it stands in, is retired. */
function retiredSince(thing: Line, today: string): string | undefined {
  if (!isRetired(thing, today)) return undefined;
  for (let at: Line | undefined = thing; at; at = thingOf(at.$container)) {
    const retired = anyFact(at, 'retired');
    const date = retired && anySlot(retired, 'value')?.text;
    if (date !== undefined && date <= today) return date;
  }
  return undefined;
}

function isInScenario(thing: Line): boolean {
  for (let at: Line | undefined = thing; at; at = thingOf(at.$container)) if (at.row.id === 'scenario') return true;
  return false;
}
