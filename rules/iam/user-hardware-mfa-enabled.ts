import { allOf, count, defineRule, field, when } from '../../engine/index.ts';

export const userHardwareMfaEnabled = defineRule({
  id: 'iam-user-hardware-mfa-enabled',
  title: 'IAM users with a password sign in with a security key or a hardware device',
  severity: 'medium',
  category: 'identity',
  why: 'The code of an app on a phone can be phished, and its seed be copied.',
  fix: 'Register a security key or a hardware device for the user, and remove the virtual ones.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_enable_physical.html'],
  resource: 'AWS::IAM::User',
  needs: ['credentials', 'virtualMfaDevices'],
  check: ({ facets }) =>
    when(
      field(facets, 'credentials', 'password_enabled').is(true),
      allOf(
        field(facets, 'credentials', 'mfa_active').is(true),
        count(facets, 'virtualMfaDevices').isAtMost(0),
      ),
      'The user has no password',
    ),
});
