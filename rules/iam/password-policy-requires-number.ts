import { defineRule, field } from '../../engine/index.ts';

export const passwordPolicyRequiresNumber = defineRule({
  id: 'iam-password-policy-requires-number',
  title: 'The password policy requires a number',
  severity: 'medium',
  category: 'identity',
  why: 'The fewer kinds of characters a password draws from, the fewer guesses it takes.',
  fix: 'Set a password policy for the account that requires a number.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
  ],
  resource: 'AWS::::Account',
  needs: ['passwordPolicy'],
  check: ({ facets }) => field(facets, 'passwordPolicy', 'RequireNumbers').is(true),
});
