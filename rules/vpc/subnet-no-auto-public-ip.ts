import { defineRule, field } from '../../engine/index.ts';

export const subnetNoAutoPublicIp = defineRule({
  id: 'vpc-subnet-no-auto-public-ip',
  title: 'Subnets do not give out public IP addresses by themselves',
  severity: 'medium',
  category: 'exposure',
  why: 'Whatever is launched in such a subnet gets a public address that nobody asked for.',
  fix: 'Turn off auto-assignment of public IPv4 addresses, and ask for one at launch where it is needed.',
  resource: 'AWS::EC2::Subnet',
  check: ({ self }) => field(self, 'MapPublicIpOnLaunch').is(false),
});
