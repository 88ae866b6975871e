import { roleNoAdministratorAccessPolicy } from '../../../rules/iam/role-no-administrator-access-policy.ts';
import { denied, testRule } from '../../rule-tester.ts';

const READ = { PolicyName: 'ReadOnlyAccess', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' };
const ADMIN = {
  PolicyName: 'AdministratorAccess',
  PolicyArn: 'arn:aws-cn:iam::aws:policy/AdministratorAccess',
};
const OWN = { ...ADMIN, PolicyArn: 'arn:aws:iam::111122223333:policy/AdministratorAccess' };

testRule(roleNoAdministratorAccessPolicy, {
  pass: {
    'the role has other policies': { given: { self: { Path: '/', AttachedManagedPolicies: [READ, OWN] } } },
    'the role has no policies': { given: { self: { Path: '/', AttachedManagedPolicies: [] } } },
  },
  fail: {
    'the role is an administrator': {
      given: { self: { Path: '/', AttachedManagedPolicies: [READ, ADMIN] } },
      because: { 'self.AttachedManagedPolicies[AdministratorAccess]': ADMIN },
    },
  },
  unknown: {
    'the policies are unreadable': { given: { self: { Path: '/', AttachedManagedPolicies: denied } } },
  },
  notApplicable: {
    'the role is linked to a service': {
      given: { self: { Path: '/aws-service-role/ecs.amazonaws.com/', AttachedManagedPolicies: [ADMIN] } },
    },
  },
});
