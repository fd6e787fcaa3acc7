/** The limits of the platforms that `targets:` names. */
import type { ThingId } from '../generated/names.ts';
import type { Line, Value } from '../tree/nodes.ts';
import { anyFact, anySlot, textOf, titleOf } from '../tree/read.ts';
import { both, type Check, type Context, check, counted, either } from './check.ts';
import { isWhole } from './common.ts';
import {
  addressed,
  canvasMethods,
  commaLists,
  type LengthLimit,
  lengthLimits,
  needed,
  numericCodes,
  type Platform,
  platformNames,
} from './limits.ts';
import { oncePer } from './remembered.ts';

const F = (targets: string, facts = ''): string => `framework F "F"\n${facts}  targets: ${targets}\n`;
const long = 'I can say what I think about a text that I have read, and give reasons for it';
const A = (line: string): string => `\narea A "A"\n  competency ${line}\n`;

export const platforms: readonly Check<never>[] = [
  check<{ thing: string; part: string; length: number; limits: { platform: string; field: string; most: number }[] }>({
    code: 'too-long-for-a-platform',
    severity: 'warning',
    title: 'Longer than a platform can hold',
    message: ({ thing, part, length, limits }) =>
      `\`${part}\` of \`${thing}\` has ${length} characters. ${limits.map(({ platform, field, most }) => `${platform} holds ${most} (${field})`).join(', ')}.`,
    why: 'The platform cuts the text or refuses the file, and students read half a sentence.',
    wayOut: 'Say it shorter, or put the long wording into `statement:` or `guidance:`.',
    bad: `${F('moodle, case-1.1', '  publisher: Riverbend\n')}${A(`A.1 "${long}, in writing, to a reader I know"`)}`,
    good: `${F('moodle, case-1.1', '  publisher: Riverbend\n')}${A(`A.1 "Opinions and reasons"\n    I can: ${long.slice(6)}, in writing, to a reader I know.`)}`,
    on: [...new Set(lengthLimits.flatMap(({ things }) => things))],
    thing(thing, context, report) {
      for (const [part, ours] of limitsOf(thing, context)) {
        for (const { text, at } of partsOf(thing, part)) {
          if (ours.every(({ most }) => most === undefined || text.length <= most)) continue;
          const length = [...text].length;
          const limits = ours.flatMap(({ platforms: [platform], field, most }) =>
            most !== undefined && length > most ? [{ platform: platformNames[platform!], field, most }] : [],
          );
          if (limits.length > 0) report(at, { thing: saidOf(thing), part, length, limits });
        }
      }
    },
  }),
  check<{ thing: string; part: string; length: number; platform: string; least: number }>({
    code: 'too-short-for-a-platform',
    severity: 'warning',
    title: 'Shorter than a platform accepts',
    message: ({ thing, part, length, platform, least }) =>
      `\`${part}\` of \`${thing}\` has ${counted(length, 'character')}; ${platform} refuses fewer than ${least}.`,
    why: 'The file is refused when it is published, long after it was written.',
    wayOut: 'Say in a sentence what it is for.',
    bad: F('ctdl-asn', '  publisher: Riverbend\n  language: en\n  about: Writing.\n'),
    good: F('ctdl-asn', '  publisher: Riverbend\n  language: en\n  about: What students write from grade 6 on.\n'),
    on: [...new Set(lengthLimits.filter(({ least }) => least !== undefined).flatMap(({ things }) => things))],
    thing(thing, context, report) {
      for (const [part, ours] of limitsOf(thing, context)) {
        for (const { text, at } of partsOf(thing, part)) {
          const length = [...text].length;
          const broken = ours.find(({ least }) => least !== undefined && length < least);
          if (!broken) continue;
          const { platforms, least = 0 } = broken;
          report(at, { thing: saidOf(thing), part, length, platform: platformNames[platforms[0]!], least });
        }
      }
    },
  }),
  check<{ thing: string; parts: string[]; platform: string; without: string }>({
    code: 'missing-for-a-platform',
    severity: 'warning',
    title: 'Something a platform asks for is missing',
    message: ({ thing, parts, platform, without }) => `\`${thing}\` has no ${either(parts)}; ${platform} ${without}.`,
    why: 'What a platform cannot take is dropped or refused, and nobody in the classroom learns why.',
    wayOut: 'Add it, or take the platform out of `targets:`.',
    bad: F('ctdl-asn', '  publisher: Riverbend\n  about: What students write from grade 6 on.\n'),
    good: F('ctdl-asn', '  publisher: Riverbend\n  language: en\n  about: What students write from grade 6 on.\n'),
    on: [...new Set(needed.flatMap(({ things }) => things))],
    thing(thing, context, report) {
      const targets = targetsOf(context);
      if (targets.size === 0 || !isWhole(thing)) return;
      for (const { platforms: asking, things, parts, without } of needed) {
        const platform = asking.find((one) => targets.has(one));
        if (!platform || !things.includes(thing.row.id as ThingId)) continue;
        if (!parts.some((part) => !partsOf(thing, part).next().done))
          report(thing, { thing: saidOf(thing), parts: [...parts], platform: platformNames[platform], without });
      }
    },
  }),
  check<{ level: string; platforms: string[] }>({
    code: 'comma-in-a-level',
    severity: 'warning',
    title: 'A comma in the title of a level',
    message: ({ level, platforms: names }) =>
      `The title \`${level}\` has a comma; in ${names.join(' and ')} commas separate the levels of a scale, so this becomes two levels.`,
    why: 'With one level more, every level above it stands for another number.',
    wayOut: 'Word the title without a comma.',
    bad: `${F('moodle')}\nscale S "S"\n  level P "Proficient, with help" = 2\n`,
    good: `${F('moodle')}\nscale S "S"\n  level P "Proficient with help" = 2\n`,
    on: ['level'],
    thing(thing, context, report) {
      const names = among(commaLists, targetsOf(context));
      const title = anySlot(thing, 'title');
      if (title && names.length > 0 && title.text.includes(','))
        report(title, { level: titleOf(thing) ?? '', platforms: names });
    },
  }),
  check<{ code: string; platforms: string[] }>({
    code: 'code-of-digits-only',
    severity: 'warning',
    title: 'A code that a platform takes for a number',
    message: ({ code, platforms: names }) =>
      `${names.join(' and ')} takes \`${code}\` for a number: \`1.1\` and \`1.10\` are one there. Put letters before it, like \`C${code}\`.`,
    why: 'What is nested below one of them lands below the other.',
    wayOut: 'Begin the codes with letters.',
    bad: `${F('moodle')}${A('1.1 "Opinions"')}`,
    good: `${F('moodle')}${A('W1.1 "Opinions"')}`,
    on: ['area', 'competency', 'target'],
    thing(thing, context, report) {
      if (thing.name === undefined || !/^\d+(?:\.\d+)?(?:e\d+)?$/i.test(thing.name)) return;
      const names = among(numericCodes, targetsOf(context));
      if (names.length > 0) report(thing, { code: thing.name, platforms: names });
    },
  }),
  check<{ identifier: string; platforms: string[] }>({
    code: 'identifier-is-no-address',
    severity: 'warning',
    title: 'An identifier that is not a web address',
    message: ({ identifier, platforms: names }) =>
      `\`${identifier}\` is not a web address; ${both(names).replaceAll('`', '')} ${names.length === 1 ? 'names' : 'name'} a framework by one.`,
    why: 'A badge or a transcript points to the framework by its address for years.',
    wayOut: 'Use an address on a domain of yours that will stay, like `https://example.org/frameworks/ela`.',
    bad: F('open-badges-3.0', '  identifier: riverbend-writing\n'),
    good: F('open-badges-3.0', '  identifier: https://example.org/frameworks/writing\n'),
    on: ['framework'],
    thing(thing, context, report) {
      const fact = anyFact(thing, 'identifier');
      const value = fact && anySlot(fact, 'value');
      const names = among(addressed, targetsOf(context));
      if (!value || names.length === 0 || /^https?:\/\/[^\s/]+\.[^\s]+$|^urn:/i.test(value.text.trim())) return;
      if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value.text.trim()))
        report(value, { identifier: value.text.trim(), platforms: names });
    },
  }),
  check<{ method: string; range?: { from: number; to: number } }>({
    code: 'method-not-in-canvas',
    severity: 'information',
    title: 'A calculation that Canvas does not have',
    message: ({ method, range }) =>
      range
        ? `Canvas works out \`${method}\` only with a number from ${range.from} to ${range.to}.`
        : `Canvas does not work out \`${method}\`; its outcomes get the levels that Cairn worked out, or another method.`,
    why: 'Two systems that show two levels for one student are both doubted.',
    wayOut: 'Use a method that Canvas has, or let Canvas show levels without working them out.',
    bad: `${F('canvas')}\nscale S "S"\n  level P "Proficient" = 2\n\narea A "A"\n  scale: S\n  competency A.1 "First"\n\ncalculation c "C"\n  for: each competency in A\n  method: median\n  takes: scores\n  missing: left out\n  retakes: all count\n  override: replaces the value, by teacher, with a reason\n  round: to 0.1, half up\n\nrole teacher "Teacher"\n`,
    good: `${F('canvas')}\nscale S "S"\n  level P "Proficient" = 2\n\narea A "A"\n  scale: S\n  competency A.1 "First"\n\ncalculation c "C"\n  for: each competency in A\n  method: highest\n  takes: scores\n  missing: left out\n  retakes: all count\n  override: replaces the value, by teacher, with a reason\n  round: to 0.1, half up\n\nrole teacher "Teacher"\n`,
    on: ['calculation'],
    thing(thing, context, report) {
      const line = anyFact(thing, 'method');
      const is = line && anySlot(line, 'is');
      if (!is || line.broken || !targetsOf(context).has('canvas')) return;
      const count = anySlot(line, 'count');
      const method = is.text === 'latest' && count ? `latest ${count.text}` : is.text;
      const known = canvasMethods.get(method);
      const number = known?.slot === undefined ? undefined : Number.parseFloat(anySlot(line, known.slot)?.text ?? '');
      if (!known) report(line, { method });
      else if (number !== undefined && (number < known.from! || number > known.to!))
        report(line, { method, range: { from: known.from!, to: known.to! } });
    },
  }),
  check<{ target: string }>({
    code: 'target-twice',
    severity: 'warning',
    title: 'A platform that is named twice',
    message: ({ target }) => `\`${target}\` is already in the list.`,
    why: 'One of the two was meant to be another platform, whose limits are then not looked at.',
    wayOut: 'Take it out, or write the platform that was meant.',
    bad: F('canvas, moodle, canvas'),
    good: F('canvas, moodle'),
    on: ['framework'],
    thing(thing, _context, report) {
      const seen = new Set<string>();
      for (const value of anyFact(thing, 'targets')?.values ?? []) {
        if (seen.has(value.text)) report(value, { target: value.text });
        seen.add(value.text);
      }
    },
  }),
];

