import { roleNoInlinePolicies } from '../../../rules/iam/role-no-inline-policies.ts';
import { denied, testRule } from '../../rule-tester.ts';

const RolePolicyList = [{ PolicyName: 'own', PolicyDocument: { Statement: [] } }];

testRule(roleNoInlinePolicies, {
  pass: { 'there are none': { given: { self: { Path: '/', RolePolicyList: [] } } } },
  fail: {
    'there is one': {
      given: { self: { Path: '/aws-service-roles/', RolePolicyList } },
      because: { 'self.RolePolicyList': 1 },
    },
    'a service made the role for the customer': {
      given: { self: { Path: '/service-role/', RolePolicyList } },
      because: { 'self.RolePolicyList': 1 },
    },
  },
  unknown: {
    'they are unreadable': { given: { self: { Path: '/', RolePolicyList: denied } } },
    'whose role it is is unreadable': { given: { self: { Path: denied, RolePolicyList } } },
  },
  notApplicable: {
    'the role is linked to a service': {
      given: { self: { Path: '/aws-service-role/ecs.amazonaws.com/', RolePolicyList } },
    },
    'the role is of IAM Identity Center': {
      given: { self: { Path: '/aws-reserved/sso.amazonaws.com/eu-west-1/', RolePolicyList } },
    },
  },
});
