/** What AWS always reports is recorded somewhere: else nothing is known of what happens without it. */
import { describe, expect, it } from '@jest/globals';
import { plan } from '../../inventory/demands.ts';
import { resourceOf } from '../../inventory/registry.ts';
import { rules } from '../../rules/index.ts';
import { accounts } from './accounts.ts';
import { record } from './recording.ts';

const recordings = await Promise.all(Object.values(accounts).map((answers) => record(rules, answers)));

/** What is at a path, through lists. An empty list at its end is something, too. */
function valuesAt(value: unknown, [head, ...tail]: readonly string[]): readonly unknown[] {
  if (head === undefined) return value === undefined || value === null ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((element) => valuesAt(element, [head, ...tail]));
  const record = (value ?? {}) as Readonly<Record<string, unknown>>;
  return head.split('|').flatMap((name) => valuesAt(record[name], tail));
}
const isMissing = (values: readonly unknown[], path: string): boolean =>
  values.flatMap((value) => valuesAt(value, path.split('.'))).length === 0;

describe.each([...plan(rules)])('%s', (type, wanted) => {
  const { always, facets } = resourceOf(type);
  const found = recordings.flatMap(({ resources }) => resources.filter((one) => one.type === type));

  it('is recorded with what it always has', () =>
    expect(
      always.filter((path) =>
        isMissing(
          found.map(({ self }) => self),
          path,
        ),
      ),
    ).toEqual([]));
  for (const name of wanted) {
    it(`is recorded with what ${name} always has`, () => {
      const missing = facets[name]?.always.filter((path) =>
        isMissing(
          found.map(({ facets: read }) => read[name]),
          path,
        ),
      );
      expect(missing).toEqual([]);
    });
  }
});
