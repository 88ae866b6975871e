import * as z from 'zod';
import { anyOf, defineRule, field, hasNoOpenRoute } from '../../engine/index.ts';

export const routeTableNoOpenIgwRoute = defineRule({
  id: 'vpc-route-table-no-open-igw-route',
  title: 'Route tables lead to the internet only where they are meant to',
  severity: 'medium',
  category: 'exposure',
  why: 'Whatever stands in a subnet with such a route is on the internet as soon as it has a public address.',
  fix: 'Route through a NAT gateway instead, or list the table under `routeTableIds` where it is for public subnets.',
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html#route-tables-internet-gateway',
  ],
  resource: 'AWS::EC2::RouteTable',
  needs: ['prefixLists.entries'],
  params: {
    routeTableIds: z
      .array(z.string())
      .default([])
      .describe('Tables of public subnets: all others are private'),
  },
  check: (table, { params: { routeTableIds } }) =>
    anyOf(field(table.self, 'RouteTableId').isOneOf(...routeTableIds), hasNoOpenRoute(table)),
});
