import { accountSecurityAuditRoleExists } from '../../../rules/iam/account-security-audit-role-exists.ts';
import { denied, testRule } from '../../rule-tester.ts';

const having = (PolicyArn: string) => ({ self: { AttachedManagedPolicies: [{ PolicyArn }] } });
const AUDIT = having('arn:aws-us-gov:iam::aws:policy/SecurityAudit');
const READ = having('arn:aws:iam::aws:policy/ReadOnlyAccess');
const OWN = having('arn:aws:iam::111122223333:policy/SecurityAudit');

testRule(accountSecurityAuditRoleExists, {
  pass: {
    'a role has the policy': { given: { related: { roles: [READ, AUDIT] } } },
    'one has it, whatever another has': { given: { related: { roles: [denied, AUDIT] } } },
  },
  fail: {
    'no role has it': {
      given: { related: { roles: [READ, OWN] } },
      because: { 'related.roles': 0 },
    },
  },
  unknown: {
    'the roles are unreadable': { given: { related: { roles: denied } } },
    'the policies of one are unreadable': { given: { related: { roles: [READ, denied] } } },
  },
});
