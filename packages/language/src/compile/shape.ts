/**
 * The shape that each row of the vocabulary has in the model. The model's types and its JSON Schema are written from
 * these shapes, and the compiler fills them: a new fact is in all three without a further line.
 */
import { type Choice, type Group, type Part, type Slot, slotsOf } from '../forms/form.ts';
import { formsOf, groups, keyOf, type Row, sentences, thingRow, things } from '../vocabulary/index.ts';

export type Shape =
  | { is: 'decimal' | 'integer' | 'true' | 'text' | 'string' | 'date' | 'uuid' | 'grade' | 'null' }
  | { is: 'enum'; values: string[] }
  | { is: 'named'; name: string }
  | { is: 'array'; of: Shape }
  | { is: 'union'; of: Shape[] }
  | { is: 'object'; members: Member[] };

export interface Member {
  name: string;
  shape: Shape;
  optional: boolean;
  doc: string;
}

const types: Record<string, Shape> = {
  NUMBER: { is: 'decimal' },
  SIGNED: { is: 'decimal' },
  PERCENT: { is: 'decimal' },
  INTEGER: { is: 'integer' },
  DATE: { is: 'date' },
  GRADE: { is: 'grade' },
  GRADES: { is: 'named', name: 'GradeBand' },
  UUID: { is: 'uuid' },
  LEVEL: { is: 'named', name: 'LevelReference' },
  MARK: { is: 'named', name: 'MarkReference' },
  SCORE: {
    is: 'union',
    of: [{ is: 'named', name: 'LevelReference' }, { is: 'named', name: 'MarkReference' }, { is: 'null' }],
  },
  REF: { is: 'named', name: 'Reference' },
};

/** The member names of what a line's forms capture, in the order of the forms. */
interface Captured {
  name: string;
  slots: (Slot | Choice | Group)[];
  /** Slots inside, for a group. */
  inside: (Slot | Choice)[];
  everywhere: boolean;
}

/** Slots that cannot be left out of a part. */
function required(part: Part): Set<string> {
  switch (part.kind) {
    case 'slot':
    case 'choice':
    case 'group':
      return new Set([part.name]);
    case 'sequence':
      return new Set(part.parts.flatMap((p) => [...required(p)]));
    case 'alternatives': {
      const [first, ...rest] = part.options.map(required);
      return new Set([...(first ?? [])].filter((name) => rest.every((other) => other.has(name))));
    }
    default:
      return new Set();
  }
}

function capturedBy(parts: Part[][]): Captured[] {
  const found = new Map<string, Captured>();
  for (const forms of parts) {
    const always = forms.map(required);
    for (const form of forms) {
      for (const { slot, group } of slotsOf(form)) {
        if (group && slot !== group) {
          found.get(group.name)?.inside.push(slot as Slot | Choice);
          continue;
        }
        const entry = found.get(slot.name) ?? {
          name: slot.name,
          slots: [],
          inside: [],
          everywhere: always.every((names) => names.has(slot.name)),
        };
        entry.slots.push(slot);
        found.set(slot.name, entry);
      }
    }
  }
  return [...found.values()];
}

function slotShape(slot: Slot | Choice): Shape {
  const shape: Shape =
    slot.kind === 'slot'
      ? (types[slot.type] ?? { is: 'string' })
      : slot.flag
        ? { is: 'true' }
        : { is: 'enum', values: slot.options.map((o) => (o.options[0] ?? []).join(' ')) };
  return slot.list ? { is: 'array', of: shape } : shape;
}

function merged(shapes: Shape[]): Shape {
  const enums = shapes.flatMap((shape) => (shape.is === 'enum' ? shape.values : []));
  const rest = shapes.filter((shape) => shape.is !== 'enum');
  const all: Shape[] = enums.length > 0 ? [{ is: 'enum', values: [...new Set(enums)] }, ...rest] : rest;
  const distinct = all.filter(
    (shape, i) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(shape)) === i,
  );
  return distinct.length === 1 ? distinct[0]! : { is: 'union', of: distinct };
}

function groupMembers(group: Group, inside: (Slot | Choice)[]): Member[] {
  const always = required(group.body);
  const names = [...new Set(inside.map((slot) => slot.name))];
  return names.map((name) => ({
    name,
    shape: merged(inside.filter((slot) => slot.name === name).map(slotShape)),
    optional: !always.has(name),
    doc: '',
  }));
}

/** What a line captures, as members of an object. */
export function capturedMembers(row: Row): Member[] {
  const key = keyOf(row);
  const sets: Part[][] = [...(key ? [[key.part]] : []), formsOf(row).map((form) => form.part)].filter(
    (set) => set.length > 0,
  );
  return capturedBy(sets).map(({ name, slots, inside, everywhere }) => {
    const group = slots.find((slot): slot is Group => slot.kind === 'group');
    const plain = slots.filter((slot): slot is Slot | Choice => slot.kind !== 'group');
    const shape: Shape = group
      ? { is: 'array', of: { is: 'object', members: groupMembers(group, inside) } }
      : merged(plain.map(slotShape));
    return { name, shape, optional: !everywhere, doc: '' };
  });
}

/** Whether a fact is its one value, without a name for it. */
export function isPlain(row: Row): boolean {
  const members = capturedMembers(row);
  return members.length === 1 && members[0]!.name === 'value';
}

