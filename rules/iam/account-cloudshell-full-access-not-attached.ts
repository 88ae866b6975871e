import { allOf, defineRule, each, not } from '../../engine/index.ts';
import { hasOfAws } from './attached-of-aws.ts';

const hasIt = hasOfAws('AWSCloudShellFullAccess');
const EXPECTED = 'not have AWSCloudShellFullAccess';

export const accountCloudshellFullAccessNotAttached = defineRule({
  id: 'iam-account-cloudshell-full-access-not-attached',
  title: 'Nobody has AWSCloudShellFullAccess',
  severity: 'medium',
  category: 'identity',
  why: 'CloudShell with all rights moves files in and out through the browser, past what watches the network.',
  fix: 'Detach the policy; allow CloudShell without its upload and download actions to those who need it.',
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-27'],
  resource: 'AWS::::Account',
  needs: ['groups', 'roles', 'users'],
  check: ({ related }) =>
    allOf(
      each(related, 'users').must(EXPECTED, (user) => not(hasIt(user))),
      each(related, 'groups').must(EXPECTED, (group) => not(hasIt(group))),
      each(related, 'roles').must(EXPECTED, (role) => not(hasIt(role))),
    ),
});
