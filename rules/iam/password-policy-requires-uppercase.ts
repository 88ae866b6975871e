import { defineRule, field } from '../../engine/index.ts';

export const passwordPolicyRequiresUppercase = defineRule({
  id: 'iam-password-policy-requires-uppercase',
  title: 'The password policy requires an uppercase letter',
  severity: 'medium',
  category: 'identity',
  why: 'The fewer kinds of characters a password draws from, the fewer guesses it takes.',
  fix: 'Set a password policy for the account that requires an uppercase letter.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
  ],
  resource: 'AWS::::Account',
  needs: ['passwordPolicy'],
  check: ({ facets }) => field(facets, 'passwordPolicy', 'RequireUppercaseCharacters').is(true),
});
