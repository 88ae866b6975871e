import { defineRule, each, field, unless } from '../../engine/index.ts';

export const launchTemplateNoPublicIp = defineRule({
  id: 'ec2-launch-template-no-public-ip',
  title: 'Launch templates ask for no public address',
  severity: 'high',
  category: 'exposure',
  why: 'Every instance that is started from the template gets an address that the world can try, whatever its subnet says.',
  fix: 'Make a version without AssociatePublicIpAddress, and make it the default. Reach instances through a load balancer.',
  resource: 'AWS::EC2::LaunchTemplate',
  check: ({ self }) =>
    unless(field(self, 'LaunchTemplateData', 'NetworkInterfaces').isAbsent(), () =>
      each(self, 'LaunchTemplateData', 'NetworkInterfaces')
        .by(({ DeviceIndex = 0 }) => String(DeviceIndex))
        .must('ask for no public address', (one) => one.AssociatePublicIpAddress !== true),
    ),
});
