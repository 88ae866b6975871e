import { defineRule, policyKeepsOut } from '../../engine/index.ts';
import { ANYBODY_INSIDE, wherePoliciesCount } from './endpoint-policy.ts';

export const endpointPolicyNotWildcard = defineRule({
  id: 'vpc-endpoint-policy-not-wildcard',
  title: 'VPC endpoint policies are not open to everybody',
  severity: 'medium',
  category: 'exposure',
  why: 'Whoever gets into the VPC can carry data out through the endpoint, into an account of their own.',
  fix: 'Limit the endpoint policy by aws:PrincipalOrgID, aws:PrincipalAccount or aws:ResourceOrgID, or name principals.',
  references: ['https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html'],
  resource: 'AWS::EC2::VPCEndpoint',
  needs: ['policy', 'takesPolicies'],
  check: (endpoint) =>
    wherePoliciesCount(endpoint, () => policyKeepsOut(endpoint.facets, ANYBODY_INSIDE, '*')),
});
