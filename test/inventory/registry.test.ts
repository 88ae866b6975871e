/** What every declaration owes the collector, checked for all of them at once. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parentsOf } from '../../inventory/demands.ts';
import { callsFor } from '../../inventory/permissions.ts';
import { resources } from '../../inventory/registry.ts';
import { relationOf } from '../../inventory/relations.ts';
import type { AnyResource } from '../../inventory/resource.ts';

const AT = { partition: 'aws-cn', accountId: '111122223333', region: 'cn-north-1' };
const types = resources.map(({ type }) => type as string);

/** A resource of which AWS said what it always says; its own ARN as AWS would write it. */
const sampleOf = ({ always }: AnyResource): object =>
  Object.fromEntries(
    always.map((key) => [
      key,
      /arn$/i.test(key) ? `arn:aws-cn:x:cn-north-1:111122223333:y/${key}` : `a ${key}`,
    ]),
  );

describe.each<AnyResource>(resources)('$type', (resource) => {
  const { type, facets, always, id, list } = resource;

  it('is called what CloudFormation calls it', () => expect(type).toMatch(/^AWS::\w*::\w+$/));
  it('has no facet that is called like a relation', () =>
    expect(Object.keys(facets).filter((name) => relationOf(type, name))).toEqual([]));
  it('makes calls that only read, and that the SDK knows', async () => {
    for (const { operation, actions, load } of callsFor([{ resource: type, needs: Object.keys(facets) }])) {
      expect(await load()).toHaveProperty(`${operation}Command`);
      expect(
        actions.filter(
          (action) => !/^[a-z0-9-]+:(BatchGet|Get|List|Describe|Generate|Search)[A-Z]\w+$/.test(action),
        ),
      ).toEqual([]);
    }
  });
  it('is told apart by what AWS always reports, in every partition', () => {
    expect(always.length).toBeGreaterThan(0);
    expect(new Set(always).size).toBe(always.length);
    const { arn } = id(sampleOf(resource) as never, AT);
    expect(arn).toMatch(/^arn:aws-cn:/);
  });
  it('has tags: they come with the listing, where there are any, or by a facet', () => {
    const { tags } = id({ ...sampleOf(resource), Tags: [] } as never, AT);
    const isOurs = type.startsWith('AWS::::') || type === 'AWS::S3Express::DirectoryBucket'; // see there
    expect(tags !== undefined || 'tags' in facets || isOurs).toBe(true);
  });
  it('has parents that there are', () =>
    expect(parentsOf(list.listing).filter((parent) => !types.includes(parent))).toEqual([]));
  it('has facets of which an error means one thing, and never more than it says', () => {
    const vague = /AccessDenied|Unauthorized|Forbidden|Throttl|SlowDown|Internal|Unavailable|Timeout|Limit/i;
    for (const { absentWhen, goneWhen, call } of Object.values(facets)) {
      expect(absentWhen.filter((error) => goneWhen.includes(error))).toEqual([]);
      // Where AWS says several things by one name, words of its message tell them apart.
      const byName = [...absentWhen, ...goneWhen].filter((error) => !error.includes(': '));
      expect(byName.filter((error) => vague.test(error))).toEqual([]);
      expect(call.actions).not.toEqual([]);
    }
  });
});

describe('the registry', () => {
  it('knows each type once', () => expect(new Set(types).size).toBe(types.length));
  it('knows all that is declared', () => {
    const declared = globSync('inventory/*/*.ts').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/^\s+type: '(AWS::[\w:]+)',$/gm)].map(([, type]) => type),
    );
    expect(declared.sort()).toEqual(types.toSorted());
  });
});
