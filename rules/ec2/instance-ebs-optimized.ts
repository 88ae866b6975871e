import { anyOf, defineRule, field, when } from '../../engine/index.ts';

export const instanceEbsOptimized = defineRule({
  id: 'ec2-instance-ebs-optimized',
  title: 'EC2 instances are EBS-optimized',
  severity: 'low',
  category: 'maintenance',
  why: 'Without it, disks share the network with everything else, and are slow when there is much traffic.',
  fix: 'Stop the instance and turn EBS optimization on, or move to a type that always has it.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-optimized.html'],
  resource: 'AWS::EC2::Instance',
  needs: ['typeInfo'],
  check: ({ self, facets }) => {
    const isOn = field(self, 'EbsOptimized').is(true);
    const support = field(facets, 'typeInfo', 'EbsOptimizedSupport');
    return when(
      anyOf(isOn, support.isOneOf('default', 'supported')),
      anyOf(isOn, support.is('default')),
      'Its type cannot be EBS-optimized',
    );
  },
});
