import { instanceNotInPublicSubnet } from '../../../rules/rds/instance-not-in-public-subnet.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { subnetGroup, tables } from './database.ts';

const self = { DBSubnetGroup: subnetGroup('subnet-1', 'subnet-2') };

testRule(instanceNotInPublicSubnet, {
  pass: {
    'its subnets lead to a NAT gateway': {
      given: { self, related: { routeTables: tables({ NatGatewayId: 'nat-1' }) } },
    },
    'its subnets lead to a firewall': {
      given: { self, related: { routeTables: tables({ GatewayId: 'vpce-1' }) } },
    },
  },
  fail: {
    'its subnets lead to an internet gateway': {
      given: {
        self: { DBSubnetGroup: subnetGroup('subnet-1') },
        related: { routeTables: tables() },
      },
      because: { 'self.DBSubnetGroup.Subnets[subnet-1]': subnetGroup('subnet-1').Subnets[0] },
    },
    'one of its subnets does': {
      given: {
        self,
        related: {
          routeTables: [
            ...tables({ NatGatewayId: 'nat-1' }),
            ...tables().map((one) => ({
              ...one,
              self: { ...one.self, Associations: [{ Main: false, SubnetId: 'subnet-2' }] },
            })),
          ].slice(0, 3),
        },
      },
      because: { 'self.DBSubnetGroup.Subnets[subnet-2]': subnetGroup('subnet-2').Subnets[0] },
    },
  },
  unknown: {
    'its route tables cannot be read': { given: { self, related: { routeTables: denied } } },
  },
});
