import { count, defineRule } from '../../engine/index.ts';
import { hasOfAws } from './attached-of-aws.ts';

export const accountSecurityAuditRoleExists = defineRule({
  id: 'iam-account-security-audit-role-exists',
  title: 'A role for security audits exists',
  severity: 'low',
  category: 'identity',
  why: 'After an incident, whoever must look for its cause has then to be given rights first, in haste, and too many.',
  fix: 'Create a role with the AWS policy SecurityAudit, and trust those who investigate to assume it.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html#jf_security-auditor',
  ],
  resource: 'AWS::::Account',
  needs: ['roles'],
  check: ({ related }) => count(related, 'roles').where(hasOfAws('SecurityAudit')).isAtLeast(1),
});
