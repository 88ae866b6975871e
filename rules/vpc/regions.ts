/** The regions of an account, as rules on its networks look at them. */
import type { Shown } from '../../engine/index.ts';

export const REGIONS = ['enabledRegions', 'regions.vpcs'] as const;
type Account = Shown<'AWS::::Account', (typeof REGIONS)[number]>;

/** The name of a region with a VPC that somebody made: AWS makes default ones everywhere. */
export const nameIfUsed = ({ self, related }: Account['related']['regions'][number]): string | undefined =>
  related.vpcs.some((vpc) => !vpc.self.IsDefault) ? self.RegionName : undefined;
