import { instanceKerberosNotExposed } from '../../../rules/ec2/instance-kerberos-not-exposed.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocked, face, instance, reached, world } from './exposed-instance.ts';

testRule(instanceKerberosNotExposed, {
  pass: {
    'the world gets to another port': { given: instance(face(world(22022))) },
    'its group is open, and it has no public address': {
      given: instance(face(world(88), { address: false })),
    },
    'its group is open, and the region blocks public access': {
      given: { related: { ...instance(face(world(88))).related, region: blocked } },
    },
  },
  fail: {
    'the world gets there by tcp on 88': { given: instance(face(world(88))), because: reached(88) },
    'the world gets there by tcp on 750': { given: instance(face(world(750))), because: reached(750) },
  },
  unknown: {
    'its interfaces cannot be read': {
      given: { related: { ...instance().related, networkInterfaces: denied } },
    },
  },
});
