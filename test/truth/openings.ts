/** What AWS answers about security groups, launch templates, and what is launched or reserved by them. */
import { HOME, type Answers } from '../aws.ts';

const group = (name: string, IpPermissions: object[], IpPermissionsEgress: object[] = []) => ({
  ...{ GroupId: `sg-${name}`, GroupName: name, VpcId: 'vpc-1', OwnerId: HOME.accountId },
  ...{ IpPermissions, IpPermissionsEgress },
});
const NOBODY = { IpRanges: [], Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: [] };
const WORLD = { ...NOBODY, IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] };
const ports = (FromPort: number, ToPort = FromPort) => ({ IpProtocol: 'tcp', FromPort, ToPort, ...NOBODY });
const on = (Description: string, PrefixListId: string) => ({
  PrefixListIds: [{ PrefixListId, Description }],
});
const members = (GroupId: string, Description: string) => ({
  UserIdGroupPairs: [{ GroupId, UserId: HOME.accountId, Description }],
});

const badGroups = [
  group('default', [{ ...ports(0, 65535), ...on('', 'pl-1') }]),
  group('open', [{ IpProtocol: '-1', ...WORLD }]),
  group('two', [
    { ...ports(22), ...on('one half', 'pl-1') },
    { ...ports(22), ...on('the other', 'pl-2') },
  ]),
  group('launch-wizard-1', [{ ...ports(22), IpRanges: [{ CidrIp: '8.8.8.0/24' }] }]),
];

/** More than anybody oversees. */
const manyGroups = Array.from({ length: 200 }, (_, index) => group(`of-somebody-${index}`, []));

const template = (LaunchTemplateData: object) => ({
  LaunchTemplateVersions: [
    {
      ...{ LaunchTemplateId: 'lt-1', LaunchTemplateName: 'web', VersionNumber: 2, DefaultVersion: true },
      LaunchTemplateData: { ImageId: 'ami-1', ...LaunchTemplateData },
    },
  ],
});
const disks = (Encrypted: boolean) => ({
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 8, Encrypted } }],
});
const fleet = (id: string, launch: object) => ({
  ...{ SpotFleetRequestId: id, SpotFleetRequestState: 'active' },
  SpotFleetRequestConfig: {
    ...{ IamFleetRole: `arn:aws:iam::${HOME.accountId}:role/fleet`, TargetCapacity: 2 },
    ...launch,
  },
});
/** One by a specification of its own, one by a launch template. */
const fleets = (specification: object) => ({
  SpotFleetRequestConfigs: [
    fleet('sfr-1', { LaunchSpecifications: [specification] }),
    fleet('sfr-2', {
      LaunchTemplateConfigs: [{ LaunchTemplateSpecification: { LaunchTemplateId: 'lt-1', Version: '2' } }],
    }),
  ],
});
const reserved = (End: string) => ({
  ReservedInstances: [{ ReservedInstancesId: 'ri-1', State: 'active', End: new Date(End) }],
});
const quota = (Value: number) => ({
  Quota: { ServiceCode: 'ec2', QuotaCode: 'L-0263D0A3', QuotaName: 'EC2-VPC Elastic IPs', Value },
});

export const goodOpenings: Answers = {
  'ec2 DescribeSecurityGroups': {
    SecurityGroups: [
      group('default', []),
      group('web', [{ ...ports(22), ...on('the offices', 'pl-1') }]),
      group(
        'jobs',
        [{ ...ports(5432), ...members('sg-web', 'the web servers') }],
        [
          { IpProtocol: '-1', ...WORLD },
          { ...ports(443), ...members('sg-web', 'the web servers') },
        ],
      ),
    ],
  },
  'ec2 DescribeLaunchTemplateVersions': template({
    ...disks(true),
    MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled' },
    NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: false, Groups: ['sg-web'] }],
  }),
  'ec2 DescribeSpotFleetRequests': fleets(disks(true)),
  'ec2 DescribeReservedInstances': reserved('2028-01-01T00:00:00Z'),
  'service-quotas GetServiceQuota': quota(5),
};

export const badOpenings: Answers = {
  'ec2 DescribeSecurityGroups': { SecurityGroups: badGroups },
  'ec2 DescribeLaunchTemplateVersions': template({
    ...disks(false),
    MetadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'enabled' },
    NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: true, Groups: ['sg-web'] }],
  }),
  'ec2 DescribeSpotFleetRequests': fleets(disks(false)),
  'ec2 DescribeReservedInstances': reserved('2026-07-08T00:00:00Z'),
  'service-quotas GetServiceQuota': quota(1),
};

export const otherwiseBadOpenings: Answers = {
  'ec2 DescribeSecurityGroups': { SecurityGroups: [...badGroups, ...manyGroups] },
};
