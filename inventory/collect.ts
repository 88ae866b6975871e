/** Reads one unit: what the chosen rules need, and nothing else; each call is made once. */
import { Collector } from './collector.ts';
import { pointedAt, type Demand } from './demands.ts';
import { Inventory } from './inventory.ts';
import { resourceOf } from './registry.ts';
import type { Aws } from './requests.ts';
import { planIn } from './scope.ts';
import type { Options, Progress, Rest, Sink, Unit } from './unit.ts';

const START: Progress = { finished: new Set(), rests: [] };

/** Reads a unit into the sink. Gives what is left when it had to hurry; nothing when all is done. */
export async function collectUnit(
  aws: Aws,
  demands: readonly Demand[],
  unit: Unit,
  sink: Sink,
  options: Options,
  progress: Progress = START,
): Promise<{ readonly rests: readonly Rest[]; readonly finished: boolean }> {
  const collector = new Collector(aws, unit, sink, options, progress, pointedAt(demands));
  const wanted = [...planIn(demands, unit)]
    .map(([type, facets]) => ({ resource: resourceOf(type), facets }))
    .filter(({ resource }) => resource.scope === 'regional' || unit.home)
    .filter(({ resource }) => !progress.finished.has(resource.type));
  const left = await Promise.all(wanted.map(({ resource, facets }) => collector.gather(resource, facets)));
  return {
    rests: left.filter((rest) => typeof rest === 'object'),
    finished: left.every((rest) => rest === 'finished'),
  };
}

/** Reads units one after another into memory. */
export async function collect(
  aws: Aws,
  demands: readonly Demand[],
  units: readonly Unit[],
  options: Options,
): Promise<Inventory> {
  const inventory = new Inventory();
  const regions = units.map(({ region }) => region);
  for (const unit of units) {
    await collectUnit(aws, demands, unit, intoMemory(inventory, unit), { regions, ...options });
  }
  return inventory;
}

const intoMemory = (inventory: Inventory, unit: Unit): Sink => ({
  write: (_, resources) => {
    for (const resource of resources) inventory.add(resource);
    return Promise.resolve();
  },
  done: (type, { failure, observedAt }) => {
    inventory.listed(type, unit, failure, observedAt);
    return Promise.resolve();
  },
});
