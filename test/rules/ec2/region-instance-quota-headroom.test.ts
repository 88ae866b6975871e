import { regionInstanceQuotaHeadroom } from '../../../rules/ec2/region-instance-quota-headroom.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { onDays } from '../metrics/on-days.ts';

const instance = (InstanceType: string, more: object = {}) => ({
  self: { InstanceId: 'i-1', InstanceType, State: { Name: 'running' }, ...more },
});
const region = (used: readonly number[], Value: number, ...instances: object[]) => ({
  facets: { instanceQuota: { Value }, instanceUsage: { ResourceCount: onDays(used) } },
  related: { instances: instances.length > 0 ? instances : [instance('m7g.large')] },
});
const of = (because: number) => ({ 'facets.instanceUsage.ResourceCount': because });

testRule(regionInstanceQuotaHeadroom, {
  pass: {
    'there is room': { given: region([10, 12], 64) },
    'more of it may be used': { given: region([60], 64), params: { percent: 100 } },
    'it was nearly used up before the days that count': {
      given: region([1, 1, 64], 64),
      params: { days: 2 },
    },
    'storage families count, too': { given: region([2], 64, instance('im4gn.large')) },
  },
  fail: {
    'it was nearly used up for a day': { given: region([10, 60, 10], 64), because: of(60) },
    'just as much is used as may not be': { given: region([8], 10), because: of(8) },
    'there is none': { given: region([1], 0), because: of(1) },
  },
  unknown: {
    'the quota is unreadable': {
      given: {
        ...region([1], 5),
        facets: { instanceQuota: denied, instanceUsage: { ResourceCount: onDays([1]) } },
      },
    },
    'the metrics are not to be read': {
      given: { ...region([1], 5), facets: { instanceQuota: { Value: 5 }, instanceUsage: denied } },
    },
    'instances could not be listed': { given: { ...region([1], 5), related: { instances: denied } } },
  },
  notApplicable: {
    'nothing runs': { given: { ...region([], 5), related: { instances: [] } } },
    'all are stopped': { given: region([], 5, instance('m7g.large', { State: { Name: 'stopped' } })) },
    'they are of other families': {
      given: region([], 5, instance('p5.48xlarge'), instance('inf2.xlarge'), instance('mac2.metal')),
    },
    'they are Spot Instances': { given: region([], 5, instance('m7g.large', { InstanceLifecycle: 'spot' })) },
  },
});
