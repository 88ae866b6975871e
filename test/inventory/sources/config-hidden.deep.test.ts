/** Whatever member of a configuration item is missing, or makes no sense: verdicts stay, or become unknown. */
import { describe, expect, it } from '@jest/globals';
import { plan } from '../../../inventory/demands.ts';
import { recipes } from '../../../inventory/sources/config/recipes.ts';
import { unwrap } from '../../../inventory/sources/config/item.ts';
import { rules } from '../../../rules/index.ts';
import { recorded } from './config-account.ts';
import type { Row } from './items/row.ts';
import { items, told, type Verdicts } from './told.ts';

type Path = readonly (string | number)[];

/** Every place in a value, but the value itself. */
function* places(value: unknown, at: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const path = [...at, Array.isArray(value) ? Number(key) : key];
    if (!Array.isArray(value)) yield path;
    yield* places(member, path);
  }
}

/** The row with another thing at the place, or without it. */
function changed(row: Row, path: Path, change: 'missing' | 'nonsense'): string {
  const copy = structuredClone(row) as unknown as Record<string, unknown>;
  let parent = copy;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  if (change === 'missing') Reflect.deleteProperty(parent, last);
  else parent[last] = typeof parent[last] === 'object' ? 7 : { nonsense: 7 };
  return JSON.stringify(copy);
}

/** JSON within JSON is looked into as well; not policies: what these lack, they do not say. */
const opened = (row: Row): Row => ({
  ...row,
  supplementaryConfiguration: Object.fromEntries(
    Object.entries(row.supplementaryConfiguration).map(([key, value]) => [
      key,
      key === 'Policy' ? (value as unknown) : unwrap(value),
    ]),
  ),
});

const ofType = (type: string) =>
  rules.filter((rule) => [...plan([rule]).keys()].some((one) => (recipes.get(one)?.records ?? one) === type));

const differing = (was: Verdicts, is: Verdicts): string[] =>
  [...is]
    .filter(([, { verdict }]) => verdict.status !== 'unknown')
    .filter(([id, { verdict }]) => was.get(id)?.verdict.status !== verdict.status)
    .map(
      ([id, { verdict }]) => `${id}: ${was.get(id)?.verdict.status ?? 'nothing'} became ${verdict.status}`,
    );

describe.each(['good', 'bad'] as const)('the %s account', (name) => {
  const rows = items[name].map(opened);
  const all = rows.map((row, index) => [`${row.resourceType} ${row.resourceId}`, row, index] as const);
  const known = new Set(name === 'good' ? [] : items.good.map((row) => JSON.stringify(opened(row))));
  it.each(all.filter(([, row]) => !known.has(JSON.stringify(row))))(
    'keeps its verdicts whatever is wrong with %s',
    async (_, row, index) => {
      const some = ofType(row.resourceType);
      const was = await told(recorded(rows), some);
      const broken: string[] = [];
      for (const path of places(row)) {
        if (path[0] === 'resourceType') continue; // it is what was asked for
        for (const change of ['missing', 'nonsense'] as const) {
          const is = await told(
            recorded((rows as readonly (Row | string)[]).with(index, changed(row, path, change))),
            some,
          );
          broken.push(...differing(was, is).map((what) => `${path.join('.')} ${change}: ${what}`));
        }
      }
      expect(broken).toEqual([]);
    },
  );
});
