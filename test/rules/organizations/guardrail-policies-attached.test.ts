import { guardrailPoliciesAttached } from '../../../rules/organizations/guardrail-policies-attached.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { policy } from './facts.ts';

const DEFAULT = policy('SERVICE_CONTROL_POLICY', ['ROOT'], true);
const SCP = 'SERVICE_CONTROL_POLICY';

testRule(guardrailPoliciesAttached, {
  pass: {
    'a service control policy is attached to the root': {
      given: { related: { policies: [DEFAULT, policy(SCP, ['ROOT'])] } },
    },
    'a resource control policy is attached to a unit': {
      given: {
        related: { policies: [policy('RESOURCE_CONTROL_POLICY', ['ACCOUNT', 'ORGANIZATIONAL_UNIT'])] },
      },
    },
  },
  fail: {
    'there is only the default': {
      given: { related: { policies: [DEFAULT] } },
      because: { 'related.policies': [] },
    },
    'it is attached to nothing': {
      given: { related: { policies: [DEFAULT, policy(SCP, [])] } },
      because: { [`related.policies[p-${SCP}].facets.targets`]: [] },
    },
    'it is attached to a single account': {
      given: { related: { policies: [policy(SCP, ['ACCOUNT'])] } },
      because: { [`related.policies[p-${SCP}].facets.targets[0]`]: { TargetId: 't-0', Type: 'ACCOUNT' } },
    },
    'only tags are controlled': {
      given: { related: { policies: [policy('TAG_POLICY', ['ROOT'])] } },
      because: { 'related.policies': [] },
    },
  },
  unknown: {
    'policies cannot be listed': { given: { related: { policies: denied } } },
    'what it is attached to is unreadable': {
      given: { related: { policies: [{ ...policy(SCP, []), facets: { targets: denied } }] } },
    },
  },
});
