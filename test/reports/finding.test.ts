import { expect, it } from '@jest/globals';
import { apiPath } from '../../inventory/api-path.ts';
import { idIn, lineOf } from '../../reports/finding.ts';
import { elasticIpAssociated } from '../../rules/ec2/elastic-ip-associated.ts';
import { findingState } from './changes.ts';

it('has the members that the format promises, and those of its rule', () => {
  const { title, fix, category } = elasticIpAssociated;
  expect(lineOf(findingState(), elasticIpAssociated, apiPath)).toEqual({
    id: 'f'.repeat(32),
    rule: 'ec2-elastic-ip-associated',
    status: 'fail',
    severity: 'low',
    ...{ category, title, fix },
    resource: {
      arn: 'arn:aws:ec2:eu-west-1:111111111111:elastic-ip/eipalloc-1',
      type: 'AWS::EC2::EIP',
      id: 'eipalloc-1',
      name: null,
      account: '111111111111',
      region: 'eu-west-1',
      tags: { owner: 'me' },
    },
    evidence: [
      {
        path: 'DescribeAddresses → AssociationId',
        key: 'self.AssociationId',
        actual: null,
        expected: 'be set',
        status: 'violated',
      },
    ],
    frameworks: expect.arrayContaining(['aws-fsbp:EC2.12', 'soc2:CC6.1']) as unknown,
    open: true,
    firstSeen: '2026-07-01T00:00:00.000Z',
    since: '2026-07-01T00:00:00.000Z',
    lastSeen: '2026-07-01T00:00:00.000Z',
  });
});

it('of a rule that is gone says what the finding itself keeps', () => {
  const gone = findingState({ rule: 'ec2-gone', title: 'Old words' });
  expect(lineOf(gone, undefined, apiPath)).toMatchObject({ rule: 'ec2-gone', title: 'Old words', fix: '' });
  expect(lineOf(findingState({ rule: 'ec2-gone' }), undefined, apiPath).title).toBe('ec2-gone');
});

it('says the error of a rule that failed, and the name of what has one', () => {
  const broken = findingState({
    verdict: 'error',
    error: 'TypeError: x',
    resource: { ...findingState().resource, name: 'gateway' },
  });
  expect(lineOf(broken, elasticIpAssociated, apiPath)).toMatchObject({
    ...{ status: 'error', error: 'TypeError: x', resource: { name: 'gateway' } },
  });
});

it.each([
  ['arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1', 'vpc-1'],
  ['arn:aws:s3:::my-bucket', 'my-bucket'],
  ['arn:aws:iam::111122223333:role/path/admin', 'admin'],
])('finds the id in %s', (arn, id) => expect(idIn(arn)).toBe(id));
