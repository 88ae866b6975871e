/** What is read of principals beyond their own listing: their inline policies, their devices, who manages root users. */
import { describe, expect, it } from '@jest/globals';
import { collect } from '../../inventory/collect.ts';
import { actionsFor } from '../../inventory/permissions.ts';
import { isGap, reasonOf } from '../../inventory/reading.ts';
import { canned, failure, HOME, options, type Answers } from '../aws.ts';

const DOCUMENT = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] };
const encoded = encodeURIComponent(JSON.stringify(DOCUMENT));
const arn = (path: string) => `arn:aws:iam::${HOME.accountId}:${path}`;
const common = { Path: '/', CreateDate: new Date(0), AttachedManagedPolicies: [] };
const inline = (PolicyName: string, PolicyDocument = encoded) => [{ PolicyName, PolicyDocument }];
const user = (UserName: string, more: object = {}) => ({
  ...{ ...common, UserName, Arn: arn(`user/${UserName}`), GroupList: [], ...more },
});
const DETAILS = {
  UserDetailList: [user('ann', { UserPolicyList: inline('own+1@x') }), user('bob')],
  RoleDetailList: [
    {
      ...{ ...common, RoleName: 'app', Arn: arn('role/x/app'), AssumeRolePolicyDocument: encoded },
      RolePolicyList: inline('für alle/100%'),
    },
  ],
  GroupDetailList: [{ ...common, GroupName: 'all', Arn: arn('group/all'), GroupPolicyList: inline('own') }],
  Policies: [],
};
const read = async (resource: string, answers: Answers, needs: readonly string[] = []) => {
  const aws = canned(answers);
  return { aws, inventory: await collect(aws, [{ resource, needs }], [HOME], options) };
};

describe('inline policies', () => {
  const listed = (details: object) =>
    read('AWS::IAM::Policy', { 'iam GetAccountAuthorizationDetails': details as Error });
  const arnsIn = ({ inventory }: Awaited<ReturnType<typeof read>>) =>
    [...inventory.of('AWS::IAM::Policy')].map(({ id }) => id.arn);

  it('are resources of their own, listed by the call that lists their owners', async () => {
    const { aws, inventory } = await listed(DETAILS);
    const found = [...inventory.of('AWS::IAM::Policy')].map(({ id, self }) => ({ arn: id.arn, self }));
    expect(found).toEqual([
      {
        arn: arn('group/all/policy/own'),
        self: { PolicyName: 'own', PolicyDocument: DOCUMENT, ownerArn: arn('group/all') },
      },
      {
        arn: arn('role/x/app/policy/f%C3%BCr%20alle%2F100%25'),
        self: { PolicyName: 'für alle/100%', PolicyDocument: DOCUMENT, ownerArn: arn('role/x/app') },
      },
      {
        arn: arn('user/ann/policy/own+1@x'),
        self: { PolicyName: 'own+1@x', PolicyDocument: DOCUMENT, ownerArn: arn('user/ann') },
      },
    ]);
    expect(aws.calls).toHaveLength(1);
    expect(actionsFor([{ resource: 'AWS::IAM::Policy', needs: [] }])).toEqual([
      'iam:GetAccountAuthorizationDetails',
    ]);
  });
  it('may be any number where nobody could list their owners', async () => {
    const { inventory } = await listed(failure('AccessDenied'));
    expect(inventory.unlisted('AWS::IAM::Policy').map(({ gap }) => reasonOf(gap))).toMatchObject([
      { call: 'iam:GetAccountAuthorizationDetails', error: 'AccessDenied' },
    ]);
  });
  it('are told of as far as they can be read', async () => {
    const [ann] = DETAILS.UserDetailList;
    const broken = { ...ann, UserName: 'eve', Arn: arn('user/eve'), UserPolicyList: [{ PolicyName: 'own' }] };
    const seen = await listed({ ...DETAILS, UserDetailList: [broken, ann] });
    expect(arnsIn(seen)).toHaveLength(3);
    expect(seen.inventory.unlisted('AWS::IAM::Policy').map(({ gap }) => reasonOf(gap).error)).toEqual([
      'NotReported: UserPolicyList.PolicyDocument',
    ]);
  });
});

