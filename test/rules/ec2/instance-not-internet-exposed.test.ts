import { instanceNotInternetExposed } from '../../../rules/ec2/instance-not-internet-exposed.ts';
import { balancer, inFront, targetGroup } from '../elb/balancer.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocked, face, instance, reached, world } from './exposed-instance.ts';

const self = { InstanceId: 'i-1' };
const subnet = { self: { SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24' } };
/** Without a public address, and open to the balancer's group. */
const hidden = face(
  { ...world(8080, 'tcp', '10.0.8.0/21'), UserIdGroupPairs: [{ GroupId: 'sg-lb' }] },
  { address: false },
);
const behind = (one: typeof hidden, loadBalancers = [balancer()], targetGroups = [targetGroup('i-1')]) => {
  const { region } = instance().related;
  const networkInterfaces = [{ ...one, related: { ...one.related, subnet } }];
  return { self, related: { networkInterfaces, region, loadBalancers, targetGroups } };
};
const through = 'related.loadBalancers[web][IPv4 tcp:443 to eni-1:8080]';

testRule(instanceNotInternetExposed, {
  pass: {
    'nothing leads there': { given: behind(hidden, [], []) },
    'another one is behind the balancer': { given: behind(hidden, [balancer()], [targetGroup('i-2')]) },
    'the balancer is internal': { given: behind(hidden, [balancer({ scheme: 'internal' })]) },
    'its group lets in nobody that the balancer is': {
      given: behind(face(world(8080, 'tcp', '3.0.0.0/8'), { address: false })),
    },
    'a network balancer keeps the clients’ addresses, and its group lets in none of them': {
      given: behind(hidden, [balancer({ kind: 'network' })], [targetGroup('i-1', 8080, 'network')]),
    },
    'the region blocks public access': {
      given: { self, related: { ...behind(face(world(22))).related, region: blocked } },
    },
  },
  fail: {
    'the world gets to a port': { given: behind(face(world(22))), because: reached(22) },
    'the world gets there through the balancer': {
      given: behind(hidden),
      because: {
        [through]: {
          from: 'the internet without 8.8.8.0/24',
          through: [...inFront, { hop: 'target', id: 'eni-1', by: 'port 8080' }],
        },
      },
    },
  },
  unknown: {
    'the balancers cannot be read': {
      given: { self, related: { ...behind(hidden).related, loadBalancers: denied } },
    },
    'the targets cannot be read': {
      given: behind(
        hidden,
        [balancer()],
        [{ ...targetGroup('i-1'), facets: { ...targetGroup('i-1').facets, targets: denied as never } }],
      ),
    },
  },
});
