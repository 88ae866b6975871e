import { instanceMemcachedNotExposed } from '../../../rules/ec2/instance-memcached-not-exposed.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocked, face, instance, reached, world } from './exposed-instance.ts';

testRule(instanceMemcachedNotExposed, {
  pass: {
    'the world gets to another port': { given: instance(face(world(22022))) },
    'its group is open, and it has no public address': {
      given: instance(face(world(11211), { address: false })),
    },
    'its group is open, and the region blocks public access': {
      given: { related: { ...instance(face(world(11211))).related, region: blocked } },
    },
  },
  fail: {
    'the world gets there by tcp on 11211': { given: instance(face(world(11211))), because: reached(11211) },
    'the world gets there by udp on 11211': {
      given: instance(face(world(11211, 'udp'))),
      because: reached(11211, 'udp'),
    },
  },
  unknown: {
    'its interfaces cannot be read': {
      given: { related: { ...instance().related, networkInterfaces: denied } },
    },
  },
});