describe('virtual MFA devices', () => {
  const device = (name: string, User?: object) => ({ SerialNumber: arn(`mfa/${name}`), User });
  const devicesOf = async (...VirtualMFADevices: readonly object[]) => {
    const aws = canned({
      'iam GetAccountAuthorizationDetails': DETAILS,
      'iam ListVirtualMFADevices': { VirtualMFADevices, IsTruncated: false },
    });
    const demands = [
      { resource: 'AWS::IAM::User', needs: ['virtualMfaDevices'] },
      { resource: 'AWS::::Account', needs: ['rootVirtualMfaDevices'] },
    ];
    const inventory = await collect(aws, demands, [HOME], options);
    const users = [...inventory.of('AWS::IAM::User')].map(({ facets }) => facets['virtualMfaDevices']);
    const [account] = inventory.of('AWS::::Account');
    return { calls: aws.calls, told: [...users, account?.facets['rootVirtualMfaDevices']] };
  };

  it('are listed once for all users and the root user, those in use only', async () => {
    const { calls, told } = await devicesOf(
      device('phone', { Arn: arn('user/ann') }),
      device('tablet', { Arn: arn('user/ann') }),
      device('root-account-mfa-device'),
      device('safe', { Arn: arn('root') }),
    );
    expect(told).toEqual([
      [{ SerialNumber: arn('mfa/phone') }, { SerialNumber: arn('mfa/tablet') }],
      [],
      [{ SerialNumber: arn('mfa/root-account-mfa-device') }, { SerialNumber: arn('mfa/safe') }],
    ]);
    expect(calls.filter((call) => call.includes('ListVirtualMFADevices'))).toEqual([
      'eu-west-1 iam ListVirtualMFADevices {"AssignmentStatus":"Assigned","MaxItems":1000}',
    ]);
  });
  it('may be anybody’s where they do not say whose they are', async () => {
    const { told } = await devicesOf(device('phone', { Arn: arn('user/ann') }), device('lost'));
    expect(told.map((one) => isGap(one) && reasonOf(one).error)).toEqual(
      [1, 2, 3].map(() => 'NotReported: VirtualMFADevices.User.Arn'),
    );
  });
});

describe('central root access', () => {
  const Organization = { Id: 'o-1', Arn: 'arn:aws:organizations::1:organization/o-1', FeatureSet: 'ALL' };
  const features = async (answer: Error | object) => {
    const { inventory } = await read(
      'AWS::::Organization',
      {
        'organizations DescribeOrganization': {
          Organization: { ...Organization, MasterAccountId: HOME.accountId },
        },
        'iam ListOrganizationsFeatures': answer as Error,
      },
      ['rootAccessFeatures'],
    );
    const [found] = inventory.of('AWS::::Organization');
    const reading = found?.facets['rootAccessFeatures'];
    return isGap(reading) ? reasonOf(reading).error : reading;
  };

  it.each([
    [{ OrganizationId: 'o-1', EnabledFeatures: ['RootSessions'] }, ['RootSessions']],
    [{ OrganizationId: 'o-1', EnabledFeatures: [] }, []],
    [{ OrganizationId: 'o-1' }, 'NotReported: EnabledFeatures'],
    [failure('ServiceAccessNotEnabledException'), null],
    [failure('OrganizationNotInAllFeaturesModeException'), null],
    [
      failure('AccountNotManagementOrDelegatedAdministratorException'),
      'AccountNotManagementOrDelegatedAdministratorException',
    ],
  ])('of %p is %j', async (answer, told) => expect(await features(answer)).toEqual(told));
});
