import { instanceCassandraNotExposed } from '../../../rules/ec2/instance-cassandra-not-exposed.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocked, face, instance, reached, world } from './exposed-instance.ts';

testRule(instanceCassandraNotExposed, {
  pass: {
    'the world gets to another port': { given: instance(face(world(22022))) },
    'its group is open, and it has no public address': {
      given: instance(face(world(9042), { address: false })),
    },
    'its group is open, and the region blocks public access': {
      given: { related: { ...instance(face(world(9042))).related, region: blocked } },
    },
  },
  fail: {
    'the world gets there by tcp on 9042': { given: instance(face(world(9042))), because: reached(9042) },
    'the world gets there by tcp on 9160': { given: instance(face(world(9160))), because: reached(9160) },
  },
  unknown: {
    'its interfaces cannot be read': {
      given: { related: { ...instance().related, networkInterfaces: denied } },
    },
  },
});
