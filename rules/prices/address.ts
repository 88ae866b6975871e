import type { Estimate } from '../../engine/index.ts';

/** In all regions of the commercial partition: https://aws.amazon.com/blogs/aws/new-aws-public-ipv4-address-charge-public-ip-insights/ */
const USD_PER_HOUR = 0.005;
const HOURS = 730;
const PRICES_OF = '2024-02-01';

/** What a public IPv4 address costs. */
export const addressEstimate = ({ arn }: { readonly arn: string }): Estimate | undefined =>
  arn.startsWith('arn:aws:') ? { usdPerMonth: USD_PER_HOUR * HOURS, pricesOf: PRICES_OF } : undefined;
