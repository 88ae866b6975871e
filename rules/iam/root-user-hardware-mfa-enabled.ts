import { allOf, count, defineRule, field, when } from '../../engine/index.ts';
import { hasCredentials } from './root-user.ts';

export const rootUserHardwareMfaEnabled = defineRule({
  id: 'iam-root-user-hardware-mfa-enabled',
  title: 'The root user signs in with a security key or a hardware device',
  severity: 'critical',
  category: 'identity',
  why: 'Whoever copies the seed of an app on a phone, or talks somebody out of its code, is the owner of the account.',
  fix: 'Sign in as the root user, register security keys or hardware devices, and remove the virtual ones.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-hw-mfa-for-root.html'],
  resource: 'AWS::::Account',
  needs: ['summary', 'rootVirtualMfaDevices'],
  check: ({ facets }) =>
    when(
      hasCredentials(facets),
      allOf(
        field(facets, 'summary', 'AccountMFAEnabled').is(1),
        count(facets, 'rootVirtualMfaDevices').isAtMost(0),
      ),
      'The root user has no credentials',
    ),
});
