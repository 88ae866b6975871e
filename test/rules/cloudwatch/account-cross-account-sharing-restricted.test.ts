import { accountCrossAccountSharingRestricted } from '../../../rules/cloudwatch/account-cross-account-sharing-restricted.ts';
import { denied, testRule } from '../../rule-tester.ts';

const trusting = (AWS: string) =>
  ({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS } }) as const;
const role = (AWS: string, RoleName = 'CloudWatch-CrossAccountSharingRole') => ({
  self: { RoleName, AssumeRolePolicyDocument: { Statement: [trusting(AWS)] } },
  id: { name: RoleName },
});
const given = <T extends readonly object[]>(...roles: T) => ({
  given: { related: { roles } },
});
const MONITORING = 'arn:aws:iam::444455556666:root';

testRule(accountCrossAccountSharingRestricted, {
  pass: {
    'there is no such role': given(),
    'another role trusts others': given(role(MONITORING, 'deploy')),
    'it trusts its own account': given(role('111122223333')),
    'it trusts a known account': {
      params: { trustedAccounts: ['444455556666'] },
      ...given(role(MONITORING)),
    },
  },
  fail: {
    'it trusts another account': {
      ...given(role(MONITORING)),
      because: {
        'related.roles[CloudWatch-CrossAccountSharingRole].self.AssumeRolePolicyDocument.Statement[0]':
          trusting(MONITORING),
      },
    },
    'it trusts anybody': {
      ...given(role('*')),
      because: {
        'related.roles[CloudWatch-CrossAccountSharingRole].self.AssumeRolePolicyDocument.Statement[0]':
          trusting('*'),
      },
    },
  },
  unknown: {
    'roles are unreadable': { given: { related: { roles: denied } } },
    'its trust policy is unreadable': given({
      self: { RoleName: 'CloudWatch-CrossAccountSharingRole', AssumeRolePolicyDocument: denied },
    }),
  },
});
