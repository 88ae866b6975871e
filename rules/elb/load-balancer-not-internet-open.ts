import { balancerClosedToInternet, defineRule } from '../../engine/index.ts';

export const loadBalancerNotInternetOpen = defineRule({
  id: 'elb-load-balancer-not-internet-open',
  title: 'Load balancers do not let the whole internet in',
  severity: 'medium',
  category: 'exposure',
  why: 'What stands behind a load balancer that everybody reaches must withstand everybody.',
  fix: 'Make it internal, or narrow the sources in its security groups. Exempt those that are meant to be public.',
  resource: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  needs: [
    'listeners',
    'networkAcls',
    'routeTables.prefixLists.entries',
    'securityGroups.prefixLists.entries',
    'subnets',
    'region.vpcBlockPublicAccess',
    'region.vpcBlockPublicAccessExclusions',
  ],
  check: balancerClosedToInternet,
});