/** The platforms that a framework is written for. */
const targetsOf = oncePer(({ framework }): ReadonlySet<Platform> => {
  const header = framework.headers[0];
  const fact = header && anyFact(header, 'targets');
  return new Set((fact?.values ?? []).map((value) => value.text as Platform));
});

/** The limits that hold for a kind of thing, by its parts. */
const limitsByKind = oncePer((context): ReadonlyMap<string, ReadonlyMap<string, LengthLimit[]>> => {
  const targets = targetsOf(context);
  const byKind = new Map<string, Map<string, LengthLimit[]>>();
  for (const limit of lengthLimits) {
    if (!limit.platforms.some((platform) => targets.has(platform))) continue;
    for (const kind of limit.things) {
      const byPart = byKind.get(kind) ?? new Map<string, LengthLimit[]>();
      byKind.set(kind, byPart);
      byPart.set(limit.part, [...(byPart.get(limit.part) ?? []), limit]);
    }
  }
  return byKind;
});

function limitsOf(thing: Line, context: Context): ReadonlyMap<string, LengthLimit[]> {
  return limitsByKind(context).get(thing.row.id) ?? noLimits;
}

const noLimits: ReadonlyMap<string, LengthLimit[]> = new Map();

/** The names of those platforms that a framework is written for. */
function among(asking: readonly Platform[], targets: ReadonlySet<Platform>): string[] {
  return [...new Set(asking.filter((platform) => targets.has(platform)).map((platform) => platformNames[platform]))];
}

/** The code, the title, or each fact of these words. */
function* partsOf(thing: Line, part: string): Generator<{ text: string; at: Line | Value }> {
  const value = part === 'code' || part === 'title' ? anySlot(thing, part) : undefined;
  if (value) yield { text: part === 'code' ? (thing.name ?? '') : (titleOf(thing) ?? ''), at: value };
  for (const line of thing.lines) {
    if (line.row.id !== part) continue;
    yield {
      text: line.row.text ? textOf(line) : (anySlot(line, 'value')?.text ?? ''),
      at: line,
    };
  }
}

function saidOf(thing: Line): string {
  return thing.name ?? titleOf(thing) ?? thing.row.words;
}
