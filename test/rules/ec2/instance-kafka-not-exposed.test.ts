import { instanceKafkaNotExposed } from '../../../rules/ec2/instance-kafka-not-exposed.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocked, face, instance, reached, world } from './exposed-instance.ts';

testRule(instanceKafkaNotExposed, {
  pass: {
    'the world gets to another port': { given: instance(face(world(22022))) },
    'its group is open, and it has no public address': {
      given: instance(face(world(9092), { address: false })),
    },
    'its group is open, and the region blocks public access': {
      given: { related: { ...instance(face(world(9092))).related, region: blocked } },
    },
  },
  fail: {
    'the world gets there by tcp on 9092': { given: instance(face(world(9092))), because: reached(9092) },
  },
  unknown: {
    'its interfaces cannot be read': {
      given: { related: { ...instance().related, networkInterfaces: denied } },
    },
  },
});
