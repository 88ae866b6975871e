import { defineRule, field, not, when } from '../../engine/index.ts';

export const networkInterfaceInUse = defineRule({
  id: 'ec2-network-interface-in-use',
  title: 'Network interfaces are attached',
  severity: 'low',
  category: 'maintenance',
  why: 'A forgotten interface keeps its addresses and its security groups. Whoever attaches it later gets both, unreviewed.',
  fix: 'Delete the interface, or attach it to what needs it.',
  resource: 'AWS::EC2::NetworkInterface',
  check: ({ self }) =>
    when(
      not(field(self, 'RequesterManaged').is(true)),
      field(self, 'Status').must('not be "available"', (status) => status !== 'available'),
      'An AWS service manages it',
    ),
});
