import { anyOf, defineRule, field } from '../../engine/index.ts';
import { hasNoPublicIp } from './public-ip.ts';

export const instanceInternetFacingHasNoProfile = defineRule({
  id: 'ec2-instance-internet-facing-has-no-profile',
  title: 'EC2 instances with a public IP address have no instance profile',
  severity: 'high',
  category: 'identity',
  why: 'Whoever breaks into an instance that the world can reach takes the credentials of its role along.',
  fix: 'Take the public address away, behind a load balancer or a NAT gateway, or detach the instance profile.',
  resource: 'AWS::EC2::Instance',
  check: ({ self }) => anyOf(hasNoPublicIp(self), field(self, 'IamInstanceProfile').isAbsent()),
});
