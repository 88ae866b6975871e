import { defineRule, each } from '../../engine/index.ts';

export const instanceNotInDefaultSecurityGroup = defineRule({
  id: 'ec2-instance-not-in-default-security-group',
  title: 'EC2 instances are not in a default security group',
  severity: 'medium',
  category: 'exposure',
  why: 'All that nobody gave a group of its own is in the default one, and its members may all reach each other.',
  fix: 'Give the interface a group that is made for it, and take it out of the default group.',
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html'],
  resource: 'AWS::EC2::Instance',
  check: ({ self }) =>
    each(self, 'NetworkInterfaces')
      .by(({ NetworkInterfaceId = '?' }) => NetworkInterfaceId)
      .must('not be in the default group', (card) =>
        each(card, 'Groups')
          .by(({ GroupId }) => String(GroupId))
          .must('not be the default group', ({ GroupName }) => GroupName !== 'default'),
      ),
});
