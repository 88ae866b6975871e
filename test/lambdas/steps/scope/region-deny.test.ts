import { describe, expect, it } from '@jest/globals';
import { denies, regionDeniesIn } from '../../../../lambdas/steps/scope/region-deny.ts';

const ROLE = 'arn:aws:iam::222222222222:role/PlumblineScanner';
const REGIONS = { 'aws:RequestedRegion': ['eu-west-1', 'eu-central-1'] };
const GUARDRAIL = {
  Sid: 'GRREGIONDENY',
  Effect: 'Deny',
  NotAction: ['iam:*', 'kms:*', 's3:ListAllMyBuckets', 'ec2:DescribeRegions'],
  Resource: '*',
  Condition: {
    StringNotEquals: REGIONS,
    ArnNotLike: { 'aws:PrincipalARN': ['arn:aws:iam::*:role/AWSControlTowerExecution'] },
  },
};
const policy = (change: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: { ...GUARDRAIL, ...change } });
const isDenied = (
  change: object,
  { region = 'ap-south-1', action = 'ec2:DescribeVpcs', principal = ROLE }: Record<string, string> = {},
) => regionDeniesIn(policy(change)).some((one) => denies(one, { region, action, principal }));

describe('a region deny', () => {
  it.each<[string, object]>([
    ['as Control Tower writes it', {}],
    ['of all actions', { NotAction: undefined, Action: '*' }],
    ['that spares nobody', { Condition: { StringNotEquals: REGIONS } }],
    ['where the key exists', { Condition: { StringNotEqualsIfExists: REGIONS } }],
    ['by patterns', { Condition: { StringNotLike: { 'aws:requestedregion': 'eu-*' } } }],
    ['of any value', { Condition: { 'ForAnyValue:StringNotEquals': REGIONS } }],
    ['that names what it closes', { Condition: { StringEquals: { 'aws:RequestedRegion': 'ap-south-1' } } }],
  ])('closes a region: %s', (_, change) => expect(isDenied(change)).toBe(true));

  it.each<[string, object]>([
    ['allows', { Effect: 'Allow' }],
    ['denies some actions only', { NotAction: undefined, Action: ['ec2:*', 's3:*'] }],
    ['is about some resources', { Resource: 'arn:aws:ec2:*:*:instance/*' }],
    ['is about all resources but some', { Resource: undefined, NotResource: 'arn:aws:s3:::logs' }],
    ['has no condition', { Condition: {} }],
    [
      'has a condition that we do not know',
      { Condition: { StringNotEquals: REGIONS, Bool: { 'aws:ViaAWSService': 'false' } } },
    ],
    [
      'asks for the principal in another way',
      { Condition: { StringNotEquals: { ...REGIONS, 'aws:PrincipalTag/a': 'b' } } },
    ],
    ['looks at regions in another way', { Condition: { Null: { 'aws:RequestedRegion': 'true' } } }],
    ['names two sets of regions', { Condition: { StringNotEquals: REGIONS, StringNotLike: REGIONS } }],
    [
      'holds a variable',
      { Condition: { StringNotEquals: { 'aws:RequestedRegion': '${aws:PrincipalTag/home}' } } },
    ],
    [
      'spares our role',
      {
        Condition: {
          StringNotEquals: REGIONS,
          ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/Plumb*' },
        },
      },
    ],
  ])('closes nothing where it %s', (_, change) => expect(isDenied(change)).toBe(false));

  it('leaves the governed regions open, and the actions that it does not name', () => {
    expect(isDenied({}, { region: 'eu-west-1' })).toBe(false);
    expect(isDenied({}, { action: 'kms:ListKeys' })).toBe(false);
    expect(isDenied({}, { action: 'EC2:describeRegions' })).toBe(false);
    const within = { Condition: { StringEquals: { 'aws:RequestedRegion': 'ap-south-1' } } };
    expect(isDenied(within, { region: 'eu-west-1' })).toBe(false);
  });

  it('that spares anybody is not certain where nobody knows who we are', () => {
    const [deny] = regionDeniesIn(policy({}));
    const wish = { region: 'ap-south-1', action: 'ec2:DescribeVpcs', principal: undefined };
    expect(deny && denies(deny, wish)).toBe(false);
  });

  it('is not looked for in what is no policy', () => {
    expect(() => regionDeniesIn('{"Statement":[{"Effect":"Deny"}]}')).toThrow('Statement[0]');
  });
});
