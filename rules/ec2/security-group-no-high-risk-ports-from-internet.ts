import { defineRule, opening, portsParam } from '../../engine/index.ts';
import { neverLetsIn, OPENINGS } from './let-in.ts';

const PORTS = [
  ...['tcp:20', 'tcp:21', 'tcp:22', 'tcp:23', 'tcp:25', 'tcp:110', 'tcp:135', 'tcp:143', 'tcp:445'],
  ...['tcp:1433', 'tcp:1434', 'tcp:3000', 'tcp:3306', 'tcp:3389', 'tcp:4333', 'tcp:5000', 'tcp:5432'],
  ...['tcp:5500', 'tcp:5601', 'tcp:8080', 'tcp:8088', 'tcp:8888', 'tcp:9200', 'tcp:9300'],
];

export const securityGroupNoHighRiskPortsFromInternet = defineRule({
  id: 'ec2-security-group-no-high-risk-ports-from-internet',
  title: 'Security groups keep high-risk ports closed to the internet',
  severity: 'high',
  category: 'exposure',
  why: 'Databases, file shares and remote shells that the world can reach are what attackers scan for first.',
  fix: 'Remove the rule, or narrow its source to known addresses. Put a load balancer or a VPN in front.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: OPENINGS,
  params: { ports: portsParam(PORTS, 'Ports to keep closed') },
  check: (group, { params: { ports } }) =>
    neverLetsIn(group, opening(ports), ports, `not let the internet in on any of ${ports.join(', ')}`),
});
