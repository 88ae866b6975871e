import { defineRule, roleOf, staysLimited, when } from '../../engine/index.ts';
import { ALL_OF_ACCOUNT, OWN, settingOf } from './principals.ts';
import { isOfCustomer, SERVICE_LINKED } from './role.ts';

export const roleNoPrivilegeEscalation = defineRule({
  id: 'iam-role-no-privilege-escalation',
  title: 'Roles have no way to become administrators',
  severity: 'high',
  category: 'identity',
  why: 'Whoever controls the role can take the account over, by steps that each look harmless.',
  fix: 'Take away one permission of each way, limit iam:PassRole to the roles that are needed, or set a boundary.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  ],
  resource: 'AWS::IAM::Role',
  needs: [...OWN, ...ALL_OF_ACCOUNT],
  check: (role, context) => {
    const { home, account } = settingOf(role, context);
    return when(isOfCustomer(role.self), () => staysLimited(roleOf(role, home), account), SERVICE_LINKED);
  },
});
