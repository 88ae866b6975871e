import { describe, expect, test } from '@jest/globals';
import { collect } from '../../../inventory/collect.ts';
import { actionsFor, callsFor } from '../../../inventory/permissions.ts';
import { resources } from '../../../inventory/registry.ts';
import { rules } from '../../../rules/index.ts';
import { nameOf, overheard } from './door.ts';
import { everything, options, type Lab } from './lab.ts';

/** The only call that is repeated on purpose: it asks whether the report is ready. */
const POLLED = 'GenerateCredentialReport';

export function callFacts(labOf: () => Lab): void {
  const declared = new Map(
    callsFor(everything).map(({ service, operation, actions }) => [`${service}:${operation}`, actions]),
  );

  test('the calls of a whole scan need the permissions that are derived, no more, no less', () => {
    const made = new Set(labOf().calls);
    expect([...made].filter((call) => !declared.has(call))).toEqual([]);
    const used = new Set([...made].flatMap((call) => declared.get(call) ?? []));
    expect([...used].sort()).toEqual(actionsFor(everything));
  });

  test('the live source tells of every request', () => {
    const requests = labOf().recorded.requests.map(({ call }) => `${call.service}:${call.operation}`);
    expect(labOf().calls.toSorted()).toEqual(requests.toSorted());
  });

  /** The actions that reading for some demands uses, on what the whole scan was answered. */
  const actionsUsed = async (demands: Parameters<typeof collect>[1]): Promise<readonly string[]> => {
    const used = new Set<string>();
    const { world, recorded } = labOf();
    const door = overheard(recorded.replay, ({ call }) => call.actions.forEach((action) => used.add(action)));
    await collect(door, demands, world.units, options);
    return [...used].sort();
  };

  test.each(resources.map(({ type }) => type))('%s alone uses its own permissions', async (type) => {
    const demands = everything.filter(({ resource }) => resource === type);
    expect(await actionsUsed(demands)).toEqual(actionsFor(demands));
  });

  test('each rule alone uses its own permissions', async () => {
    for (const rule of rules) {
      expect([rule.id, await actionsUsed([rule])]).toEqual([rule.id, actionsFor([rule])]);
    }
  });

  describe('each call is made once', () => {
    test('in all units of a scan together', () => {
      const names = labOf()
        .recorded.requests.filter(({ call }) => call.operation !== POLLED)
        .map(nameOf);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    });

    test('but the question whether the credential report is ready: until it is, in each account', () => {
      const { recorded, world } = labOf();
      const asked = recorded.requests.filter(({ call }) => call.operation === POLLED);
      const got = recorded.requests.filter(({ call }) => call.operation === 'GetCredentialReport');
      const homes = world.units.filter(({ home }) => home).map(({ accountId }) => accountId);
      expect(got.map(({ at }) => at.accountId)).toEqual(homes);
      // moto answers STARTED, then COMPLETE.
      expect(asked.map(({ at }) => at.accountId)).toEqual(homes.flatMap((home) => [home, home]));
    });
  });

  test('lists and facets are read to their last page', () => {
    const pages = (operation: string, token: string) =>
      labOf()
        .recorded.requests.filter(({ call }) => call.operation === operation)
        .filter(({ input }) => (input as Readonly<Record<string, unknown>>)[token] !== undefined);
    expect(pages('DescribeInstances', 'NextToken')).not.toEqual([]);
    expect(pages('ListPolicyTags', 'Marker')).not.toEqual([]);
    expect(pages('ListQueues', 'NextToken')).not.toEqual([]);
    expect(pages('ListSecrets', 'NextToken')).not.toEqual([]);
  });
}
