import { defineResource } from '../resource.ts';
import { ec2, ec2Arn } from './service.ts';

export const internetGateway = defineResource({
  type: 'AWS::EC2::InternetGateway',
  scope: 'regional',
  list: ec2.list('DescribeInternetGateways', {
    items: 'InternetGateways',
    input: () => ({ MaxResults: 1000 }),
  }),
  always: ['InternetGatewayId', 'Attachments', 'Attachments.VpcId'],
  id: ({ InternetGatewayId, Tags = [] }, at) => ({
    arn: ec2Arn(at, 'internet-gateway', InternetGatewayId),
    name: InternetGatewayId,
    tags: Tags,
  }),
});
