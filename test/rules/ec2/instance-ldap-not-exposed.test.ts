import { instanceLdapNotExposed } from '../../../rules/ec2/instance-ldap-not-exposed.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocked, face, instance, reached, world } from './exposed-instance.ts';

testRule(instanceLdapNotExposed, {
  pass: {
    'the world gets to another port': { given: instance(face(world(22022))) },
    'its group is open, and it has no public address': {
      given: instance(face(world(389), { address: false })),
    },
    'its group is open, and the region blocks public access': {
      given: { related: { ...instance(face(world(389))).related, region: blocked } },
    },
  },
  fail: {
    'the world gets there by tcp on 389': { given: instance(face(world(389))), because: reached(389) },
    'the world gets there by udp on 389': {
      given: instance(face(world(389, 'udp'))),
      because: reached(389, 'udp'),
    },
  },
  unknown: {
    'its interfaces cannot be read': {
      given: { related: { ...instance().related, networkInterfaces: denied } },
    },
  },
});
