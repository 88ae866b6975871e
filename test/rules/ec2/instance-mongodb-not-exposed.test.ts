import { instanceMongodbNotExposed } from '../../../rules/ec2/instance-mongodb-not-exposed.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocked, face, instance, reached, world } from './exposed-instance.ts';

testRule(instanceMongodbNotExposed, {
  pass: {
    'the world gets to another port': { given: instance(face(world(22022))) },
    'its group is open, and it has no public address': {
      given: instance(face(world(27017), { address: false })),
    },
    'its group is open, and the region blocks public access': {
      given: { related: { ...instance(face(world(27017))).related, region: blocked } },
    },
  },
  fail: {
    'the world gets there by tcp on 27017': { given: instance(face(world(27017))), because: reached(27017) },
    'the world gets there by tcp on 27019': { given: instance(face(world(27019))), because: reached(27019) },
  },
  unknown: {
    'its interfaces cannot be read': {
      given: { related: { ...instance().related, networkInterfaces: denied } },
    },
  },
});
