import { defineRule, field } from '../../engine/index.ts';

export const instanceHasInstanceProfile = defineRule({
  id: 'ec2-instance-has-instance-profile',
  title: 'EC2 instances have an instance profile',
  severity: 'medium',
  category: 'identity',
  why: 'Without a role, software on the instance needs access keys in files, which leak and are rarely rotated.',
  fix: 'Attach an instance profile with the permissions that the instance needs.',
  resource: 'AWS::EC2::Instance',
  check: ({ self }) => field(self, 'IamInstanceProfile').isPresent(),
});
