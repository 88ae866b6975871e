import { defineRule, openingEverything } from '../../engine/index.ts';
import { neverLetsIn, OPENINGS } from './let-in.ts';

export const securityGroupNoAllTrafficFromInternet = defineRule({
  id: 'ec2-security-group-no-all-traffic-from-internet',
  title: 'Security groups do not let all traffic in from the internet',
  severity: 'critical',
  category: 'exposure',
  why: 'A group that lets everything in protects nothing: whatever its members listen on, the world can reach.',
  fix: 'Replace the rule by rules for the ports that are needed, from the addresses that need them.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  check: (group) =>
    neverLetsIn(group, openingEverything, 'any', 'not let the internet in on all TCP or UDP ports'),
});
