import { loadBalancerNotInternetOpen } from '../../../rules/elb/load-balancer-not-internet-open.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { world } from '../ec2/exposed-instance.ts';
import { database } from '../rds/database.ts';

const { related } = database(true, world(443));
const self = {
  ...({ LoadBalancerName: 'web', Type: 'application', Scheme: 'internet-facing', VpcId: 'vpc-1' } as const),
  ...{ IpAddressType: 'ipv4' as const, AvailabilityZones: [{ SubnetId: 'subnet-1' }] },
  ...{ DNSName: 'web.example.com', SecurityGroups: ['sg-1'] },
};
const listeners = (Port: number, Protocol: 'HTTPS' | 'UDP' = 'HTTPS') => [
  { Port, Protocol, ListenerArn: 'arn:1' },
];
const given = { self, facets: { listeners: listeners(443) }, related };

testRule(loadBalancerNotInternetOpen, {
  pass: {
    'its groups let in no more than a partner': {
      given: { ...given, related: database(true, world(443, 'tcp', '3.0.0.0/8')).related },
    },
    'its groups are open where it does not listen': {
      given: { ...given, facets: { listeners: listeners(8443) } },
    },
    'it listens nowhere': { given: { ...given, facets: { listeners: [] } } },
  },
  fail: {
    'the world gets to a listener': {
      given,
      because: {
        'self[IPv4 tcp:443]': {
          from: 'the internet without 8.8.8.0/24',
          through: [
            { hop: 'public address', id: 'web.example.com' },
            { hop: 'route', id: 'rtb-1', by: '0.0.0.0/0 to igw-1' },
            { hop: 'VPC block public access', id: 'subnet-1', by: 'block-ingress' },
            { hop: 'network ACL out', id: 'acl-1', by: '100 allow' },
            { hop: 'network ACL in', id: 'acl-1', by: '100 allow' },
            { hop: 'security groups', id: 'sg-1', by: 'sg-1 tcp/443-443' },
          ],
        },
      },
    },
  },
  unknown: {
    'its listeners cannot be read': { given: { ...given, facets: { listeners: denied } } },
    'its subnets cannot be read': { given: { ...given, related: { ...related, routeTables: denied } } },
  },
  notApplicable: {
    'it is internal': { given: { ...given, self: { ...self, Scheme: 'internal' } } },
    'it is a gateway load balancer': { given: { ...given, self: { ...self, Type: 'gateway' } } },
  },
});
