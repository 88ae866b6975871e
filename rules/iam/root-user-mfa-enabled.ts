import { defineRule, field, when } from '../../engine/index.ts';
import { hasCredentials } from './root-user.ts';

export const rootUserMfaEnabled = defineRule({
  id: 'iam-root-user-mfa-enabled',
  title: 'The root user signs in with MFA',
  severity: 'critical',
  exemptible: false,
  category: 'identity',
  why: 'The root user may do everything, and no policy of the account holds it back. Its password must not be enough.',
  fix: 'Sign in as the root user and register an MFA device, or remove its password from the management account.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html'],
  resource: 'AWS::::Account',
  needs: ['summary'],
  check: ({ facets }) =>
    when(
      hasCredentials(facets),
      field(facets, 'summary', 'AccountMFAEnabled').is(1),
      'The root user has no credentials',
    ),
});
