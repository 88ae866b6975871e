import { instancePostgresqlNotExposed } from '../../../rules/ec2/instance-postgresql-not-exposed.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocked, face, instance, reached, world } from './exposed-instance.ts';

testRule(instancePostgresqlNotExposed, {
  pass: {
    'the world gets to another port': { given: instance(face(world(22022))) },
    'its group is open, and it has no public address': {
      given: instance(face(world(5432), { address: false })),
    },
    'its group is open, and the region blocks public access': {
      given: { related: { ...instance(face(world(5432))).related, region: blocked } },
    },
  },
  fail: {
    'the world gets there by tcp on 5432': { given: instance(face(world(5432))), because: reached(5432) },
  },
  unknown: {
    'its interfaces cannot be read': {
      given: { related: { ...instance().related, networkInterfaces: denied } },
    },
  },
});
