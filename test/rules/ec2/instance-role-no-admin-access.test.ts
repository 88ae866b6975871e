import type { PolicyDocument } from '../../../engine/index.ts';
import { instanceRoleNoAdminAccess } from '../../../rules/ec2/instance-role-no-admin-access.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { allowing, arnOf, role } from '../iam/principals.ts';

const account = { facets: { organization: null } };
const having = (inline: PolicyDocument, boundary?: PolicyDocument) => {
  const held = role({ inline, ...(boundary && { boundary }) });
  const { policies, boundary: limit } = held.related;
  return { related: { account, role: { self: held.self, related: { policies, boundary: limit } } } };
};
const because = {
  'related.role[administrator]': { role: arnOf('role', 'web'), by: 'own, statement Grant' },
};

testRule(instanceRoleNoAdminAccess, {
  pass: {
    'it has no profile': { given: { related: { account, role: null } } },
    'its role may do little': { given: having(allowing('s3:GetObject')) },
    'its role may do all of another service': { given: having(allowing('s3:*')) },
    'a boundary leaves little to its role': { given: having(allowing('*'), allowing('s3:GetObject')) },
  },
  fail: {
    'its role may do everything': { given: having(allowing('*')), because },
    'its role may change all policies': { given: having(allowing('iam:*')), because },
  },
  unknown: {
    'its role is unreadable': { given: { related: { account, role: denied } } },
    'control policies may limit it': {
      given: { ...having(allowing('*')), related: { ...having(allowing('*')).related, account: denied } },
    },
  },
});
