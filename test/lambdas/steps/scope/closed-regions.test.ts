import { describe, expect, it } from '@jest/globals';
import { closedRegions } from '../../../../lambdas/steps/scope/closed-regions.ts';
import { ControlPolicies } from '../../../../lambdas/steps/scope/control-policies.ts';
import { canned, failure } from '../../../aws.ts';
import { BASE, type Answers } from '../world.ts';

const deny = {
  Effect: 'Deny',
  Action: '*',
  Resource: '*',
  Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
};
const content = (Statement: object) => ({ Policy: { Content: JSON.stringify({ Statement }) } });
const account = (Id: string) => ({ Id });

/** Three policies: one closes regions, one does not, one is AWS's own. A root with two units, one in the other. */
const organization = (...Targets: readonly object[]): Answers => ({
  'organizations ListPolicies': {
    Policies: [{ Id: 'p-deny' }, { Id: 'p-other' }, { Id: 'p-FullAWSAccess', AwsManaged: true }],
  },
  'organizations DescribePolicy': ({ PolicyId }) =>
    content(PolicyId === 'p-deny' ? deny : { ...deny, Condition: {} }),
  'organizations ListTargetsForPolicy': { Targets },
  'organizations ListAccountsForParent': ({ ParentId, NextToken }) => {
    if (ParentId === 'ou-inner') return { Accounts: [account('333333333333')] };
    return NextToken === undefined
      ? { Accounts: [account('111111111111')], NextToken: 'more' }
      : { Accounts: [account('222222222222')] };
  },
  'organizations ListOrganizationalUnitsForParent': ({ ParentId }) => ({
    OrganizationalUnits: ParentId === 'ou-outer' ? [{ Id: 'ou-inner' }] : [],
  }),
});
const unit = (TargetId: string) => ({ TargetId, Type: 'ORGANIZATIONAL_UNIT' });
const read = async (answers: Answers) => {
  const aws = canned(answers);
  const { policies, unread } = await closedRegions(new ControlPolicies(aws, BASE));
  return { policies: policies.map(({ policy, accounts }) => [policy, accounts]), unread, calls: aws.calls };
};

describe('the policies that close regions', () => {
  it('bind all accounts where they hang on the root: nobody asks for the tree', async () => {
    const { policies, calls } = await read(organization({ TargetId: 'r-1', Type: 'ROOT' }, unit('ou-outer')));
    expect(policies).toEqual([['p-deny', 'all']]);
    expect(calls).toHaveLength(4);
  });

  it('bind the accounts under their units to the last page, each once, and those that they name', async () => {
    const named = { TargetId: '444444444444', Type: 'ACCOUNT' };
    const { policies, calls } = await read(organization(unit('ou-inner'), unit('ou-outer'), named));
    const under = ['111111111111', '222222222222', '333333333333', '444444444444'];
    expect(policies).toEqual([['p-deny', under]]);
    expect(calls.filter((call) => call.includes('"ParentId":"ou-inner"'))).toHaveLength(2);
  });

  it('are none where none closes a region: nobody asks where they hang', async () => {
    const answers = {
      ...organization(),
      'organizations DescribePolicy': content({ ...deny, Effect: 'Allow' }),
    };
    const { policies, unread, calls } = await read(answers);
    expect([policies, unread]).toEqual([[], undefined]);
    expect(calls).toHaveLength(3);
  });

  it.each<[string, Answers, object]>([
    [
      'denied',
      { 'organizations ListPolicies': failure('AccessDeniedException') },
      { error: 'AccessDeniedException' },
    ],
    [
      'denied for one',
      { 'organizations DescribePolicy': failure('AccessDeniedException') },
      { error: 'AccessDeniedException' },
    ],
    ['cut', { 'organizations ListTargetsForPolicy': {} }, { error: 'NotReported: Targets' }],
    [
      'nonsense',
      { 'organizations DescribePolicy': { Policy: { Content: '<html>' } } },
      { error: 'SyntaxError' },
    ],
  ])('are not assumed where reading them is %s', async (_, answers, unread) => {
    const found = await read({ ...organization(unit('ou-outer')), ...answers });
    expect(found.policies).toEqual([]);
    expect(found.unread).toMatchObject(unread);
  });
});
