/**
 * Tests a rule by tables of situations, written as AWS itself reports them, through the real view.
 *
 * On top of what the tables say, every rule is tested for what no author would write down: `rule-tester/checks.ts`.
 */
import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import type { Verdict } from '../engine/judge.ts';
import type { Given } from '../engine/need.ts';
import type { Rule } from '../engine/rule.ts';
import type { ResourceType } from '../inventory/registry.ts';
import { checks, type Table } from './rule-tester/checks.ts';
import { judge, type Denied } from './rule-tester/situation.ts';

export { denied } from './rule-tester/situation.ts';

interface Case<R extends ResourceType, N extends string, P extends z.ZodRawShape> {
  readonly given: Given<R, N, Denied>;
  readonly params?: z.input<z.ZodObject<P>>;
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

/** Tests a rule: each key of the table is a sentence, `given` what AWS says, `because` the evidence of a fail. */
export function testRule<R extends ResourceType, N extends string, P extends z.ZodRawShape>(
  rule: Rule<R, N, P>,
  cases: Cases<R, N, P>,
): void {
  const { pass, fail, unknown, notApplicable = {} } = cases;
  const table = { pass, fail, unknown, notApplicable } as Table;
  const told = (row: Case<R, N, P>): Verdict => judge(rule, row);
  describe(rule.id, () => {
    for (const [when, row] of Object.entries(pass)) {
      it(`passes when ${when}`, () => expect(told(row)).toEqual({ status: 'pass' }));
    }
    for (const [when, row] of Object.entries(fail)) {
      it(`fails when ${when}`, () => {
        const verdict = told(row);
        expect(verdict).toMatchObject({ status: 'fail' });
        expect(evidenceOf(verdict)).toStrictEqual(row.because);
      });
    }
    for (const [when, row] of Object.entries(unknown)) {
      it(`cannot tell when ${when}`, () => expect(told(row)).toMatchObject({ status: 'unknown' }));
    }
    for (const [when, row] of Object.entries(notApplicable)) {
      it(`does not apply when ${when}`, () => expect(told(row)).toMatchObject({ status: 'not-applicable' }));
    }
    for (const [what, problemsOf] of Object.entries(checks)) {
      it(what, () => expect(problemsOf(rule, table)).toEqual([]));
    }
  });
}

const evidenceOf = (verdict: Verdict) =>
  'evidence' in verdict ? Object.fromEntries(verdict.evidence.map(({ path, actual }) => [path, actual])) : {};
