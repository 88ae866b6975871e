/** What every declaration owes the collector, checked for all of them at once. */
import { describe, expect, it } from '@jest/globals';
import { callsFor } from '../../inventory/permissions.ts';
import { resources } from '../../inventory/registry.ts';
import { relationOf } from '../../inventory/relations.ts';
import type { AnyResource } from '../../inventory/resource.ts';

describe.each<AnyResource>(resources)('$type', ({ type, facets }) => {
  it('is called what CloudFormation calls it', () => expect(type).toMatch(/^AWS::\w*::\w+$/));
  it('has no facet that is called like a relation', () =>
    expect(Object.keys(facets).filter((name) => relationOf(type, name))).toEqual([]));
  it('makes calls that only read, and that the SDK knows', async () => {
    for (const { operation, actions, load } of callsFor([{ resource: type, needs: Object.keys(facets) }])) {
      expect(await load()).toHaveProperty(`${operation}Command`);
      expect(
        actions.filter((action) => !/^[a-z0-9-]+:(Get|List|Describe|Generate)[A-Z]\w+$/.test(action)),
      ).toEqual([]);
    }
  });
});
