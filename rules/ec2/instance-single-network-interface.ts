import { allOf, count, defineRule, each } from '../../engine/index.ts';

export const instanceSingleNetworkInterface = defineRule({
  id: 'ec2-instance-single-network-interface',
  title: 'EC2 instances have one network interface',
  severity: 'low',
  category: 'exposure',
  why: 'An instance in two networks is a bridge between them, and a way around what separates them.',
  fix: 'Detach the second interface (the primary one cannot be detached), unless the instance is a firewall, a router or a node that needs several.',
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-17'],
  resource: 'AWS::EC2::Instance',
  check: ({ self }) =>
    allOf(
      count(self, 'NetworkInterfaces').isAtMost(1),
      // What makes no sense may be more than the one that it is counted for.
      each(self, 'NetworkInterfaces').must('be one', (card) => card.NetworkInterfaceId !== undefined),
    ),
});
