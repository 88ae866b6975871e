/**
 * Tests a rule by tables of situations, written as AWS itself reports them, through the real view.
 *
 * On top of what the tables say, every rule is tested for what no author would write down: that it is pure,
 * and that hiding any one fact (a need, a member, an element of a list) can turn its verdict only to `unknown`.
 */
import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { judgeOf, type Verdict } from '../engine/judge.ts';
import type { Given } from '../engine/need.ts';
import type { Rule } from '../engine/rule.ts';
import type { Source } from '../engine/view.ts';
import { certain, type Stored } from '../inventory/stored.ts';
import { gap, holed, isGap, tripwire } from '../inventory/reading.ts';
import { resourceOf, type ResourceType } from '../inventory/registry.ts';
import { relationOf } from '../inventory/relations.ts';

const NOW = new Date('2026-07-01T00:00:00Z');

/** A fact that the scanner was not allowed to read. */
export class Denied {
  declare readonly denied: true;
}
export const denied = new Denied();
const DENIED = tripwire(gap({ call: 'test:Read', error: 'AccessDenied', deniedBy: 'role' }));

interface Case<R extends ResourceType, N extends string, P extends z.ZodRawShape> {
  readonly given: Given<R, N, Denied>;
  readonly params?: z.input<z.ZodObject<P>>;
}
interface FailCase<R extends ResourceType, N extends string, P extends z.ZodRawShape> extends Case<R, N, P> {
  /** The evidence: the path of each offending value, and the value. */
  readonly because: Readonly<Record<string, unknown>>;
}
interface Table<R extends ResourceType, N extends string, P extends z.ZodRawShape> {
  readonly pass: Readonly<Record<string, Case<R, N, P>>>;
  readonly fail: Readonly<Record<string, FailCase<R, N, P>>>;
  readonly unknown?: Readonly<Record<string, Case<R, N, P>>>;
  readonly notApplicable?: Readonly<Record<string, Case<R, N, P>>>;
}

export function testRule<R extends ResourceType, N extends string, P extends z.ZodRawShape>(
  rule: Rule<R, N, P>,
  { pass, fail, unknown = {}, notApplicable = {} }: Table<R, N, P>,
): void {
  const judge = (
    { given, params = {} }: { given: unknown; params?: object },
    seen?: Set<string>,
  ): Verdict => {
    const stored = store(rule.resource, given as Facts);
    const resource = seen ? { ...stored, self: watched(stored.self, seen) } : stored;
    return judgeOf(rule, source, { now: NOW, params: { [rule.id]: params } })(resource);
  };

  describe(rule.id, () => {
    const rows = Object.entries<Case<R, N, P>>({ ...pass, ...fail, ...unknown, ...notApplicable });
    for (const [when, row] of Object.entries(pass)) {
      it(`passes when ${when}`, () => expect(judge(row)).toEqual({ status: 'pass' }));
    }
    for (const [when, row] of Object.entries(fail)) {
      it(`fails when ${when}`, () => {
        const verdict = judge(row);
        expect(verdict.status).toBe('fail');
        expect(evidenceOf(verdict)).toEqual(row.because);
      });
    }
    for (const [when, row] of Object.entries(unknown)) {
      it(`cannot tell when ${when}`, () => expect(judge(row).status).toBe('unknown'));
    }
    for (const [when, row] of Object.entries(notApplicable)) {
      it(`does not apply when ${when}`, () => expect(judge(row).status).toBe('not-applicable'));
    }
    it.each(rows)('is pure: %s', (_, row) => expect(judge(row)).toEqual(judge(row)));
    it('is not told the same twice', () =>
      expect(new Set(rows.map(([, row]) => JSON.stringify(row))).size).toBe(rows.length));

    it.each(rows)('hiding any one fact can only make it unknown: %s', (_, row) => {
      const seen = new Set<string>();
      const { status } = judge(row, seen);
      const facts = [...placesIn(row.given), ...[...seen].map((member) => ['self', member])];
      const changes = facts.map(
        (path) => [path.join('.'), judge({ ...row, given: hide(row.given, path) }).status] as const,
      );
      expect(changes.filter(([, after]) => after !== status && after !== 'unknown')).toEqual([]);
    });
  });
}