/** The shape of a fact's value. */
export function factShape(row: Row): Shape {
  if (row.text) {
    const members = capturedMembers(row);
    if (members.length === 0) return { is: 'text' };
    return {
      is: 'object',
      members: [...members, { name: 'text', shape: { is: 'text' }, optional: false, doc: 'The text, by language.' }],
    };
  }
  if (row.id === 'requires') return { is: 'named', name: 'Condition' };
  if (isPlain(row)) return capturedMembers(row)[0]!.shape;
  const rows = (row.below?.lines ?? []).filter((line) => line.kind === 'row');
  const members = capturedMembers(row);
  if (rows.length === 0) return { is: 'object', members };
  const shape: Shape = { is: 'array', of: rowsShape(rows) };
  if (members.length === 0) return shape;
  // What the rows say stands in the place of what the line says.
  const own = row.key === undefined ? members.map((member) => ({ ...member, optional: true })) : members;
  return {
    is: 'object',
    members: [...own, { name: 'rows', shape, optional: row.key === undefined, doc: 'Line by line.' }],
  };
}

/** The lines of a table: of several kinds, each says its own. */
export function rowsShape(rows: Row[]): Shape {
  const shapes = rows.map((row): Shape => ({ is: 'object', members: rowMembers(row, rows.length > 1) }));
  return shapes.length === 1 ? shapes[0]! : { is: 'union', of: shapes };
}

function rowMembers(row: Row, several: boolean): Member[] {
  const members: Member[] = several
    ? [{ name: 'kind', shape: { is: 'enum', values: [row.id] }, optional: false, doc: row.doc }]
    : [];
  members.push(...capturedMembers(row));
  if (row.below?.sentences)
    members.push({
      name: 'requires',
      shape: { is: 'named', name: 'Condition' },
      optional: true,
      doc: 'Further conditions of this line.',
    });
  for (const line of row.below?.lines ?? [])
    members.push({
      name: line.json ?? line.id,
      shape: { is: 'array', of: { is: 'object', members: capturedMembers(line) } },
      optional: true,
      doc: line.doc,
    });
  return members;
}

const sharing = new Set<string>();
for (const row of things) {
  const names = (row.below?.things ?? []).map((id) => thingRow(id).json ?? '');
  for (const name of names) if (names.indexOf(name) !== names.lastIndexOf(name)) sharing.add(name);
}

/** Whether things of several kinds stand in one list, so that each says its kind. */
export function saysKind(row: Row): boolean {
  return sharing.has(row.json ?? '');
}

/** Whether a thing is nothing but its lines: a block of records. */
export function isBlock(row: Row): boolean {
  const below = row.below?.lines ?? [];
  return row.kind === 'thing' && row.forms[0] === '' && below.length > 0 && below.every((line) => line.kind === 'row');
}

/** The members of a thing in the model. */
export function thingMembers(row: Row): Member[] {
  const members: Member[] = [];
  if (saysKind(row))
    members.push({ name: 'kind', shape: { is: 'enum', values: [row.id] }, optional: false, doc: 'What it is.' });
  if (row.id !== 'student')
    members.push({ name: 'id', shape: { is: 'uuid' }, optional: false, doc: 'The identity that outlives the code.' });
  for (const member of capturedMembers(row)) {
    const doc =
      member.name === 'code'
        ? 'The code, as written.'
        : member.name === 'title'
          ? 'The title, by language.'
          : member.doc;
    members.push({ ...member, shape: member.name === 'title' ? { is: 'text' } : member.shape, doc });
  }
  for (const fact of row.below?.lines ?? []) {
    if (fact.kind !== 'fact' || fact.json === null || fact.id === 'id') continue;
    const shape = factShape(fact);
    members.push({
      name: fact.json,
      shape: fact.repeats ? { is: 'array', of: shape } : shape,
      optional: true,
      doc: fact.doc,
    });
  }
  if (row.below?.lines.some((fact) => fact.inherited)) {
    members.push({
      name: 'inherited',
      shape: { is: 'array', of: { is: 'string' } },
      optional: true,
      doc: 'The members above that hold because of what this stands in.',
    });
  }
  const rows = (row.below?.lines ?? []).filter((line) => line.kind === 'row');
  if (rows.length > 0)
    members.push({ name: 'rows', shape: { is: 'array', of: rowsShape(rows) }, optional: true, doc: 'Line by line.' });
  for (const id of row.below?.things ?? []) {
    if (row.id === 'framework' || row.id === 'part of') break;
    members.push(heldMember(thingRow(id)));
  }
  return members;
}

/** The member in which things of a kind stand. */
export function heldMember(row: Row): Member {
  if (isBlock(row))
    return {
      name: row.json ?? row.id,
      shape: { is: 'array', of: rowsShape(row.below?.lines ?? []) },
      optional: true,
      doc: row.doc,
    };
  const shape: Shape = { is: 'named', name: typeName(row.id) };
  return {
    name: row.json ?? row.id,
    shape: row.repeats ? { is: 'array', of: shape } : shape,
    optional: true,
    doc: row.doc,
  };
}

/** The name of a thing's type: `graduation requirements` → `GraduationRequirements`. */
export function typeName(id: string): string {
  return id
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** Every kind of condition with its members. */
export function conditionShapes(): { id: string; doc: string; members: Member[] }[] {
  const joined = groups.map((row) => ({
    id: row.id === 'at least' ? 'at least so many' : row.id,
    doc: row.doc,
    members: [
      ...capturedMembers(row),
      {
        name: 'of',
        shape: { is: 'array', of: { is: 'named', name: 'Condition' } } as Shape,
        optional: false,
        doc: 'The conditions that are joined.',
      },
    ],
  }));
  return [...joined, ...sentences.map((row) => ({ id: row.id, doc: row.doc, members: capturedMembers(row) }))];
}
