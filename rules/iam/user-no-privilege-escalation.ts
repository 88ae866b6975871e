import { defineRule, userOf, staysLimited } from '../../engine/index.ts';
import { ALL_OF_ACCOUNT, OWN, settingOf } from './principals.ts';

export const userNoPrivilegeEscalation = defineRule({
  id: 'iam-user-no-privilege-escalation',
  title: 'Users have no way to become administrators',
  severity: 'high',
  category: 'identity',
  why: 'Whoever controls the user can take the account over, by steps that each look harmless.',
  fix: 'Take away one permission of each way, limit iam:PassRole to the roles that are needed, or set a boundary.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  ],
  resource: 'AWS::IAM::User',
  needs: [...OWN, 'groups.policies', ...ALL_OF_ACCOUNT],
  check: (user, context) => {
    const { home, account } = settingOf(user, context);
    return staysLimited(userOf(user, home), account);
  },
});
