/** What a scan could not see: one line a gap, and the same counted. */
import { plan, type Demand } from '../../inventory/demands.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import { bare, isGap, reasonOf, type Gap } from '../../inventory/reading.ts';
import type { GapLine } from './types.ts';

const MOST = 100;

/** Every gap of an account: listings that failed, resources and facets that could not be read. */
export function gapsOf(
  account: string,
  inventory: Inventory,
  demands: readonly Demand[],
): { readonly all: readonly GapLine[]; readonly lines: readonly GapLine[] } {
  const all: GapLine[] = [];
  const note = (gap: Gap, type: string, region: string) =>
    all.push({ ...reasonOf(gap), account, region, type, count: 1 });
  for (const [type, wanted] of plan(demands)) {
    for (const { gap, id } of inventory.unlisted(type)) note(gap, type, id.region);
    for (const { self, facets, id } of inventory.of(type)) {
      if (isGap(self)) note(self, type, id.region);
      else for (const gap of Object.values(bare(self)).filter(isGap)) note(gap, type, id.region);
      if (isGap(self)) continue;
      for (const reading of [...wanted].map((name) => facets[name])) {
        if (isGap(reading)) note(reading, type, id.region);
        else if (typeof reading === 'object' && reading !== null) {
          for (const gap of Object.values(bare(reading)).filter(isGap)) note(gap, type, id.region);
        }
      }
    }
  }
  return { all, lines: counted(all) };
}

/** Equal gaps as one line, the most frequent first. */
export function counted(gaps: readonly GapLine[], most = MOST): readonly GapLine[] {
  const lines = new Map<string, GapLine>();
  for (const gap of gaps) {
    const { count, ...rest } = gap;
    const name = JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
    lines.set(name, { ...gap, count: (lines.get(name)?.count ?? 0) + count });
  }
  return [...lines.values()].sort((a, b) => b.count - a.count).slice(0, most);
}
