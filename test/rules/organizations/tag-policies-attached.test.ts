import { tagPoliciesAttached } from '../../../rules/organizations/tag-policies-attached.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { policy } from './facts.ts';

const root = (Status: 'ENABLED' | 'PENDING_DISABLE') => ({
  id: { name: 'r-a1b2' },
  self: { PolicyTypes: [{ Type: 'TAG_POLICY' as const, Status }] },
});
const policies = [policy('SERVICE_CONTROL_POLICY', ['ROOT']), policy('TAG_POLICY', ['ACCOUNT'])];

testRule(tagPoliciesAttached, {
  pass: { 'one is attached': { given: { related: { roots: [root('ENABLED')], policies } } } },
  fail: {
    'none is attached': {
      given: { related: { roots: [root('ENABLED')], policies: [policy('TAG_POLICY', [])] } },
      because: { 'related.policies[p-TAG_POLICY].facets.targets': 0 },
    },
    'they are not enabled': {
      given: { related: { roots: [{ id: { name: 'r-a1b2' }, self: { PolicyTypes: [] } }], policies } },
      because: { 'related.roots[r-a1b2].self.PolicyTypes': [] },
    },
    'they are about to be disabled': {
      given: { related: { roots: [root('PENDING_DISABLE')], policies } },
      because: {
        'related.roots[r-a1b2].self.PolicyTypes[0]': { Type: 'TAG_POLICY', Status: 'PENDING_DISABLE' },
      },
    },
  },
  unknown: {
    'policies cannot be listed': { given: { related: { roots: [root('ENABLED')], policies: denied } } },
    'the root is unreadable': { given: { related: { roots: denied, policies } } },
  },
});
