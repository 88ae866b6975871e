import { instanceNoPathToAdminOrData } from '../../../rules/ec2/instance-no-path-to-admin-or-data.ts';
import { balancer, inFront, targetGroup } from '../elb/balancer.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { allowing } from '../iam/principals.ts';
import { ADMIN, behind, READS_ONE } from '../paths/workload.ts';
import { blocked, face, instance, world } from './exposed-instance.ts';

type Beyond = ReturnType<typeof behind>;
const subnet = { self: { SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24' } };
/** Without a public address, and open to the group of the balancer in front of it. */
const hidden = face(
  { ...world(8080, 'tcp', '10.0.8.0/21'), UserIdGroupPairs: [{ GroupId: 'sg-lb' }] },
  { address: false },
);
const { region } = instance().related;
const open = (beyond: Beyond, more: object = {}, one = hidden) => ({
  self: { InstanceId: 'i-1' },
  related: {
    networkInterfaces: [{ ...one, related: { ...one.related, subnet } }],
    ...{ region, loadBalancers: [balancer()], targetGroups: [targetGroup('i-1')] },
    ...beyond,
    ...more,
  },
});
/** It keeps the addresses of clients, and the instance's groups let in none of them. */
const network = {
  loadBalancers: [balancer({ kind: 'network' })],
  targetGroups: [targetGroup('i-1', 8080, 'network')],
};
const entry = {
  'related.loadBalancers[web][IPv4 tcp:443 to eni-1:8080]': {
    from: 'the internet without 8.8.8.0/24',
    through: [...inFront, { hop: 'target', id: 'eni-1', by: 'port 8080' }],
  },
};

testRule(instanceNoPathToAdminOrData, {
  pass: {
    'nothing leads there': { given: open(behind(allowing('*')), network) },
    'the region blocks public access': { given: open(behind(allowing('*')), { region: blocked }) },
    'it has no role': { given: open(behind(undefined), {}, face(world(22))) },
    'a boundary leaves little to its role': { given: open(behind(allowing('*'), undefined, READS_ONE)) },
  },
  fail: {
    'its role is an administrator': { given: open(behind(allowing('*'))), because: { ...entry, ...ADMIN } },
  },
  unknown: {
    'its role is unreadable': { given: open({ ...behind(READS_ONE), role: denied as never }) },
  },
});
