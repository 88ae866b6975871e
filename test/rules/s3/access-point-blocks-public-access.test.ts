import { accessPointBlocksPublicAccess } from '../../../rules/s3/access-point-blocks-public-access.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocking } from './access-block.ts';

const ALL = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] as const;

testRule(accessPointBlocksPublicAccess, {
  pass: {
    'all four settings are on': { given: { facets: { publicAccessBlock: blocking(...ALL) } } },
  },
  fail: {
    'two of them are off': {
      given: { facets: { publicAccessBlock: blocking('BlockPublicAcls', 'IgnorePublicAcls') } },
      because: {
        'facets.publicAccessBlock.BlockPublicPolicy': false,
        'facets.publicAccessBlock.RestrictPublicBuckets': false,
      },
    },
  },
  unknown: { 'they are unreadable': { given: { facets: { publicAccessBlock: denied } } } },
});
