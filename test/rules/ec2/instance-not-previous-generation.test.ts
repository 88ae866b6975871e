import { instanceNotPreviousGeneration } from '../../../rules/ec2/instance-not-previous-generation.ts';
import { denied, testRule } from '../../rule-tester.ts';

const of = (CurrentGeneration: boolean) => ({
  given: { facets: { typeInfo: { CurrentGeneration, EbsOptimizedSupport: 'default' } } },
});

testRule(instanceNotPreviousGeneration, {
  pass: { 'its type is a current one': of(true) },
  fail: {
    'its type has a successor': {
      ...of(false),
      because: { 'facets.typeInfo.CurrentGeneration': false },
    },
  },
  unknown: { 'AWS does not tell of its type': { given: { facets: { typeInfo: denied } } } },
});
