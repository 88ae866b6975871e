import { instanceSshNotExposed } from '../../../rules/ec2/instance-ssh-not-exposed.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { allow, blocked, face, instance, reached, world } from './exposed-instance.ts';

testRule(instanceSshNotExposed, {
  pass: {
    'its group lets in a partner': { given: instance(face(world(22, 'tcp', '3.0.0.0/8'))) },
    'its group is open, and it has no public address': {
      given: instance(face(world(22), { address: false })),
    },
    'its group is open, and answers go to a NAT gateway': {
      given: instance(face(world(22), { target: { NatGatewayId: 'nat-1' } })),
    },
    'its group is open, and the network ACL is not': {
      given: instance(face(world(22), { entries: [allow(false, 1, 'deny')] })),
    },
    'its group is open, and nothing gets out of the subnet': {
      given: instance(face(world(22), { entries: [allow(true, 1, 'deny')] })),
    },
    'its group is open, and the region blocks public access': {
      given: { related: { ...instance(face(world(22))).related, region: blocked } },
    },
  },
  fail: {
    'the world gets there': { given: instance(face(world(22))), because: reached(22) },
    'the world gets there by another port, which is asked for': {
      given: instance(face(world(2222))),
      params: { ports: ['tcp:2222'] },
      because: reached(2222),
    },
  },
  unknown: {
    'the answers’ way leads beyond what is listed': {
      given: instance(
        face(world(22), { target: { TransitGatewayId: 'tgw-2' }, other: { GatewayId: 'igw-1' } }),
      ),
    },
    'the region cannot be asked whether it blocks': {
      given: {
        related: {
          ...instance(face(world(22))).related,
          region: { facets: { ...blocked.facets, vpcBlockPublicAccess: denied } },
        },
      },
    },
    'its interfaces cannot be read': {
      given: { related: { ...instance().related, networkInterfaces: denied } },
    },
  },
});
