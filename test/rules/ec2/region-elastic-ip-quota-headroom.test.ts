import { regionElasticIpQuotaHeadroom } from '../../../rules/ec2/region-elastic-ip-quota-headroom.ts';
import { denied, testRule } from '../../rule-tester.ts';

const region = (used: number, Value = 5, own = 0) => ({
  facets: { elasticIpQuota: { QuotaCode: 'L-0263D0A3', Value } },
  related: {
    elasticIps: [
      ...Array.from({ length: used }, (_, index) => ({
        self: { AllocationId: `eipalloc-${index}`, PublicIpv4Pool: 'amazon' },
      })),
      ...Array.from({ length: own }, (_, index) => ({
        self: { AllocationId: `eipalloc-own-${index}`, PublicIpv4Pool: 'ipv4pool-ec2-1' },
      })),
    ],
  },
});
const because = { 'facets.elasticIpQuota.Value': 5 };

testRule(regionElasticIpQuotaHeadroom, {
  pass: {
    'there are addresses left': { given: region(3) },
    'the quota was raised': { given: region(4, 6) },
    'addresses of an own pool do not count': { given: region(3, 5, 7) },
    'nobody may have one, and nobody has': { given: region(0, 0) },
    'more of it may be used': { given: region(4), params: { percent: 100 } },
  },
  fail: {
    'four of five are used': { given: region(4), because },
    'all are used': { given: region(5), params: { percent: 100 }, because },
    'half of it is too much': { given: region(3), params: { percent: 60 }, because },
  },
  unknown: {
    'the quota is unreadable': { given: { ...region(1), facets: { elasticIpQuota: denied } } },
    'the addresses could not be listed': { given: { ...region(1), related: { elasticIps: denied } } },
  },
});
