import { instanceMysqlNotExposed } from '../../../rules/ec2/instance-mysql-not-exposed.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocked, face, instance, reached, world } from './exposed-instance.ts';

testRule(instanceMysqlNotExposed, {
  pass: {
    'the world gets to another port': { given: instance(face(world(22022))) },
    'its group is open, and it has no public address': {
      given: instance(face(world(3306), { address: false })),
    },
    'its group is open, and the region blocks public access': {
      given: { related: { ...instance(face(world(3306))).related, region: blocked } },
    },
  },
  fail: {
    'the world gets there by tcp on 3306': { given: instance(face(world(3306))), because: reached(3306) },
    'the world gets there by tcp on 4333': { given: instance(face(world(4333))), because: reached(4333) },
  },
  unknown: {
    'its interfaces cannot be read': {
      given: { related: { ...instance().related, networkInterfaces: denied } },
    },
  },
});
