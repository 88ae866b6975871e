/**
 * Tests a rule by tables of situations, written as AWS itself reports them, through the real view.
 *
 * On top of what the tables say, every rule is tested for what no author would write down: `rule-tester/checks.ts`.
 */
import { deepStrictEqual } from 'node:assert/strict';
import * as node from 'node:test';
import type { z } from 'zod';
import type { Verdict } from '../engine/judge.ts';
import type { Given } from '../engine/need.ts';
import type { Organization, Rule } from '../engine/rule.ts';
import type { ResourceType } from '../inventory/registry.ts';
import { checks, type Table } from './rule-tester/checks.ts';
import { judge, type Denied } from './rule-tester/situation.ts';

export { denied } from './rule-tester/situation.ts';

interface Case<R extends ResourceType, N extends string, P extends z.ZodRawShape> {
  readonly given: Given<R, N, Denied>;
  readonly params?: z.input<z.ZodObject<P>>;
  /** What the scan knows of the organization; a gap without it. */
  readonly organization?: Partial<Organization>;
}
interface FailCase<R extends ResourceType, N extends string, P extends z.ZodRawShape> extends Case<R, N, P> {
  /** The evidence: the path of each offending value, and the value. */
  readonly because: Readonly<Record<string, unknown>>;
}
interface Cases<R extends ResourceType, N extends string, P extends z.ZodRawShape> {
  readonly pass: Readonly<Record<string, Case<R, N, P>>>;
  readonly fail: Readonly<Record<string, FailCase<R, N, P>>>;
  readonly unknown: Readonly<Record<string, Case<R, N, P>>>;
  readonly notApplicable?: Readonly<Record<string, Case<R, N, P>>>;
}

/** What runs tests: Jest, Mocha and Vitest call its two words the same. */
export interface Runner {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: (name: string, body: () => void) => unknown;
}

/** The runner that put its words among the globals, as Jest and Mocha do; else that of Node. */
function surrounding(): Runner {
  const { describe, it } = globalThis as Partial<Runner>;
  if (!describe || !it) return { describe: (...about) => void node.describe(...about), it: node.it };
  return { describe, it };
}

/** Tests a rule: each key of the table is a sentence, `given` what AWS says, `because` the evidence of a fail. */
export function testRule<R extends ResourceType, N extends string, P extends z.ZodRawShape>(
  rule: Rule<R, N, P>,
  cases: Cases<R, N, P>,
  { describe, it }: Runner = surrounding(),
): void {
  const { pass, fail, unknown, notApplicable = {} } = cases;
  const table = { pass, fail, unknown, notApplicable } as Table;
  const told = (row: Case<R, N, P>): Verdict => judge(rule, row);
  describe(rule.id, () => {
    for (const [when, row] of Object.entries(pass)) {
      it(`passes when ${when}`, () => hasStatus(told(row), 'pass'));
    }
    for (const [when, row] of Object.entries(fail)) {
      it(`fails when ${when}`, () => {
        const verdict = told(row);
        hasStatus(verdict, 'fail');
        deepStrictEqual(evidenceOf(verdict), row.because);
      });
    }
    for (const [when, row] of Object.entries(unknown)) {
      it(`cannot tell when ${when}`, () => hasStatus(told(row), 'unknown'));
    }
    for (const [when, row] of Object.entries(notApplicable)) {
      it(`does not apply when ${when}`, () => hasStatus(told(row), 'not-applicable'));
    }
    for (const [what, problemsOf] of Object.entries(checks)) {
      it(what, () => deepStrictEqual(problemsOf(rule, table), []));
    }
  });
}

/** With all that the verdict says, so that a test that fails says why. */
function hasStatus(verdict: Verdict, status: Verdict['status']): void {
  if (verdict.status !== status) deepStrictEqual(plain(verdict), { status });
}

/** As JSON has it: evidence may hold views and gaps, and a member that is not there counts as none. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const evidenceOf = (verdict: Verdict) =>
  'evidence' in verdict ? Object.fromEntries(verdict.evidence.map(({ path, actual }) => [path, actual])) : {};
