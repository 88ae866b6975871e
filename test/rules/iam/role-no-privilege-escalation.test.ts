import { roleNoPrivilegeEscalation } from '../../../rules/iam/role-no-privilege-escalation.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { allowing, arnOf, byNewFunction, byOneStep, NEW_FUNCTION, role } from './principals.ts';

const BUCKETS = allowing('s3:GetObject');
const member = { account: { facets: { organization: { Id: 'o-1', MasterAccountId: '999988887777' } } } };
const OWN_POLICY = 'self.RolePolicyList[own].PolicyDocument.Statement[Grant]';

testRule(roleNoPrivilegeEscalation, {
  pass: {
    'its policies open none': { given: role({ inline: BUCKETS }) },
    'one action of a way is missing': {
      given: role({ inline: allowing('iam:PassRole', 'lambda:CreateFunction') }),
    },
    'a boundary leaves nothing of it': { given: role({ inline: NEW_FUNCTION, boundary: BUCKETS }) },
    'nothing is allowed that a control policy could take away': { given: role({ inline: BUCKETS }, member) },
  },
  fail: {
    'an inline policy opens a way': {
      given: role({ inline: NEW_FUNCTION }),
      because: { [OWN_POLICY]: byNewFunction('own') },
    },
    'an attached policy opens a way': {
      given: role({ policy: NEW_FUNCTION }),
      because: {
        [`related.policies[${arnOf('policy', 'own')}].self.PolicyVersionList.Document.Statement[Grant]`]:
          byNewFunction(arnOf('policy', 'own')),
      },
    },
    'it may sign in as an administrator': {
      given: role({ inline: allowing('iam:UpdateLoginProfile') }),
      because: {
        [OWN_POLICY]: byOneStep(
          'iam-other-password',
          'changes the password of the user',
          arnOf('user', 'boss'),
        ),
      },
    },
  },
  unknown: {
    'its policies are unreadable': { given: role({}, { policies: denied }) },
    'control policies are unreadable, that could take it away': {
      given: role({ inline: NEW_FUNCTION }, member),
    },
    'whom it may pass is unreadable': { given: role({ inline: NEW_FUNCTION }, { rolesOfAccount: denied }) },
    'its boundary is unreadable': {
      given: role({ inline: NEW_FUNCTION, boundary: BUCKETS }, { boundary: denied }),
    },
  },
  notApplicable: {
    'it is an administrator': { given: role({ inline: allowing('*') }) },
    'it is linked to a service': {
      given: { ...role({}), self: { ...role({}).self, Path: '/aws-service-role/ecs.amazonaws.com/' } },
    },
  },
});
