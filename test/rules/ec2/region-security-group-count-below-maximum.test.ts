import { regionSecurityGroupCountBelowMaximum } from '../../../rules/ec2/region-security-group-count-below-maximum.ts';
import { denied, testRule } from '../../rule-tester.ts';

const groups = (count: number) => ({
  related: {
    securityGroups: Array.from({ length: count }, (_, index) => ({ self: { GroupId: `sg-${index}` } })),
  },
});

testRule(regionSecurityGroupCountBelowMaximum, {
  pass: {
    'there are none': { given: groups(0) },
    'there are as many as there may be': { given: groups(2), params: { maxCount: 2 } },
  },
  fail: {
    'there is one more': {
      given: groups(3),
      params: { maxCount: 2 },
      because: { 'related.securityGroups': 3 },
    },
  },
  unknown: {
    'they could not be listed': { given: { related: { securityGroups: denied } } },
  },
});
