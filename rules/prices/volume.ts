/** What EBS volumes cost. Of io2, whose IOPS are priced in tiers, nothing is said. */
import type { Estimate } from '../../engine/index.ts';
import { AS_OF, volumePricesIn, type VolumePrices } from './volumes.ts';

interface Volume {
  readonly self: {
    readonly VolumeType?: string | undefined;
    /** In GiB. */
    readonly Size?: number | undefined;
    readonly Iops?: number | undefined;
    /** In MiB/s. */
    readonly Throughput?: number | undefined;
  };
  readonly id: { readonly region: string };
}
/** What the price of gp3 holds: https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html */
const BASE = { iops: 3000, throughput: 125 };

const gp3 = (prices: VolumePrices, size: number, iops: number, throughput: number): number =>
  size * prices.gp3 +
  Math.max(0, iops - BASE.iops) * prices.gp3Iops +
  Math.max(0, throughput - BASE.throughput) * prices.gp3Throughput;

function costOf({ VolumeType: type, Size, Iops, Throughput }: Volume['self'], prices: VolumePrices) {
  if (Size === undefined) return undefined;
  switch (type) {
    case 'gp3':
      return Iops !== undefined && Throughput !== undefined ? gp3(prices, Size, Iops, Throughput) : undefined;
    case 'io1':
      return Iops === undefined ? undefined : Size * prices.io1 + Iops * prices.io1Iops;
    case 'gp2':
    case 'sc1':
    case 'st1':
    case 'standard':
      return Size * prices[type];
    default:
      return undefined;
  }
}

const estimateOf = (usdPerMonth: number | undefined): Estimate | undefined =>
  usdPerMonth !== undefined && usdPerMonth > 0 ? { usdPerMonth, pricesOf: AS_OF } : undefined;

/** What a volume costs that does nothing. */
export function volumeEstimate({ self, id }: Volume): Estimate | undefined {
  const prices = volumePricesIn(id.region);
  return prices && estimateOf(costOf(self, prices));
}

/** What is left of the price of a gp2 volume when a gp3 volume is given the same IOPS, and all the throughput that it may have had. */
export function gp3Estimate({ self: { Size }, id }: Volume): Estimate | undefined {
  const prices = volumePricesIn(id.region);
  if (!prices || Size === undefined) return undefined;
  const iops = Math.min(16_000, 3 * Size);
  const throughput = Size <= 170 ? 128 : 250;
  return estimateOf(Size * prices.gp2 - gp3(prices, Size, iops, throughput));
}
