import * as z from 'zod';
import { defineRule, field } from '../../engine/index.ts';

export const passwordPolicyMinimumLength = defineRule({
  id: 'iam-password-policy-minimum-length',
  title: 'The password policy demands long passwords',
  severity: 'medium',
  category: 'identity',
  why: 'Every character more makes guessing a password many times harder. Without a policy, 8 are enough.',
  fix: 'Set a password policy for the account with a minimum length of 14.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
  ],
  resource: 'AWS::::Account',
  needs: ['passwordPolicy'],
  params: {
    minLength: z.int().min(6).max(128).default(14).describe('Fewest characters a password may have'),
  },
  check: ({ facets }, { params: { minLength } }) =>
    field(facets, 'passwordPolicy', 'MinimumPasswordLength').isAtLeast(minLength),
});
