import { instanceSqlServerNotExposed } from '../../../rules/ec2/instance-sql-server-not-exposed.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocked, face, instance, reached, world } from './exposed-instance.ts';

testRule(instanceSqlServerNotExposed, {
  pass: {
    'the world gets to another port': { given: instance(face(world(22022))) },
    'its group is open, and it has no public address': {
      given: instance(face(world(1433), { address: false })),
    },
    'its group is open, and the region blocks public access': {
      given: { related: { ...instance(face(world(1433))).related, region: blocked } },
    },
  },
  fail: {
    'the world gets there by tcp on 1433': { given: instance(face(world(1433))), because: reached(1433) },
    'the world gets there by udp on 1434': {
      given: instance(face(world(1434, 'udp'))),
      because: reached(1434, 'udp'),
    },
  },
  unknown: {
    'its interfaces cannot be read': {
      given: { related: { ...instance().related, networkInterfaces: denied } },
    },
  },
});
