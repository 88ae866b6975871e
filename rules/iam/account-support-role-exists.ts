import * as z from 'zod';
import { anyOf, count, defineRule } from '../../engine/index.ts';
import { hasOfAws } from './attached-of-aws.ts';

const hasIt = hasOfAws('AWSSupportAccess');

export const accountSupportRoleExists = defineRule({
  id: 'iam-account-support-role-exists',
  title: 'A role for cases with AWS Support exists',
  severity: 'low',
  category: 'identity',
  why: 'In an incident, nobody but administrators can then ask AWS for help.',
  fix: 'Create a role with the AWS policy AWSSupportAccess, and trust those who handle incidents to assume it.',
  references: ['https://docs.aws.amazon.com/awssupport/latest/user/accessing-support.html'],
  resource: 'AWS::::Account',
  needs: ['groups', 'roles', 'users'],
  params: {
    usersAndGroups: z.boolean().default(false).describe('Whether a user or a group with the policy will do'),
  },
  check: ({ related }, { params: { usersAndGroups } }) => {
    const role = count(related, 'roles').where(hasIt).isAtLeast(1);
    if (!usersAndGroups) return role;
    const group = count(related, 'groups').where(hasIt).isAtLeast(1);
    return anyOf(role, group, count(related, 'users').where(hasIt).isAtLeast(1));
  },
});
