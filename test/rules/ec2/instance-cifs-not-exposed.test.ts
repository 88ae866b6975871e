import { instanceCifsNotExposed } from '../../../rules/ec2/instance-cifs-not-exposed.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocked, face, instance, reached, world } from './exposed-instance.ts';

testRule(instanceCifsNotExposed, {
  pass: {
    'the world gets to another port': { given: instance(face(world(22022))) },
    'its group is open, and it has no public address': {
      given: instance(face(world(445), { address: false })),
    },
    'its group is open, and the region blocks public access': {
      given: { related: { ...instance(face(world(445))).related, region: blocked } },
    },
  },
  fail: {
    'the world gets there by tcp on 445': { given: instance(face(world(445))), because: reached(445) },
    'the world gets there by udp on 445': {
      given: instance(face(world(445, 'udp'))),
      because: reached(445, 'udp'),
    },
  },
  unknown: {
    'its interfaces cannot be read': {
      given: { related: { ...instance().related, networkInterfaces: denied } },
    },
  },
});
