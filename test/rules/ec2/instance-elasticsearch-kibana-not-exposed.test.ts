import { instanceElasticsearchKibanaNotExposed } from '../../../rules/ec2/instance-elasticsearch-kibana-not-exposed.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocked, face, instance, reached, world } from './exposed-instance.ts';

testRule(instanceElasticsearchKibanaNotExposed, {
  pass: {
    'the world gets to another port': { given: instance(face(world(22022))) },
    'its group is open, and it has no public address': {
      given: instance(face(world(9200), { address: false })),
    },
    'its group is open, and the region blocks public access': {
      given: { related: { ...instance(face(world(9200))).related, region: blocked } },
    },
  },
  fail: {
    'the world gets there by tcp on 9200': { given: instance(face(world(9200))), because: reached(9200) },
    'the world gets there by tcp on 5601': { given: instance(face(world(5601))), because: reached(5601) },
  },
  unknown: {
    'its interfaces cannot be read': {
      given: { related: { ...instance().related, networkInterfaces: denied } },
    },
  },
});
