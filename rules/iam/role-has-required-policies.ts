import * as z from 'zod';
import { allOf, defineRule, field, isMatch, some, when } from '../../engine/index.ts';
import { isChangedHere } from './role.ts';

export const roleHasRequiredPolicies = defineRule({
  id: 'iam-role-has-required-policies',
  title: 'Roles have the policies that are required of them',
  severity: 'medium',
  category: 'identity',
  why: 'What a policy denies to all roles, or logs and patches through them, it does only where it is attached.',
  fix: 'Attach the policies that the evidence names to the role, and to the template that made it.',
  references: ['https://docs.aws.amazon.com/config/latest/developerguide/iam-role-managed-policy-check.html'],
  resource: 'AWS::IAM::Role',
  params: {
    requiredPolicyArns: z.array(z.string().startsWith('arn:')).default([]).describe('ARNs, with * and ?'),
    roleNames: z.array(z.string()).default(['*']).describe('Of which roles; names, with * and ?'),
  },
  check: ({ self }, { params: { requiredPolicyArns, roleNames } }) =>
    when(
      allOf(
        isChangedHere(self),
        field(self, 'RoleName').must(
          'be one of which policies are required',
          (name) => requiredPolicyArns.length > 0 && roleNames.some((pattern) => isMatch(pattern, name)),
        ),
      ),
      () =>
        allOf(
          ...requiredPolicyArns.map((wanted) =>
            some(self, 'AttachedManagedPolicies').must(`be ${wanted}`, ({ PolicyArn = '' }) =>
              isMatch(wanted, PolicyArn),
            ),
          ),
        ),
      'No policies are required of the role',
    ),
});