const evidenceOf = (verdict: Verdict) =>
  'evidence' in verdict ? Object.fromEntries(verdict.evidence.map(({ path, actual }) => [path, actual])) : {};

/** What a table gives, its types forgotten. */
interface Facts {
  readonly self?: object;
  readonly id?: object;
  readonly facets?: Readonly<Record<string, unknown>>;
  readonly related?: Readonly<Record<string, Facts | Denied | null | readonly (Facts | Denied)[]>>;
}
interface Known extends Stored {
  readonly facts: Facts;
}

/** Relations lead to what the table gives for them. */
const source: Source = {
  of: () => [],
  unlisted: () => [],
  link: (type, name) => {
    const relation = relationOf(type, name);
    if (!relation) return undefined;
    const stored = (facts: Facts | Denied) => (facts instanceof Denied ? DENIED : store(relation.to, facts));
    const follow = (from: Stored) => {
      const found = (from as Known).facts.related?.[name] ?? null;
      if (found === null) return null;
      return Array.isArray(found) ? found.map(stored) : stored(found as Facts | Denied);
    };
    return { to: relation.to, many: relation.many, follow, listedAt: undefined };
  },
};

/** Puts a resource together as the collector does: what AWS always reports and the table leaves out is a gap. */
function store(type: string, facts: Facts): Known {
  const { always, facets } = resourceOf(type);
  const self = reveal(facts.self ?? {}) as object;
  const read = Object.entries(facts.facets ?? {}).map(([name, value]) => {
    const reading = reveal(value);
    const isRecord =
      typeof reading === 'object' && reading !== null && !Array.isArray(reading) && !isGap(reading);
    return [name, isRecord ? certain(reading, facets[name]?.always ?? [], 'test') : reading];
  });
  return {
    type,
    facts,
    self: isGap(self) ? self : certain(self, always, 'test'),
    id: {
      arn: `arn:aws:test:::${type}`,
      accountId: '111122223333',
      region: 'eu-west-1',
      tags: {},
      ...facts.id,
    },
    facets: Object.fromEntries(read) as Stored['facets'],
    observedAt: NOW.toISOString(),
  };
}

/** Freezes the facts; what is denied becomes a gap. */
function reveal(value: unknown): unknown {
  if (value instanceof Denied) return DENIED;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(reveal));
  return Object.freeze(
    holed(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, reveal(member)]))),
  );
}

/** Every place that a fact stands at: members at any depth, and elements that are objects. */
function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null || value instanceof Denied) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const inner = placesIn(member).map((path) => [key, ...path]);
    const hideable = !NAMESPACES.has(key) && (!Array.isArray(value) || typeof member === 'object');
    return hideable ? [[key], ...inner] : inner;
  });
}
const NAMESPACES = new Set(['self', 'id', 'facets', 'related']);

/** Notes which members a rule looks for, those that the table leaves out among them. */
const watched = (self: object, seen: Set<string>): object =>
  new Proxy(self, {
    get: (target, key) => {
      if (typeof key === 'string') seen.add(key);
      return Reflect.get(target, key) as unknown;
    },
  });

/** Replaces one fact by `denied`. */
function hide(given: unknown, [head = '', ...tail]: readonly string[]): unknown {
  const inner = (given as Readonly<Record<string, unknown>> | undefined)?.[head];
  const hidden = tail.length > 0 ? hide(inner, tail) : denied;
  if (Array.isArray(given))
    return given.map((item: unknown, index) => (String(index) === head ? hidden : item));
  return { ...(given as object | undefined), [head]: hidden };
}
