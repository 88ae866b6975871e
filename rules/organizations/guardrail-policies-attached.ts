import { allOf, defineRule, field, some } from '../../engine/index.ts';

export const guardrailPoliciesAttached = defineRule({
  id: 'organizations-guardrail-policies-attached',
  title: 'The organization holds its accounts back by control policies',
  severity: 'medium',
  category: 'identity',
  why: 'With the default policies alone, each account may do all that AWS can do: leave, stop its logs, use any region.',
  fix: 'Attach a service or resource control policy of your own to the root, or to the units.',
  references: ['https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html'],
  resource: 'AWS::::Organization',
  needs: ['policies.targets'],
  check: ({ related }) =>
    some(related, 'policies')
      .where(({ self }) =>
        allOf(
          field(self, 'Type').isOneOf('SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'),
          field(self, 'AwsManaged').is(false),
        ),
      )
      .must('be attached to a root or a unit', ({ facets }) =>
        some(facets, 'targets').must('be a root or a unit', ({ Type }) => Type !== 'ACCOUNT'),
      ),
});
