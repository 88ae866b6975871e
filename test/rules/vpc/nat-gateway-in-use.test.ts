import { natGatewayInUse } from '../../../rules/vpc/nat-gateway-in-use.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { onDays } from '../metrics/on-days.ts';

const SELF = { NatGatewayId: 'nat-1', State: 'available', CreateTime: '2026-01-01T00:00:00.000Z' } as const;
const sent = (...bytes: readonly number[]) => ({
  self: SELF,
  facets: { traffic: { BytesOutToDestination: onDays(bytes) } },
});

testRule(natGatewayInUse, {
  pass: {
    'it carries traffic': { given: sent(1e9, 0) },
    'it carried a little once': { given: sent(0, 0, 0, 1) },
  },
  fail: {
    'nothing goes through it': {
      given: sent(0, 0, 0),
      because: { 'facets.traffic.BytesOutToDestination': 0 },
    },
    'nothing goes through it any more': {
      given: sent(0, 0, 0, 7000),
      params: { days: 3 },
      because: { 'facets.traffic.BytesOutToDestination': 0 },
    },
  },
  unknown: {
    'the metrics are not to be read': { given: { self: SELF, facets: { traffic: denied } } },
    'nothing is recorded of the days that count': { given: sent() },
    'it is not told how old it is': { given: { ...sent(1), self: { ...SELF, CreateTime: denied } } },
  },
  notApplicable: {
    'it is being made': { given: { self: { ...SELF, State: 'pending' }, facets: { traffic: null } } },
    'it is new': { given: { ...sent(0), self: { ...SELF, CreateTime: '2026-06-30T00:00:00.000Z' } } },
  },
});
