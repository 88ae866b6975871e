import { defineRule, field } from '../../engine/index.ts';

export const userMfaEnabled = defineRule({
  id: 'iam-user-mfa-enabled',
  title: 'IAM users have an MFA device',
  severity: 'medium',
  category: 'identity',
  why: 'Without a device, no policy can ask for MFA before it lets a stolen password or key do harm.',
  fix: 'Register an MFA device for the user. Where a program uses it, give that a role and delete the user.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html',
  ],
  resource: 'AWS::IAM::User',
  needs: ['credentials'],
  check: ({ facets }) => field(facets, 'credentials', 'mfa_active').is(true),
});
