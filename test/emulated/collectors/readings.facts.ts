import { beforeAll, describe, expect, test } from '@jest/globals';
import { isGap } from '../../../inventory/reading.ts';
import { resources } from '../../../inventory/registry.ts';
import { caseOf } from './cases.ts';
import { told, type Lab } from './lab.ts';
import type { Plain } from './plain/plain.ts';

type Owned = Plain & { readonly accountId: string };

/** What plain commands tell of a type, in every unit that a scan reads it in. */
async function plainly({ world }: Lab, type: string, scope: string): Promise<readonly Owned[]> {
  const { read } = caseOf(type);
  const units = world.units.filter(({ home }) => scope === 'regional' || home);
  const families = units.map(async ({ accountId, region }) => {
    const inRegion = (other: string) => world.clientsOf(accountId, other);
    return (await read(inRegion(region), inRegion)).map((one) => ({ ...one, accountId }));
  });
  return (await Promise.all(families)).flat();
}

const byName = <T extends { readonly id: { readonly accountId: string; readonly arn: string } }>(
  all: readonly T[],
): readonly T[] =>
  all.toSorted((a, b) => (`${a.id.accountId} ${a.id.arn}` < `${b.id.accountId} ${b.id.arn}` ? -1 : 1));

export function readingFacts(labOf: () => Lab): void {
  test('a type that nobody compares fails with what to add', () => {
    expect(() => caseOf('Test::New::Type')).toThrow("'Test::New::Type' is not compared with what AWS says");
  });

  describe.each(resources.map(({ type, scope, facets }) => ({ type, scope, facets: Object.keys(facets) })))(
    '$type',
    ({ type, scope, facets }) => {
      let plain: readonly Owned[] = [];
      beforeAll(async () => {
        plain = await plainly(labOf(), type, scope);
      });

      test('is listed to the end, and more than once where AWS allows more', () => {
        expect(labOf().inventory.unlisted(type)).toEqual([]);
        expect(plain.length).toBeGreaterThanOrEqual(caseOf(type).least);
      });

      test('reads what plain commands read: the same ones, the same members', () => {
        const { blind = [] } = caseOf(type);
        const collected = [...labOf().inventory.of(type)].map(told).map(({ id, self, facets: all }) => ({
          id,
          self,
          facets: Object.fromEntries(Object.entries(all).filter(([name]) => !blind.includes(name))),
        }));
        const expected = plain.map(({ arn, accountId, region, name, tags, self, facets: all }) => ({
          id: { arn, accountId, region, ...(name !== undefined && { name }), tags },
          self,
          facets: all,
        }));
        expect(byName(collected)).toEqual(byName(expected));
      });

      test('has something to compare in each facet; what moto cannot tell is a gap', () => {
        const { blind = [] } = caseOf(type);
        const seen = facets.map((facet) => {
          const all = [...labOf().inventory.of(type)].map((stored) => stored.facets[facet]);
          return [facet, all.length > 0 && all.every(isGap), all.some((one) => one !== null && !isGap(one))];
        });
        expect(seen).toEqual(facets.map((facet) => [facet, blind.includes(facet), !blind.includes(facet)]));
      });
    },
  );
}
