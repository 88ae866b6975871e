import { defineResource } from '../resource.ts';
import { elb } from './service.ts';

const goneWhen = ['LoadBalancerNotFound', 'LoadBalancerNotFoundException'];

/** Application, network and gateway load balancers. Only some network ones have security groups, no gateway one has. */
export const loadBalancer = defineResource(
  {
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    scope: 'regional',
    list: elb.list('DescribeLoadBalancers', { items: 'LoadBalancers', input: () => ({ PageSize: 400 }) }),
    always: [
      'LoadBalancerArn',
      'LoadBalancerName',
      'Type',
      'VpcId',
      'IpAddressType',
      'AvailabilityZones',
      'AvailabilityZones.SubnetId',
    ],
    id: ({ LoadBalancerArn, LoadBalancerName }) => ({ arn: LoadBalancerArn, name: LoadBalancerName }),
  },
  {
    listeners: elb.read('DescribeListeners', {
      input: ({ LoadBalancerArn }) => ({ LoadBalancerArn, PageSize: 400 }),
      pick: 'Listeners',
      emptyMeans: 'gap',
      always: ['ListenerArn', 'DefaultActions', 'DefaultActions.Type'],
      sensitive: ['DefaultActions.AuthenticateOidcConfig.ClientSecret'],
      goneWhen,
    }),
    tags: elb.read('DescribeTags', {
      input: ({ LoadBalancerArn }) => ({ ResourceArns: [LoadBalancerArn] }),
      pick: 'TagDescriptions',
      emptyMeans: 'gap',
      parse: (descriptions) => descriptions.flatMap(({ Tags = [] }) => Tags),
      goneWhen,
    }),
  },
);
