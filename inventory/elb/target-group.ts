import { defineResource } from '../resource.ts';
import { elb } from './service.ts';

/** No facet tells that its group has gone: AWS deletes none that a listener sends to, and others decide nothing. */
export const targetGroup = defineResource(
  {
    type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    scope: 'regional',
    list: elb.list('DescribeTargetGroups', { items: 'TargetGroups', input: () => ({ PageSize: 400 }) }),
    always: ['TargetGroupArn', 'TargetGroupName', 'TargetType', 'LoadBalancerArns'],
    id: ({ TargetGroupArn, TargetGroupName }) => ({ arn: TargetGroupArn, name: TargetGroupName }),
  },
  {
    attributes: elb.read('DescribeTargetGroupAttributes', {
      input: ({ TargetGroupArn }) => ({ TargetGroupArn }),
      pick: 'Attributes',
      emptyMeans: 'gap',
      always: ['Key'],
    }),
    tags: elb.read('DescribeTags', {
      input: ({ TargetGroupArn }) => ({ ResourceArns: [TargetGroupArn] }),
      pick: 'TagDescriptions',
      emptyMeans: 'gap',
      parse: (descriptions) => descriptions.flatMap(({ Tags = [] }) => Tags),
    }),
    targets: elb.read('DescribeTargetHealth', {
      input: ({ TargetGroupArn }) => ({ TargetGroupArn }),
      pick: 'TargetHealthDescriptions',
      emptyMeans: 'gap',
      always: ['Target', 'Target.Id'],
    }),
  },
);
