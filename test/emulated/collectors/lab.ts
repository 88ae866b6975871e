/** What all facts about collectors start from: the two accounts, and one whole reading of them. */
import { collect } from '../../../inventory/collect.ts';
import type { Options } from '../../../inventory/unit.ts';
import type { Demand } from '../../../inventory/demands.ts';
import type { Inventory } from '../../../inventory/inventory.ts';
import { resources } from '../../../inventory/registry.ts';
import type { Aws } from '../../../inventory/requests.ts';
import { live } from '../../../inventory/sources/live.ts';
import type { Stored } from '../../../inventory/stored.ts';
import { recording, type Recording } from './door.ts';
import { filledIn, inSmallPages } from './moto.ts';
import { startWorld, type World } from './world.ts';

export interface Lab {
  readonly world: World;
  /** The real live source, what moto omits filled in. */
  readonly door: (onCall?: (service: string, operation: string) => void) => Aws;
  /** All that can be read of both accounts. */
  readonly inventory: Inventory;
  /** How it was read. */
  readonly recorded: Recording;
  /** As the live source told them: `s3:ListBuckets`. */
  readonly calls: readonly string[];
}

/** Every type with every facet. */
export const everything: readonly Demand[] = resources.map(({ type, facets }) => ({
  resource: type,
  needs: Object.keys(facets),
}));

export const options: Options = {
  now: () => new Date('2026-07-01T00:00:00Z'),
  hashKey: 'test',
  allow: ['billed', 'slow'],
};

export async function openLab(): Promise<Lab> {
  const world = await startWorld();
  const door: Lab['door'] = (onCall) => {
    const { credentialsFor, clientsOf } = world;
    return filledIn(inSmallPages(live({ credentialsFor, ...(onCall && { onCall }) })), clientsOf);
  };
  const calls: string[] = [];
  const recorded = recording(door((service, operation) => calls.push(`${service}:${operation}`)));
  const inventory = await collect(recorded, everything, world.units, options);
  return { world, door, inventory, recorded, calls };
}

/** A resource as JSON, gaps and all. */
export const told = ({ id, self, facets }: Stored): Pick<Stored, 'id' | 'self' | 'facets'> =>
  JSON.parse(JSON.stringify({ id, self, facets })) as never;
