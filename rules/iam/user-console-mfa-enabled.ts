import { defineRule, field, when } from '../../engine/index.ts';

export const userConsoleMfaEnabled = defineRule({
  id: 'iam-user-console-mfa-enabled',
  title: 'IAM users with a password sign in with MFA',
  severity: 'high',
  category: 'identity',
  why: 'A password is guessed, phished or reused. A second factor makes it worthless to a thief.',
  fix: 'Register an MFA device for the user, or delete the password and sign in through IAM Identity Center.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html'],
  resource: 'AWS::IAM::User',
  needs: ['credentials'],
  check: ({ facets }) =>
    when(
      field(facets, 'credentials', 'password_enabled').is(true),
      field(facets, 'credentials', 'mfa_active').is(true),
      'The user has no password',
    ),
});
