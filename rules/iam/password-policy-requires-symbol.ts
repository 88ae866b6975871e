import { defineRule, field } from '../../engine/index.ts';

export const passwordPolicyRequiresSymbol = defineRule({
  id: 'iam-password-policy-requires-symbol',
  title: 'The password policy requires a symbol',
  severity: 'medium',
  category: 'identity',
  why: 'The fewer kinds of characters a password draws from, the fewer guesses it takes.',
  fix: 'Set a password policy for the account that requires a symbol.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
  ],
  resource: 'AWS::::Account',
  needs: ['passwordPolicy'],
  check: ({ facets }) => field(facets, 'passwordPolicy', 'RequireSymbols').is(true),
});
