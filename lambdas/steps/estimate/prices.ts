/** What AWS takes for what a scan does: list prices of US East (N. Virginia), without free tiers. The one place. */
import type { Range } from './range.ts';

export interface Price {
  readonly what: string;
  readonly dollars: number;
  /** For that many. */
  readonly per: number;
  readonly unit: string;
  readonly source: string;
  /** When that page was last read; none where the price is from memory, or from another page. */
  readonly checked?: string;
}

const S3 = 'https://aws.amazon.com/s3/pricing/';
const LAMBDA = 'https://aws.amazon.com/lambda/pricing/';

export const prices = {
  s3Read: {
    what: 'S3: reads of bucket configurations',
    dollars: 0.0004,
    per: 1000,
    unit: 'requests',
    source: S3,
  },
  s3List: {
    what: 'S3: listings of buckets',
    dollars: 0.005,
    per: 1000,
    unit: 'requests',
    source: S3,
  },
  s3Write: {
    what: 'S3: writes of the inventory and the state',
    dollars: 0.005,
    per: 1000,
    unit: 'requests',
    source: S3,
  },
  kms: {
    what: 'KMS: requests',
    dollars: 0.03,
    per: 10_000,
    unit: 'requests',
    source: 'https://aws.amazon.com/kms/pricing/',
  },
  cloudwatch: {
    what: 'CloudWatch: other requests',
    dollars: 0.01,
    per: 1000,
    unit: 'requests',
    source: 'https://aws.amazon.com/cloudwatch/pricing/',
  },
  metrics: {
    what: 'CloudWatch: metrics that GetMetricData is asked for',
    dollars: 0.01,
    per: 1000,
    unit: 'metrics',
    source: 'https://aws.amazon.com/cloudwatch/pricing/',
  },
  lambdaSeconds: {
    what: 'Lambda on Arm: compute',
    dollars: 0.0000133334,
    per: 1,
    unit: 'GB-seconds',
    source: LAMBDA,
  },
  lambdaRequests: {
    what: 'Lambda: requests',
    dollars: 0.2,
    per: 1_000_000,
    unit: 'requests',
    source: LAMBDA,
  },
  transitions: {
    ...{ what: 'Step Functions: state transitions', dollars: 0.025, per: 1000, unit: 'transitions' },
    ...{ source: 'https://aws.amazon.com/step-functions/pricing/', checked: '2026-11-23' },
  },
} satisfies Readonly<Record<string, Price>>;

export interface Item extends Price {
  readonly quantity: Range;
  readonly cost: Range;
}

export const priced = (price: Price, quantity: Range): Item => ({
  ...price,
  quantity,
  cost: {
    low: (quantity.low / price.per) * price.dollars,
    high: (quantity.high / price.per) * price.dollars,
  },
});

/** Services whose calls have a price of their own. */
export const PRICED_SERVICES: ReadonlySet<string> = new Set(['s3', 'kms', 'cloudwatch']);
