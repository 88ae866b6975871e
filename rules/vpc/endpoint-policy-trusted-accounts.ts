import { defineRule } from '../../engine/index.ts';
import { keepsOtherAccountsOut, trustedAccounts } from '../policies/other-accounts.ts';
import { wherePoliciesCount } from './endpoint-policy.ts';

export const endpointPolicyTrustedAccounts = defineRule({
  id: 'vpc-endpoint-policy-trusted-accounts',
  title: 'VPC endpoint policies let in trusted accounts only',
  severity: 'high',
  category: 'exposure',
  why: 'With credentials of another account, somebody in the VPC can carry data there unseen.',
  fix: 'Limit the policy to the own account or organization, or list the other accounts under `trustedAccounts`.',
  references: ['https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html'],
  resource: 'AWS::EC2::VPCEndpoint',
  needs: ['policy', 'takesPolicies'],
  params: { trustedAccounts },
  check: (endpoint, { params }) =>
    wherePoliciesCount(endpoint, () => keepsOtherAccountsOut(endpoint, '*', params.trustedAccounts)),
});
