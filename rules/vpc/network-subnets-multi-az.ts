import { defineRule, variety } from '../../engine/index.ts';
import { ofOwnerWithSubnets } from './owner.ts';

export const networkSubnetsMultiAz = defineRule({
  id: 'vpc-network-subnets-multi-az',
  title: 'VPCs span several Availability Zones',
  severity: 'medium',
  category: 'resilience',
  why: 'When its only zone fails, everything in the VPC stands still.',
  fix: 'Add subnets in a second Availability Zone, and let load balancers and groups use them.',
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html'],
  resource: 'AWS::EC2::VPC',
  needs: ['subnets'],
  check: (vpc) =>
    ofOwnerWithSubnets(vpc, () =>
      variety(
        'related.subnets',
        () => vpc.related.subnets,
        ({ self }) => self.AvailabilityZone,
      ).isAtLeast(2),
    ),
});
