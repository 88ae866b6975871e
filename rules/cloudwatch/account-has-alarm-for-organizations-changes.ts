import { defineRule } from '../../engine/index.ts';
import { changes } from './events.ts';
import { WATCHED, watched } from './watched.ts';

const CALLS =
  'AcceptHandshake AttachPolicy CreateAccount CreateOrganizationalUnit CreatePolicy ' +
  'DeclineHandshake DeleteOrganization DeleteOrganizationalUnit DeletePolicy DetachPolicy ' +
  'DisablePolicyType EnablePolicyType InviteAccountToOrganization LeaveOrganization MoveAccount ' +
  'RemoveAccountFromOrganization UpdatePolicy UpdateOrganizationalUnit';

export const accountHasAlarmForOrganizationsChanges = defineRule({
  id: 'cloudwatch-account-has-alarm-for-organizations-changes',
  title: 'Somebody is told when the organization changes',
  severity: 'medium',
  category: 'logging',
  why: 'An account that leaves takes its guard rails off. A changed policy does that for many accounts at once.',
  fix: 'On the log group of a trail for all regions, add a metric filter for these calls. Add an alarm on its metric, and subscribe to its topic.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_cloudtrail-integration.html',
  ],
  resource: 'AWS::::Account',
  needs: [...WATCHED],
  check: (account) => watched(account, changes('organizations.amazonaws.com', CALLS)),
});
