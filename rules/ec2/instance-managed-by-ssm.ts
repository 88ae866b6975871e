import { defineRule, field, when } from '../../engine/index.ts';

export const instanceManagedBySsm = defineRule({
  id: 'ec2-instance-managed-by-ssm',
  title: 'Running EC2 instances are managed by Systems Manager',
  severity: 'medium',
  category: 'maintenance',
  why: 'What Systems Manager does not see is not patched by it, and is entered by SSH keys and open ports.',
  fix: 'Install the SSM agent, let it reach its endpoints, and allow it with AmazonSSMManagedInstanceCore.',
  references: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/troubleshooting-managed-instances.html',
  ],
  resource: 'AWS::EC2::Instance',
  needs: ['managedNode'],
  check: ({ self, facets }) =>
    when(
      field(self, 'State', 'Name').is('running'),
      field(facets, 'managedNode', 'PingStatus').is('Online'),
      'It does not run',
    ),
});
