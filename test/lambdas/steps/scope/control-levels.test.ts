/** What control policies leave to each account, read level by level, and what rules make of it. */
import { describe, expect, it } from '@jest/globals';
import { controlsOn } from '../../../../engine/iam/controls.ts';
import { allow } from '../../../../engine/iam/evaluate.ts';
import { knowing } from '../../../../engine/iam/request.ts';
import { Unreadable } from '../../../../inventory/reading.ts';
import { ControlPolicies } from '../../../../lambdas/steps/scope/control-policies.ts';
import { controlLevels } from '../../../../lambdas/steps/scope/control-levels.ts';
import { canned, failure } from '../../../aws.ts';
import { BASE, type Answers } from '../world.ts';

const [MANAGEMENT, MEMBER, OTHER] = ['111111111111', '222222222222', '333333333333'] as const;
const said = (Effect: string, Action: string) =>
  JSON.stringify({ Statement: [{ Effect, Action, Resource: '*' }] });
const POLICIES: Readonly<Record<string, string>> = {
  'p-deny': said('Deny', 'iam:*'),
  'p-allow': said('Allow', 's3:*'),
  'p-rcp': said('Deny', 's3:DeleteObject'),
};
const TARGETS: Readonly<Record<string, readonly object[]>> = {
  'p-deny': [{ TargetId: 'r-1', Type: 'ROOT' }],
  'p-allow': [{ TargetId: MEMBER, Type: 'ACCOUNT' }],
  'p-rcp': [{ TargetId: 'ou-1', Type: 'ORGANIZATIONAL_UNIT' }],
};
/** A root that denies IAM, an account that allows S3 only, a unit whose resources nobody may empty. */
const answers: Answers = {
  'organizations ListPolicies': ({ Filter }) => ({
    Policies:
      Filter === 'SERVICE_CONTROL_POLICY'
        ? [{ Id: 'p-deny' }, { Id: 'p-allow' }, { Id: 'p-FullAWSAccess', AwsManaged: true }]
        : [{ Id: 'p-rcp' }, { Id: 'p-RCPFullAWSAccess', AwsManaged: true }],
  }),
  'organizations DescribePolicy': ({ PolicyId }) => ({ Policy: { Content: POLICIES[String(PolicyId)] } }),
  'organizations ListTargetsForPolicy': ({ PolicyId }) => ({ Targets: TARGETS[String(PolicyId)] }),
  'organizations ListPoliciesForTarget': { Policies: [{ Id: 'p-allow', AwsManaged: false }] },
  'organizations ListAccountsForParent': { Accounts: [{ Id: OTHER }] },
  'organizations ListOrganizationalUnitsForParent': { OrganizationalUnits: [] },
};
const read = async (more: Answers = {}) => {
  const aws = canned({ ...answers, ...more });
  return { ...(await controlLevels(new ControlPolicies(aws, BASE))), calls: aws.calls };
};
const account = { facets: { organization: { Id: 'o-1', MasterAccountId: MANAGEMENT } } };
const leaves = (known: Parameters<typeof controlsOn>[1], id: string, action: string) =>
  controlsOn(account, known, id)
    .filter(({ services }) => services?.has(action.split(':')[0] ?? '') ?? true)
    .every(({ documents }) => allow(documents, { action, resource: '*', context: knowing({}) }) !== false);

describe('what is left to an account', () => {
  it.each([
    [MEMBER, 's3:getobject', true],
    [MEMBER, 'iam:createuser', false],
    [MEMBER, 'ec2:runinstances', false],
    [OTHER, 'ec2:runinstances', true],
    [OTHER, 'iam:createuser', false],
    [OTHER, 's3:deleteobject', false],
    [MANAGEMENT, 'iam:createuser', true],
  ])('%s: %s is %s', async (id, action, expected) => expect(leaves(await read(), id, action)).toBe(expected));

  it('is more where the policy of AWS that allows everything is attached as well', async () => {
    const full = {
      'organizations ListPoliciesForTarget': { Policies: [{ Id: 'p-Full', AwsManaged: true }] },
    };
    expect(leaves(await read(full), MEMBER, 'ec2:runinstances')).toBe(true);
  });
  it('takes one call a policy and target, and one a target that allows by itself', async () => {
    const { calls } = await read();
    expect(new Set(calls).size).toBe(calls.length);
    expect(calls.filter((call) => call.includes('ListPoliciesForTarget'))).toHaveLength(1);
  });
  it('is all outside of an organization', () =>
    expect(controlsOn({ facets: { organization: null } }, {}, MEMBER)).toEqual([]));
});

describe('what could not be read', () => {
  it.each<[string, Answers, string]>([
    ['the list', { 'organizations ListPolicies': failure('AccessDeniedException') }, 'AccessDeniedException'],
    ['a policy', { 'organizations DescribePolicy': { Policy: { Content: '<html>' } } }, 'SyntaxError'],
    ['a target', { 'organizations ListTargetsForPolicy': {} }, 'NotReported: Targets'],
    [
      'what a target has',
      { 'organizations ListPoliciesForTarget': failure('ThrottlingException') },
      'ThrottlingException',
    ],
  ])(
    '%s leaves nothing to members that is sure, and all to the management account',
    async (_, more, error) => {
      const known = await read(more);
      expect(known.controls).toBeUndefined();
      expect(known.controlsUnread).toMatchObject({ error });
      expect(() => controlsOn(account, known, MEMBER)).toThrow(Unreadable);
      expect(controlsOn(account, known, MANAGEMENT)).toEqual([]);
    },
  );
});
