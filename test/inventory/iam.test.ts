import { expect, it } from '@jest/globals';
import { collect } from '../../inventory/collect.ts';
import { parseCredentialReport } from '../../inventory/iam/credential-report.ts';
import { isGap, reasonOf } from '../../inventory/reading.ts';
import { canned, failure, HOME, options } from '../aws.ts';

const DOCUMENT = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] };
const ENCODED = encodeURIComponent(JSON.stringify(DOCUMENT));
const arn = (path: string, owner = HOME.accountId) => `arn:aws:iam::${owner}:${path}`;
const identity = { Path: '/', CreateDate: new Date(0), AttachedManagedPolicies: [] };
const policy = (owner: string, PolicyName: string, AttachmentCount: number) => ({
  ...{ Arn: arn(`policy/${PolicyName}`, owner), PolicyName, AttachmentCount, DefaultVersionId: 'v1' },
  PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document: ENCODED }],
});
const DETAILS = {
  UserDetailList: [
    { ...identity, UserName: 'ann', Arn: arn('user/ann'), GroupList: [] },
    { ...identity, UserName: 'new', Arn: arn('user/new'), GroupList: [] },
  ],
  RoleDetailList: [
    {
      ...identity,
      RoleName: 'app',
      Arn: arn('role/app'),
      AssumeRolePolicyDocument: ENCODED,
      RolePolicyList: [],
    },
  ],
  GroupDetailList: [
    {
      ...{ ...identity, GroupName: 'all', Arn: arn('group/all') },
      GroupPolicyList: [{ PolicyName: 'own', PolicyDocument: ENCODED }],
    },
  ],
  Policies: [policy(HOME.accountId, 'own', 0), policy('aws', 'Used', 2), policy('aws', 'Unused', 0)],
};
const TYPES = ['User', 'Role', 'Group', 'ManagedPolicy'] as const;
const listed = async (details: Error | object, needs: readonly string[] = [], more: object = {}) => {
  const aws = canned({ 'iam GetAccountAuthorizationDetails': details as Error, ...more });
  const demands = TYPES.map((type) => ({
    resource: `AWS::IAM::${type}`,
    needs: type === 'User' ? needs : [],
  }));
  return { aws, inventory: await collect(aws, demands, [HOME], options) };
};

it('lists users, roles, groups and policies by the same call, and parses their documents', async () => {
  const { aws, inventory } = await listed(DETAILS);
  const selves = TYPES.map((type) => [...inventory.of(`AWS::IAM::${type}`)].map(({ self }) => self));
  expect(selves).toMatchObject([
    [{ UserName: 'ann', UserPolicyList: [] }, { UserName: 'new' }],
    [{ AssumeRolePolicyDocument: DOCUMENT, RolePolicyList: [] }],
    [{ GroupPolicyList: [{ PolicyName: 'own', PolicyDocument: DOCUMENT }] }],
    [{ PolicyVersionList: [{ VersionId: 'v1', Document: DOCUMENT }] }, { PolicyName: 'Used' }],
  ]);
  expect(aws.calls).toHaveLength(1);
});

it('takes a document that makes no sense for a gap, not for none', async () => {
  const [role] = DETAILS.RoleDetailList;
  const broken = { ...DETAILS, RoleDetailList: [{ ...role, AssumeRolePolicyDocument: '%7B' }] };
  const { inventory } = await listed(broken);
  expect(inventory.unlisted('AWS::IAM::Role')).toHaveLength(1);
  expect([...inventory.of('AWS::IAM::User')]).toHaveLength(2);
});

const CSV = [
  'user,arn,user_creation_time,password_enabled,password_last_used,mfa_active,cert_1_active',
  '<root_account>,arn:root,2020-01-01T00:00:00+00:00,not_supported,no_information,TRUE,false',
  `ann,${arn('user/ann')},2020-01-01T00:00:00+00:00,true,2026-06-01T10:00:00+00:00,false,N/A`,
].join('\n');

it('reads the credential report by AWS’s own columns', () =>
  expect(parseCredentialReport(Buffer.from(CSV))).toEqual({
    '<root_account>': {
      ...{ user: '<root_account>', arn: 'arn:root', user_creation_time: '2020-01-01T00:00:00+00:00' },
      ...{ password_enabled: null, password_last_used: null, mfa_active: true, cert_1_active: false },
    },
    ann: {
      ...{ user: 'ann', arn: arn('user/ann'), user_creation_time: '2020-01-01T00:00:00+00:00' },
      ...{ password_enabled: true, password_last_used: '2026-06-01T10:00:00+00:00' },
      ...{ mfa_active: false, cert_1_active: null },
    },
  }));
it.each([
  ['', /no column 'user'/],
  ['user,arn\nann,x', /no column 'password_enabled', 'mfa_active', 'password_last_used'/],
  [CSV.replace('TRUE', 'maybe'), /'mfa_active' is 'maybe', neither true nor false/],
])('refuses a report that makes no sense: %j', (csv, reason) =>
  expect(() => parseCredentialReport(Buffer.from(csv))).toThrow(reason),
);

it('gives each user his row of the report, and a gap to users that it does not know yet', async () => {
  const { aws, inventory } = await listed(DETAILS, ['credentials'], {
    'iam GenerateCredentialReport': { State: 'COMPLETE' },
    'iam GetCredentialReport': { Content: Buffer.from(CSV) },
  });
  const [ann, late] = [...inventory.of('AWS::IAM::User')].map(({ facets }) => facets['credentials']);
  expect(ann).toMatchObject({ user: 'ann', mfa_active: false });
  expect(isGap(late) && reasonOf(late).call).toBe('iam:GetCredentialReport');
  expect(aws.calls.filter((call) => call.includes('GetCredentialReport'))).toHaveLength(1);
});

it('knows that there is no security contact, and does not know what was denied', async () => {
  const contact = async (name: string) => {
    const demands = [{ resource: 'AWS::::Account', needs: ['securityContact'] }];
    const aws = canned({ 'account GetAlternateContact': failure(name) });
    const [account] = (await collect(aws, demands, [HOME], options)).of('AWS::::Account');
    return account?.facets['securityContact'];
  };
  expect(await contact('ResourceNotFoundException')).toBeNull();
  expect(isGap(await contact('AccessDeniedException'))).toBe(true);
});
