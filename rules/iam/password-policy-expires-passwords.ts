import * as z from 'zod';
import { allOf, defineRule, field } from '../../engine/index.ts';

export const passwordPolicyExpiresPasswords = defineRule({
  id: 'iam-password-policy-expires-passwords',
  title: 'The password policy lets passwords expire',
  severity: 'medium',
  category: 'identity',
  why: 'A password that leaked unnoticed works until it is changed, which may be never.',
  fix: 'Set a password policy for the account that lets passwords expire after 90 days at most.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
  ],
  resource: 'AWS::::Account',
  needs: ['passwordPolicy'],
  params: {
    maxAgeDays: z.int().min(1).max(1095).default(90).describe('Longest time that a password may be used'),
  },
  check: ({ facets }, { params: { maxAgeDays } }) =>
    allOf(
      field(facets, 'passwordPolicy', 'ExpirePasswords').is(true),
      field(facets, 'passwordPolicy', 'MaxPasswordAge').isAtMost(maxAgeDays),
    ),
});
