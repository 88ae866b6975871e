import { defineRule, field } from '../../engine/index.ts';

export const rootUserNoAccessKeys = defineRule({
  id: 'iam-root-user-no-access-keys',
  title: 'The root user has no access keys',
  severity: 'critical',
  exemptible: false,
  category: 'identity',
  why: 'Whoever finds such a key owns the account: it has no limits, needs no MFA and never expires.',
  fix: 'Give roles to whatever uses the key, then sign in as the root user and delete it.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html'],
  resource: 'AWS::::Account',
  needs: ['summary'],
  check: ({ facets }) => field(facets, 'summary', 'AccountAccessKeysPresent').is(0),
});
