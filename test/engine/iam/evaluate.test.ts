/** The policy language, against a plain second writing of its manual, and the laws that must hold of it. */
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { allow } from '../../../engine/iam/evaluate.ts';
import { knowing } from '../../../engine/iam/request.ts';
import { wildcard } from '../../../engine/wildcard.ts';
import type { PolicyStatement } from '../../../inventory/policy-document.ts';
import { asked, condition, statement, statements, type Asked } from './policies.ts';
import { allowed } from './reference.ts';

const numRuns = Number(process.env['PLUMBLINE_FUZZ'] ?? 3000);
const Version = '2012-10-17';
const says = (all: readonly PolicyStatement[], { action, resource, keys }: Asked) =>
  allow([{ document: { Version, Statement: all } }], {
    action: action.toLowerCase(),
    resource,
    context: knowing(keys),
  });
const much = (truth: boolean | undefined): number => (truth === undefined ? 1 : truth ? 2 : 0);
/** A request of which some keys are not known, and perhaps not which resource of several. */
const partly = fc
  .tuple(
    asked,
    fc.array(fc.constantFrom('aws:username', 'aws:sourceip', 'aws:tagkeys', 'aws:principalorgid')),
  )
  .chain(([request, unknown]) =>
    fc.constantFrom(request.resource, '*', 'arn:aws:s3:::b/*', 'arn:aws:s3:::b*').map((resource) => ({
      whole: request,
      part: {
        ...request,
        resource,
        keys: Object.fromEntries(
          Object.entries(request.keys).filter(([key]) => !unknown.some((one) => one === key)),
        ),
      },
    })),
  );

describe('of a request that is known', () => {
  it('says what the manual says', () =>
    fc.assert(
      fc.property(statements, asked, (all, request) => {
        expect(says(all, request)).toBe(allowed(all, request));
      }),
      { numRuns },
    ));
});

describe('of a request that is partly known', () => {
  it('says nothing that more knowledge would turn over', () =>
    fc.assert(
      fc.property(statements, partly, (all, { whole, part }) => {
        const less = says(all, part);
        if (wildcard(part.resource)(whole.resource) && less !== undefined)
          expect(says(all, whole)).toBe(less);
      }),
      { numRuns },
    ));
});

describe('laws', () => {
  const law = (
    change: (all: readonly PolicyStatement[], more: PolicyStatement) => readonly PolicyStatement[],
    holds: (before: number, after: number) => boolean,
  ) =>
    fc.assert(
      fc.property(statements, statement, partly, (all, more, { part }) => {
        expect(holds(much(says(all, part)), much(says(change(all, more), part)))).toBe(true);
      }),
      { numRuns },
    );
  it('adding a Deny never grants', () =>
    law(
      (all, more) => [...all, { ...more, Effect: 'Deny' }],
      (before, after) => after <= before,
    ));
  it('adding an Allow never takes away', () =>
    law(
      (all, more) => [...all, { ...more, Effect: 'Allow' }],
      (before, after) => after >= before,
    ));
  it('the order of statements does not matter', () =>
    law(
      (all) => [...all].reverse(),
      (before, after) => after === before,
    ));
  it('removing a statement adds nothing, unless it is a Deny', () =>
    law(
      (all) => all.filter((one, at) => one.Effect === 'Deny' || at % 2 === 0),
      (before, after) => after <= before,
    ));
  it.each(['Allow', 'Deny'] as const)('a further condition never widens an %s', (effect) =>
    fc.assert(
      fc.property(statements, condition, partly, (all, more, { part }) => {
        const narrower = all.map((one) =>
          one.Effect === effect ? { ...one, Condition: { ...one.Condition, ...fresh(one, more) } } : one,
        );
        const [before, after] = [much(says(all, part)), much(says(narrower, part))];
        expect(effect === 'Allow' ? after <= before : after >= before).toBe(true);
      }),
      { numRuns },
    ),
  );
  it('spellings that mean the same are judged the same', () =>
    fc.assert(
      fc.property(statements, partly, (all, { part }) => {
        expect(says(all.map(respelt), part)).toBe(says(all, part));
      }),
      { numRuns },
    ));
});

/** The condition under operators that the statement does not use yet: the same operator would replace the other. */
const fresh = ({ Condition = {} }: PolicyStatement, more: object) =>
  Object.fromEntries(Object.entries(more).filter(([operator]) => !(operator in Condition)));

/** Lists for single texts, letters of other size, keys of other size, the same twice. */
function respelt(one: PolicyStatement): PolicyStatement {
  const twice = (value: string | readonly string[]) => [value, value].flat();
  const lists = Object.fromEntries(
    Object.entries(one)
      .filter(([name]) => /Action|Resource/.test(name))
      .map(([name, value]) => [
        name,
        twice(value as string).map((text) => (name.endsWith('Action') ? text.toUpperCase() : text)),
      ]),
  );
  const Condition = Object.fromEntries(
    Object.entries(one.Condition ?? {}).map(([operator, keys]) => [
      operator.toUpperCase(),
      Object.fromEntries(Object.entries(keys).map(([key, values]) => [key.toUpperCase(), twice(values)])),
    ]),
  );
  return { ...one, ...lists, Condition };
}
