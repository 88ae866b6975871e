import { defineRule, field } from '../../engine/index.ts';

export const passwordPolicyExists = defineRule({
  id: 'iam-password-policy-exists',
  title: 'The account has a password policy of its own',
  severity: 'medium',
  category: 'identity',
  why: 'Without one, passwords of 8 characters are enough, may be used again, and never expire.',
  fix: 'Set a password policy for the account, with a length of 14 at least.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
  ],
  resource: 'AWS::::Account',
  needs: ['passwordPolicy'],
  check: ({ facets }) => field(facets, 'passwordPolicy').isPresent(),
});
