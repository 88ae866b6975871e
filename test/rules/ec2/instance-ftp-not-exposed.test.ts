import { instanceFtpNotExposed } from '../../../rules/ec2/instance-ftp-not-exposed.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocked, face, instance, reached, world } from './exposed-instance.ts';

testRule(instanceFtpNotExposed, {
  pass: {
    'the world gets to another port': { given: instance(face(world(22022))) },
    'its group is open, and it has no public address': {
      given: instance(face(world(21), { address: false })),
    },
    'its group is open, and the region blocks public access': {
      given: { related: { ...instance(face(world(21))).related, region: blocked } },
    },
  },
  fail: {
    'the world gets there by tcp on 21': { given: instance(face(world(21))), because: reached(21) },
    'the world gets there by tcp on 20': { given: instance(face(world(20))), because: reached(20) },
  },
  unknown: {
    'its interfaces cannot be read': {
      given: { related: { ...instance().related, networkInterfaces: denied } },
    },
  },
});
