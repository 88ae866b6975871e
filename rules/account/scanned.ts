import { each, unreported, type Claim, type Shown } from '../../engine/index.ts';

/** Holds where all regions that the account may use were scanned, and is unknown elsewhere. */
export const areScanned = ({
  facets,
  related,
}: Shown<'AWS::::Account', 'enabledRegions' | 'regions'>): Claim =>
  each(facets, 'enabledRegions').must(
    'be scanned',
    ({ RegionName }) =>
      related.regions.some(({ self }) => self.RegionName === RegionName) ||
      unreported(`what ${RegionName} has: it is not scanned`),
  );
