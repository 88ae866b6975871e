/**
 * Holds an answer against the shape that AWS's own model gives it, as the SDK brings it along with each command.
 * What makes no sense there (a text where a list stands, `null` in a list) is a gap in its place: no rule sees it.
 * What is missing is for the resource's `always` to judge: AWS's models hardly ever say what is always there.
 */
import { gap, holed, isGap, tripwire, type Gap } from './reading.ts';
import type { Call } from './call.ts';

/** The SDK's notation: a number for what is simple, a tuple for the rest, a function where shapes refer to each other. */
type Schema = number | string | readonly unknown[] | (() => Schema);
/** Gives the value, or a gap in its place. `where` are the members that lead to it. */
type Check = (value: unknown, where: string[], lost: Lost) => unknown;
type Lost = (where: readonly string[]) => Gap;

/** The answer as it may be read. Without a model (an SDK that brings none) it is taken as it is. */
export function shaped(call: Call, model: object | undefined, answer: unknown): unknown {
  const lost: Lost = (where) =>
    gap({ call: call.actions.join(' '), error: `Malformed: ${where.join('.') || 'the response'}` });
  return checkOf((model as readonly Schema[] | undefined)?.[OUTPUT] ?? DOCUMENT)(answer, [], lost);
}

/** Where the tuple of an operation holds its output. */
const OUTPUT = 5;
const DOCUMENT = 15;
const [LIST, MAP] = [64, 128];

const checks = new WeakMap<object, Check>();

function checkOf(schema: Schema): Check {
  if (typeof schema === 'number') return simple(schema);
  if (typeof schema === 'string') return anything; // `unit`: there is no answer
  const known = checks.get(schema);
  if (known) return known;
  const made = typeof schema === 'function' ? checkOf(schema()) : compound(schema);
  checks.set(schema, made);
  return made;
}

function simple(schema: number): Check {
  if (schema >= MAP) return mapOf(() => simple(schema - MAP));
  if (schema >= LIST) return listOf(() => simple(schema - LIST), false, false);
  const fits = kinds[schema] ?? (() => true);
  return (value, where, lost) => (fits(value) ? value : lost(where));
}

/** By the SDK's numbers; what is not among them (documents, streams, decimals) is taken as it is. */
const isDate = (value: unknown): boolean => value instanceof Date && !Number.isNaN(value.getTime());
const kinds: Readonly<Record<number, (value: unknown) => boolean>> = {
  0: (value) => typeof value === 'string' || value instanceof String,
  1: (value) => typeof value === 'bigint' || Number.isFinite(value),
  2: (value) => typeof value === 'boolean',
  4: isDate,
  5: isDate,
  6: isDate,
  7: isDate,
  17: (value) => typeof value === 'bigint' || Number.isFinite(value),
  21: (value) => value instanceof Uint8Array,
};
const anything: Check = (value) => value;

function compound(schema: readonly unknown[]): Check {
  if (schema.length === 2) return checkOf(schema[0] as Schema); // a member with traits of its own
  const [kind, , , traits, first, second] = schema as readonly [
    number,
    unknown,
    unknown,
    object,
    ...Schema[],
  ];
  if (kind === 0) return checkOf(first ?? DOCUMENT);
  if (kind === 1) {
    const isSparse = typeof traits === 'object' && 'sparse' in traits;
    return listOf(() => checkOf(first ?? DOCUMENT), isStructure(first), isSparse);
  }
  if (kind === 2) return mapOf(() => checkOf(second ?? DOCUMENT));
  return structureOf(first as unknown as readonly string[], second as unknown as readonly Schema[]);
}

function isStructure(schema: Schema | undefined): boolean {
  if (typeof schema === 'function') return isStructure(schema());
  if (!Array.isArray(schema)) return false;
  return schema.length === 2 ? isStructure(schema[0] as Schema) : Math.abs(Number(schema[0])) > 2;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof Uint8Array);

const structureOf = (names: readonly string[], schemas: readonly Schema[]): Check => {
  let members: ReadonlyMap<string, Check> | undefined;
  return record((name) => {
    members ??= new Map(names.map((one, index) => [one, checkOf(schemas[index] ?? DOCUMENT)]));
    return members.get(name);
  });
};

const mapOf = (valueOf: () => Check): Check => record(valueOf);

/** A record: a member that is `null` is absent; one that makes no sense is a gap, and throws when it is touched. */
function record(memberOf: (name: string) => Check | undefined): Check {
  return (value, where, lost) => {
    if (!isRecord(value)) return lost(where);
    let mended: Record<string, unknown> | undefined;
    for (const [name, member] of Object.entries(value)) {
      const check = memberOf(name);
      if (!check || member === null || member === undefined) continue;
      where.push(name);
      const seen = check(member, where, lost);
      where.pop();
      if (seen !== member) (mended ??= { ...value })[name] = seen;
    }
    return mended ? holed(mended) : value;
  };
}

/** A list: elements that are records may be gaps one by one, for whoever touches them stumbles; others only together. */
function listOf(elementOf: () => Check, areRecords: boolean, isSparse: boolean): Check {
  return (value, where, lost) => {
    if (!Array.isArray(value)) return lost(where);
    const check = elementOf();
    const list = value as readonly unknown[];
    let mended: unknown[] | undefined;
    for (const [index, element] of list.entries()) {
      const isHole = element === null || element === undefined;
      if (isHole && isSparse) continue;
      const seen = isHole ? lost(where) : check(element, where, lost);
      if (seen === element) continue;
      if (!areRecords) return lost(where);
      (mended ??= [...list])[index] = isGap(seen) ? tripwire(seen) : seen;
    }
    return mended ?? list;
  };
}
