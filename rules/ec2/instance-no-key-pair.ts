import { defineRule, field } from '../../engine/index.ts';

export const instanceNoKeyPair = defineRule({
  id: 'ec2-instance-no-key-pair',
  title: 'EC2 instances are launched without a key pair',
  severity: 'low',
  category: 'identity',
  why: 'A private key is shared, copied and never expires, and CloudTrail does not see who logs in with it.',
  fix: 'Use Session Manager or EC2 Instance Connect, and launch the instance again without a key pair.',
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html'],
  resource: 'AWS::EC2::Instance',
  check: ({ self }) => field(self, 'KeyName').isAbsent(),
});
