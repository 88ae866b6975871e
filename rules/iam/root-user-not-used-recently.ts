import * as z from 'zod';
import { age, allOf, defineRule, field } from '../../engine/index.ts';

const USES = ['password_last_used', 'access_key_1_last_used_date', 'access_key_2_last_used_date'] as const;

export const rootUserNotUsedRecently = defineRule({
  id: 'iam-root-user-not-used-recently',
  title: 'The root user is not used for daily work',
  severity: 'high',
  category: 'identity',
  why: 'What the root user does cannot be limited, and not be traced to a person.',
  fix: 'Use roles; keep the root user for the few tasks that need it. If nobody of you used it, act at once.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-tasks.html'],
  resource: 'AWS::::Account',
  needs: ['rootCredentials'],
  params: {
    maxDays: z.int().positive().default(1).describe('How many days ago it must have been used last'),
  },
  check: ({ facets }, { params: { maxDays }, now }) =>
    allOf(
      ...USES.map((use) =>
        age(field(facets, 'rootCredentials', use), now, { missing: 'never' }).isAtLeast(maxDays),
      ),
    ),
});
