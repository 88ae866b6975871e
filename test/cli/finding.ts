/** A finding as the command line prints it. */
import type { FindingLine } from '../../cli/finding-line.ts';

export const ACCOUNT = '111122223333';

export const finding = (over: Partial<FindingLine> = {}, name = 'my-bucket'): FindingLine => ({
  id: name,
  rule: 's3-bucket-blocks-public-access',
  status: 'fail',
  severity: 'high',
  category: 'exposure',
  resource: {
    arn: `arn:aws:s3:::${name}`,
    type: 'AWS::S3::Bucket',
    id: name,
    name,
    account: ACCOUNT,
    region: 'eu-west-1',
    tags: {},
  },
  evidence: [
    {
      path: 'GetPublicAccessBlock → PublicAccessBlockConfiguration.BlockPublicAcls',
      key: 'facets.publicAccessBlock.BlockPublicAcls',
      actual: false,
      expected: 'be true',
      status: 'violated',
    },
  ],
  title: 'S3 buckets block public access',
  fix: 'Block it.',
  frameworks: [],
  open: true,
  firstSeen: '2026-07-01T00:00:00.000Z',
  since: '2026-07-01T00:00:00.000Z',
  lastSeen: '2026-07-02T00:00:00.000Z',
  ...over,
});
