import { userNoPrivilegeEscalation } from '../../../rules/iam/user-no-privilege-escalation.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { allowing, arnOf, byNewFunction, byOneStep, NEW_FUNCTION, user } from './principals.ts';

testRule(userNoPrivilegeEscalation, {
  pass: {
    'its policies open none': { given: user({ inline: allowing('s3:GetObject') }) },
    'a boundary leaves nothing of it': {
      given: user({ inline: NEW_FUNCTION, boundary: allowing('s3:GetObject') }),
    },
    'its groups have what opens none': { given: user({}, allowing('lambda:InvokeFunction')) },
  },
  fail: {
    'its own and its group together open a way': {
      given: user(
        { inline: allowing('iam:PassRole') },
        allowing('lambda:CreateFunction', 'lambda:InvokeFunction'),
      ),
      because: {
        'related.groups[team].related.policies[arn:aws:iam::111122223333:policy/team].self.PolicyVersionList.Document.Statement[Grant]':
          {
            ...byNewFunction('own'),
            example: [
              {
                ...byNewFunction('own').example[0],
                allowedBy: [`${arnOf('policy', 'team')}, statement Grant`, 'own, statement Grant'],
              },
            ],
          },
      },
    },
    'it may join administrators': {
      given: user({ inline: allowing('iam:AddUserToGroup') }),
      because: {
        'self.UserPolicyList[own].PolicyDocument.Statement[Grant]': byOneStep(
          'iam-join-group',
          'joins the group, and has its policies',
          arnOf('group', 'admins'),
        ),
      },
    },
    'an inline policy opens a way': {
      given: user({ inline: NEW_FUNCTION }),
      because: { 'self.UserPolicyList[own].PolicyDocument.Statement[Grant]': byNewFunction('own') },
    },
  },
  unknown: {
    'its groups are unreadable': { given: { ...user({}), related: { ...user({}).related, groups: denied } } },
  },
  notApplicable: {
    'it is an administrator by its group': { given: user({}, allowing('*')) },
  },
});
