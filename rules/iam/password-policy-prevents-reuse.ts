import * as z from 'zod';
import { defineRule, field } from '../../engine/index.ts';

export const passwordPolicyPreventsReuse = defineRule({
  id: 'iam-password-policy-prevents-reuse',
  title: 'The password policy prevents that passwords are used again',
  severity: 'medium',
  category: 'identity',
  why: 'A password that leaked once opens the account again as soon as its owner returns to it.',
  fix: 'Set a password policy for the account that remembers the last 24 passwords.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
  ],
  resource: 'AWS::::Account',
  needs: ['passwordPolicy'],
  params: {
    remembered: z.int().min(1).max(24).default(24).describe('How many earlier passwords are refused'),
  },
  check: ({ facets }, { params: { remembered } }) =>
    field(facets, 'passwordPolicy', 'PasswordReusePrevention').isAtLeast(remembered),
});
