import { defineRule, field } from '../../engine/index.ts';

export const instanceNotParavirtual = defineRule({
  id: 'ec2-instance-not-paravirtual',
  title: 'EC2 instances use hardware virtualization (HVM)',
  severity: 'medium',
  category: 'maintenance',
  why: 'Paravirtual images run on retired generations of instances only, on old kernels.',
  fix: 'Move what the instance does to one launched from a current HVM image.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/virtualization_types.html'],
  resource: 'AWS::EC2::Instance',
  check: ({ self }) => field(self, 'VirtualizationType').is('hvm'),
});
