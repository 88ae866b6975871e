import { defineRule, field, when } from '../../engine/index.ts';

/** Interfaces whose users decide. Those of NAT gateways, load balancers and the like are AWS's own business. */
const OURS = [
  'aws_codestar_connections_managed',
  'branch',
  'efa',
  'interface',
  'lambda',
  'quicksight',
] as const;

export const networkInterfaceSourceDestCheckEnabled = defineRule({
  id: 'ec2-network-interface-source-dest-check-enabled',
  title: 'Network interfaces take their own traffic only',
  severity: 'medium',
  category: 'exposure',
  why: 'Without the check an instance may forward traffic of others, and so become a way around routes and filters.',
  fix: 'Turn on the source/destination check, unless the instance is meant to route, inspect or translate traffic.',
  resource: 'AWS::EC2::NetworkInterface',
  check: ({ self }) =>
    when(
      field(self, 'InterfaceType').isOneOf(...OURS),
      field(self, 'SourceDestCheck').is(true),
      'Only interfaces that users manage are checked',
    ),
});
