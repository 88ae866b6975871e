/** The policy of the source `config`, enforced: it suffices, and each action in it is missed. */
import { describe, expect, it } from '@jest/globals';
import { policiesFor } from '../../inventory/permissions.ts';
import { callsOfSource } from '../../lambdas/steps/read-unit.ts';
import { rules } from '../../rules/index.ts';
import { HOME } from '../aws.ts';
import { allowing, without } from '../enforcing.ts';
import { violations } from '../truth/faults.ts';
import { recorded } from './sources/config-account.ts';
import { items, told } from './sources/told.ts';

const sources = {
  'of the account itself': {},
  'of an aggregator': { aggregator: { name: 'all' } },
};
const DENIED = /"error":"(UnauthorizedOperation|AccessDeniedException)","deniedBy":"role"/;

describe.each(Object.entries(sources))('AWS Config %s', (_, configSource) => {
  const policies = policiesFor(rules, undefined, callsOfSource({ source: 'config', configSource }));
  const answers = recorded(items.good);
  const options = 'aggregator' in configSource && { aggregator: { ...configSource.aggregator, at: HOME } };
  const scan = (allowed: typeof policies) => told(allowing(allowed, answers), rules, options || {});
  const statuses = (of: Awaited<ReturnType<typeof told>>) =>
    [...of].map(([name, { verdict }]) => `${name}: ${verdict.status}`);

  it('suffices', async () =>
    expect(statuses(await scan(policies))).toEqual(statuses(await told(answers, rules, options || {}))));

  it.each(policies.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action)))(
    'misses %s',
    async (action) => {
      const [was, is] = [await scan(policies), await scan(without(policies, action))];
      // Config knows not all trails and policies: their regions were unknown before, and still tell of what is gone.
      const unseen = new Set(
        [...is.values()].flatMap(({ rule, verdict }) => (verdict.status === 'unknown' ? rule.id : [])),
      );
      const kept = [...was].filter(([name, { rule }]) => is.has(name) || !unseen.has(rule.id));
      expect(violations(new Map(kept), is, { actions: [action] }, { error: DENIED })).toEqual([]);
      expect(statuses(is)).not.toEqual(statuses(was));
    },
  );
});
