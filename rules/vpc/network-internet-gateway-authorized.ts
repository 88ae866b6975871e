import * as z from 'zod';
import { anyOf, defineRule, each, field } from '../../engine/index.ts';
import { ofOwner } from './owner.ts';

export const networkInternetGatewayAuthorized = defineRule({
  id: 'vpc-network-internet-gateway-authorized',
  title: 'Only authorized VPCs have an internet gateway',
  severity: 'medium',
  category: 'exposure',
  why: 'A gateway is one careless route away from servers that were meant to be closed off.',
  fix: 'Detach the internet gateway, or list the VPC under `authorizedVpcIds`.',
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html'],
  resource: 'AWS::EC2::VPC',
  needs: ['internetGateways'],
  params: {
    authorizedVpcIds: z.array(z.string()).default([]).describe('VPCs that may have an internet gateway'),
  },
  check: (vpc, { params: { authorizedVpcIds } }) =>
    ofOwner(vpc, () =>
      anyOf(
        field(vpc.self, 'VpcId').isOneOf(...authorizedVpcIds),
        each(vpc.related, 'internetGateways').must('not be attached', () => false),
      ),
    ),
});
