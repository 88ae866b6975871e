import { instanceAmiNotDeprecated } from '../../../rules/ec2/instance-ami-not-deprecated.ts';
import { denied, testRule } from '../../rule-tester.ts';

const image = (DeprecationTime?: string) => ({
  ...{ ImageId: 'ami-1', Name: 'golden image (2026)' },
  DeprecationTime,
});

testRule(instanceAmiNotDeprecated, {
  pass: {
    'its image will be deprecated later': {
      given: { facets: { image: image('2026-07-01T00:01:00.000Z') } },
    },
    'its image is not to be deprecated': { given: { facets: { image: image() } } },
  },
  fail: {
    'its image is deprecated': {
      given: { facets: { image: image('2026-06-30T23:59:00.000Z') } },
      because: { 'facets.image.DeprecationTime': '2026-06-30T23:59:00.000Z' },
    },
    'its image is gone': { given: { facets: { image: null } }, because: { 'facets.image': null } },
  },
  unknown: {
    'its image is unreadable': { given: { facets: { image: denied } } },
    'the time makes no sense': { given: { facets: { image: image('soon') } } },
  },
});
