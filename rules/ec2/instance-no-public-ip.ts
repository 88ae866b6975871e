import { allOf, defineRule, each, field } from '../../engine/index.ts';

export const instanceNoPublicIp = defineRule({
  id: 'ec2-instance-no-public-ip',
  title: 'EC2 instances have no public IP address',
  severity: 'medium',
  category: 'exposure',
  why: 'A public address makes every open port of the instance a matter of one security group rule.',
  fix: 'Move the instance into a private subnet, behind a load balancer or a NAT gateway.',
  resource: 'AWS::EC2::Instance',
  check: ({ self }) =>
    allOf(
      field(self, 'PublicIpAddress').isAbsent(),
      each(self, 'NetworkInterfaces')
        .by(({ NetworkInterfaceId = '?' }) => NetworkInterfaceId)
        .must('have no public address', ({ Association, PrivateIpAddresses = [] }) =>
          [Association, ...PrivateIpAddresses.map((one) => one.Association)].every((one) => !one?.PublicIp),
        ),
    ),
});
