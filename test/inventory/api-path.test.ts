import { expect, it } from '@jest/globals';
import { apiPath } from '../../inventory/api-path.ts';

it.each([
  ['AWS::S3::Bucket', 'self.Name', 'ListBuckets → Name'],
  [
    'AWS::S3::Bucket',
    'facets.publicAccessBlock.BlockPublicAcls',
    'GetPublicAccessBlock → PublicAccessBlockConfiguration.BlockPublicAcls',
  ],
  [
    'AWS::S3::Bucket',
    'related.account.facets.passwordPolicy.HardExpiry',
    'GetAccountPasswordPolicy → PasswordPolicy.HardExpiry',
  ],
  ['AWS::EC2::VPC', 'related.flowLogs[fl-1].self.TrafficType', 'DescribeFlowLogs → TrafficType'],
  ['AWS::::Account', 'related.trails[main].facets.status.IsLogging', 'GetTrailStatus → IsLogging'],
] as const)('%s %s', (type, path, expected) => expect(apiPath(type, path)).toBe(expected));
