import { instanceOracleNotExposed } from '../../../rules/ec2/instance-oracle-not-exposed.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocked, face, instance, reached, world } from './exposed-instance.ts';

testRule(instanceOracleNotExposed, {
  pass: {
    'the world gets to another port': { given: instance(face(world(22022))) },
    'its group is open, and it has no public address': {
      given: instance(face(world(1521), { address: false })),
    },
    'its group is open, and the region blocks public access': {
      given: { related: { ...instance(face(world(1521))).related, region: blocked } },
    },
  },
  fail: {
    'the world gets there by tcp on 1521': { given: instance(face(world(1521))), because: reached(1521) },
    'the world gets there by tcp on 2484': { given: instance(face(world(2484))), because: reached(2484) },
  },
  unknown: {
    'its interfaces cannot be read': {
      given: { related: { ...instance().related, networkInterfaces: denied } },
    },
  },
});
