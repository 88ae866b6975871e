import { expect, it } from '@jest/globals';
import { actionsFor, policiesFor } from '../../inventory/permissions.ts';
import { callsOfSource } from '../../lambdas/steps/read-unit.ts';
import { rules } from '../../rules/index.ts';
import { bucketBlocksPublicAccess } from '../../rules/s3/bucket-blocks-public-access.ts';

it('asks for no more than the rules need', () => {
  expect(actionsFor([bucketBlocksPublicAccess])).toEqual([
    's3:GetAccountPublicAccessBlock',
    's3:GetBucketPublicAccessBlock',
    's3:ListAllMyBuckets',
  ]);
  const services = policiesFor(rules).flatMap(({ Statement }) =>
    Statement.map(({ Action }) => Action.length),
  );
  expect(services).toEqual([actionsFor(rules).length]);
});

it('splits what does not fit into one managed policy', () => {
  const policies = policiesFor(rules, 300);
  expect(policies.length).toBeGreaterThan(1);
  expect(policies.every((policy) => JSON.stringify(policy).length <= 300)).toBe(true);
  expect(policies.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action))).toEqual(
    actionsFor(rules),
  );
});

it('asks, for a whole scan, once for the regions of the account besides', () => {
  const allowed = policiesFor([bucketBlocksPublicAccess], undefined, callsOfSource({})).flatMap(
    ({ Statement }) => Statement.flatMap(({ Action }) => Action),
  );
  expect(allowed).toEqual([...actionsFor([bucketBlocksPublicAccess]), 'ec2:DescribeRegions'].sort());
});
