import { defineRule, field, leadsToParts, when } from '../../engine/index.ts';

export const peeringConnectionRoutesLeastPrivilege = defineRule({
  id: 'vpc-peering-connection-routes-least-privilege',
  title: 'Routes over VPC peering connections lead to parts of the other VPC only',
  severity: 'medium',
  category: 'exposure',
  why: 'A route to a whole VPC lets everything in it be reached, whatever the connection was made for.',
  fix: 'Narrow the routes to the subnets, or addresses, that are needed on the other side.',
  references: ['https://docs.aws.amazon.com/vpc/latest/peering/peering-configurations-partial-access.html'],
  resource: 'AWS::EC2::VPCPeeringConnection',
  needs: ['accepterRouteTables.prefixLists.entries', 'requesterRouteTables.prefixLists.entries'],
  check: (peering) =>
    when(
      field(peering.self, 'Status', 'Code').is('active'),
      () => leadsToParts(peering),
      'The connection is not active, and carries nothing',
    ),
});
