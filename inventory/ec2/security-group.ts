import { defineResource } from '../resource.ts';
import { ec2, ec2Arn } from './service.ts';

export const securityGroup = defineResource({
  type: 'AWS::EC2::SecurityGroup',
  scope: 'regional',
  list: ec2.list('DescribeSecurityGroups', { items: 'SecurityGroups', input: () => ({ MaxResults: 1000 }) }),
  always: [
    'GroupId',
    'GroupName',
    'OwnerId',
    'Tags.Key',
    'VpcId',
    'IpPermissions',
    'IpPermissions.IpProtocol',
    'IpPermissions.IpRanges',
    'IpPermissions.IpRanges.CidrIp',
    'IpPermissions.Ipv6Ranges',
    'IpPermissions.Ipv6Ranges.CidrIpv6',
    'IpPermissions.PrefixListIds',
    'IpPermissions.PrefixListIds.PrefixListId',
    'IpPermissions.UserIdGroupPairs',
    'IpPermissions.UserIdGroupPairs.GroupId',
    'IpPermissionsEgress',
    'IpPermissionsEgress.IpProtocol',
    'IpPermissionsEgress.IpRanges',
    'IpPermissionsEgress.IpRanges.CidrIp',
    'IpPermissionsEgress.Ipv6Ranges',
    'IpPermissionsEgress.Ipv6Ranges.CidrIpv6',
    'IpPermissionsEgress.PrefixListIds',
    'IpPermissionsEgress.UserIdGroupPairs',
    'IpPermissionsEgress.UserIdGroupPairs.GroupId',
  ],
  id: ({ GroupId, GroupName, Tags = [] }, at) => ({
    arn: ec2Arn(at, 'security-group', GroupId),
    name: GroupName,
    tags: Tags,
  }),
});

/** Own lists, those that others share, and those of AWS itself: their ARNs bear the account `aws`. */
export const prefixList = defineResource(
  {
    type: 'AWS::EC2::PrefixList',
    scope: 'regional',
    list: ec2.list('DescribeManagedPrefixLists', {
      items: 'PrefixLists',
      input: () => ({ MaxResults: 100 }),
    }),
    always: ['PrefixListId'],
    id: ({ PrefixListId, PrefixListName, PrefixListArn, Tags = [] }, at) => ({
      arn: PrefixListArn ?? ec2Arn(at, 'prefix-list', PrefixListId),
      name: PrefixListName,
      tags: Tags,
    }),
  },
  {
    entries: ec2.read('GetManagedPrefixListEntries', {
      input: ({ PrefixListId }) => ({ PrefixListId, MaxResults: 100 }),
      pick: 'Entries',
      emptyMeans: 'gap',
      always: ['Cidr'],
      goneWhen: ['InvalidPrefixListID.NotFound'],
    }),
  },
);
