import * as z from 'zod';
import { age, defineRule, field, when } from '../../engine/index.ts';

export const userConsolePasswordRecentlyUsed = defineRule({
  id: 'iam-user-console-password-recently-used',
  title: 'Passwords of IAM users are in use',
  severity: 'medium',
  category: 'identity',
  why: 'A sign-in that nobody needs is a door that nobody watches.',
  fix: 'Delete the password of the user, or the user.',
  resource: 'AWS::IAM::User',
  needs: ['credentials'],
  params: {
    maxDays: z.int().positive().default(45).describe('Days without use; if never used, since it was set'),
  },
  check: ({ facets }, { params: { maxDays }, now }) => {
    const isUsed = facets.credentials?.password_last_used !== null;
    const since = isUsed ? 'password_last_used' : 'password_last_changed';
    return when(
      field(facets, 'credentials', 'password_enabled').is(true),
      age(field(facets, 'credentials', since), now).isAtMost(maxDays),
      'The user has no password',
    );
  },
});
