import { instanceEbsOptimized } from '../../../rules/ec2/instance-ebs-optimized.ts';
import { denied, testRule } from '../../rule-tester.ts';

const of = (EbsOptimizedSupport: 'default' | 'supported' | 'unsupported', EbsOptimized = false) => ({
  given: {
    self: { EbsOptimized },
    facets: { typeInfo: { CurrentGeneration: true, EbsOptimizedSupport } },
  },
});

testRule(instanceEbsOptimized, {
  pass: {
    'it is turned on': of('supported', true),
    'its type always has it': of('default'),
    'it is on, whatever its type': {
      given: { self: { EbsOptimized: true }, facets: { typeInfo: denied } },
    },
  },
  fail: {
    'its type could have it': {
      ...of('supported'),
      because: { 'self.EbsOptimized': false, 'facets.typeInfo.EbsOptimizedSupport': 'supported' },
    },
  },
  unknown: {
    'nothing is known of its type': {
      given: { self: { EbsOptimized: false }, facets: { typeInfo: denied } },
    },
  },
  notApplicable: { 'its type cannot have it': of('unsupported') },
});
