import { defineResource } from '../resource.ts';
import { ec2, ec2Arn } from './service.ts';

export const networkAcl = defineResource({
  type: 'AWS::EC2::NetworkAcl',
  scope: 'regional',
  list: ec2.list('DescribeNetworkAcls', { items: 'NetworkAcls', input: () => ({ MaxResults: 1000 }) }),
  always: [
    'NetworkAclId',
    'VpcId',
    'IsDefault',
    'Entries',
    'Entries.RuleNumber',
    'Entries.RuleAction',
    'Entries.Egress',
    'Entries.Protocol',
    'Entries.CidrBlock|Ipv6CidrBlock',
    'Associations',
    'Tags.Key',
  ],
  id: ({ NetworkAclId, Tags = [] }, at) => ({
    arn: ec2Arn(at, 'network-acl', NetworkAclId),
    name: NetworkAclId,
    tags: Tags,
  }),
});
