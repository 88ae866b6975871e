import { instanceNotPublic } from '../../../rules/rds/instance-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { world } from '../ec2/exposed-instance.ts';
import { database, subnetGroup } from './database.ts';

const open = database(true);
const elsewhere = { SubnetIdentifier: 'subnet-9', SubnetAvailabilityZone: { Name: 'eu-west-1b' } };

testRule(instanceNotPublic, {
  pass: {
    'it is not publicly accessible': { given: database(false) },
    'its groups let in no more than a partner': { given: database(true, world(5432, 'tcp', '3.0.0.0/8')) },
    'the world gets to another port': { given: database(true, world(22)) },
    'its subnet leads to a NAT gateway': { given: database(true, world(5432), { NatGatewayId: 'nat-1' }) },
  },
  fail: {
    'the world gets to its port': {
      given: {
        ...open,
        self: {
          ...open.self,
          DBSubnetGroup: { VpcId: 'vpc-1', Subnets: [...subnetGroup('subnet-1').Subnets, elsewhere] },
        },
      },
      because: {
        'self.PubliclyAccessible[IPv4 tcp:5432]': {
          from: 'the internet without 8.8.8.0/24',
          through: [
            { hop: 'public address', id: 'publicly accessible' },
            { hop: 'route', id: 'rtb-1', by: '0.0.0.0/0 to igw-1' },
            { hop: 'VPC block public access', id: 'subnet-1', by: 'block-ingress' },
            { hop: 'network ACL out', id: 'acl-1', by: '100 allow' },
            { hop: 'network ACL in', id: 'acl-1', by: '100 allow' },
            { hop: 'security groups', id: 'sg-1', by: 'sg-1 tcp/5432-5432' },
          ],
        },
      },
    },
  },
  unknown: {
    'its groups cannot be read': {
      given: { ...open, related: { ...open.related, securityGroups: denied } },
    },
    'nobody knows in which of two subnets it stands, and only one is open': {
      given: {
        ...open,
        self: { ...open.self, DBSubnetGroup: subnetGroup('subnet-1', 'subnet-2') },
      },
    },
  },
});
