import * as z from 'zod';
import { age, allOf, defineRule, field, when } from '../../engine/index.ts';
import { measured, MOST_DAYS } from '../metrics/measured.ts';

export const natGatewayInUse = defineRule({
  id: 'vpc-nat-gateway-in-use',
  title: 'NAT gateways carry traffic',
  severity: 'low',
  category: 'cost',
  why: 'A NAT gateway is billed by the hour, whether anything goes through it or not.',
  fix: 'Delete it, and release its address, once no route table leads to it that somebody still needs.',
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/metrics-dimensions-nat-gateway.html'],
  resource: 'AWS::EC2::NatGateway',
  needs: ['traffic'],
  params: {
    days: z.int().min(1).max(MOST_DAYS).default(30).describe('Whole days to look back'),
  },
  check: ({ self, facets }, { params: { days }, now }) =>
    when(
      allOf(field(self, 'State').is('available'), age(field(self, 'CreateTime'), now).isAtLeast(days)),
      () =>
        measured('total', 'facets.traffic.BytesOutToDestination', facets.traffic?.BytesOutToDestination, {
          days,
          now,
          unit: ' byte',
        }).isAtLeast(1),
      'It is not available, or younger than that',
    ),
});
