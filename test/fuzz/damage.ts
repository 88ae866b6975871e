/** How stored things get damaged: bytes, lines, members of JSON. Every damage is plain data, so that it can be printed. */
import fc from 'fast-check';

/** How many inputs each test tries; more with PLUMBLINE_FUZZ. */
export const RUNS = Number(process.env['PLUMBLINE_FUZZ'] ?? 1500);

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (of: number, length: number): number => Math.floor(of * length);

/** To a range of bytes or lines, given by shares of the whole. */
export const rangeDamage = fc.record({
  how: fc.constantFrom('flip', 'lose', 'double', 'move', 'cut'),
  from: share,
  to: share,
  mask: fc.integer({ min: 1, max: 255 }),
});
export type RangeDamage = typeof rangeDamage extends fc.Arbitrary<infer T> ? T : never;

/** Bytes: one flipped; some lost, doubled, moved or cut off at the end. */
export function damagedBytes(of: Uint8Array, { how, from, to, mask }: RangeDamage): Uint8Array {
  const bytes = Buffer.from(of);
  const [low, high] = [at(Math.min(from, to), of.length), at(Math.max(from, to), of.length)];
  const [head, middle, tail] = [bytes.subarray(0, low), bytes.subarray(low, high), bytes.subarray(high)];
  if (how === 'flip') bytes[low] = (bytes[low] ?? 0) ^ mask;
  if (how === 'flip') return bytes;
  if (how === 'lose') return Buffer.concat([head, tail]);
  if (how === 'double') return Buffer.concat([head, middle, middle, tail]);
  return how === 'move' ? Buffer.concat([head, tail, middle]) : head;
}

/** Lines: one lost, doubled, in the place of another, moved; or all from there on lost. */
export function damagedLines(of: readonly string[], { how, from, to }: RangeDamage): readonly string[] {
  const [one, other] = [at(from, of.length), at(to, of.length)];
  const line = of[one];
  if (line === undefined) return of;
  if (how === 'lose') return of.toSpliced(one, 1);
  if (how === 'double') return of.toSpliced(other, 0, line);
  if (how === 'flip') return of.with(other, line);
  return how === 'move' ? of.toSpliced(one, 1).toSpliced(other, 0, line) : of.slice(0, one);
}

const DEEP = 20_000;
/** What no member should be: JSON text, as some of it cannot be written by `JSON.stringify`. */
const STRANGE = {
  ...Object.fromEntries(
    ['null', 'true', '0', '-1', '1e400', '9007199254740993', '0.5', '""', '"x"', '[]', '{}', '[null]'].map(
      (text) => [text, text],
    ),
  ),
  prototype: '{"__proto__":{"polluted":true}}',
  constructor: '{"constructor":{"prototype":{"polluted":true}}}',
  gap: '{"$gap":{"call":"a:B","error":"C"}}',
  'no gap': '{"$gap":null}',
  'short time': '"2026-07-01T02:00:00Z"',
  name: '"__proto__"',
  'way out': '"../../x"',
  control: '"\\u0000\\u001b[2J"',
  'deep list': '['.repeat(DEEP) + ']'.repeat(DEEP),
  'deep record': '{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP),
} as Readonly<Record<string, string>>;

/** To one member somewhere in a text of JSON: gone, something else, or one more beside it. */
export const memberDamage = fc.record({
  how: fc.constantFrom('remove', 'replace', 'replace', 'add'),
  where: share,
  strange: fc.constantFrom(...Object.keys(STRANGE)),
  name: fc.constantFrom('x', '__proto__', 'toString', ''),
});
export type MemberDamage = typeof memberDamage extends fc.Arbitrary<infer T> ? T : never;

const MARK = '@@damage@@';

export function damagedMember(json: string, { how, where, strange, name }: MemberDamage): string {
  const value = JSON.parse(json) as unknown;
  const places = [...placesIn(value)];
  const one = places[at(where, places.length)];
  if (!one) return json;
  const { holder, key } = one;
  const isList = Array.isArray(holder);
  if (how === 'replace') set(holder, key);
  else if (how === 'add') set(holder, isList ? String(holder.length) : name);
  else if (isList) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
  return JSON.stringify(value).replace(`"${MARK}"`, () => STRANGE[strange] ?? 'null');
}

const set = (holder: object, key: string): void => {
  Object.defineProperty(holder, key, { value: MARK, enumerable: true, configurable: true, writable: true });
};

function* placesIn(holder: unknown): Generator<{ readonly holder: object; readonly key: string }> {
  if (typeof holder !== 'object' || holder === null) return;
  for (const [key, member] of Object.entries(holder)) {
    yield { holder, key };
    yield* placesIn(member);
  }
}

/** Errors of the language, not ours: whoever meets one has met a crash. */
export const isCrash = (error: unknown): boolean =>
  !(error instanceof Error) ||
  ['TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'ZodError', 'AssertionError'].includes(
    error.name,
  );
