import { daily } from '../cloudwatch/daily.ts';
import { config } from '../config/service.ts';
import { ec2 } from '../ec2/service.ts';
import { identityCenter } from '../identity-center/service.ts';
import { defineResource } from '../resource.ts';
import { known } from '../service.ts';
import { quotas } from '../servicequotas/service.ts';
import { detection } from './detection.ts';

/** One region of one account: the home of every regional setting. */
export const region = defineResource(
  {
    type: 'AWS::::Region',
    scope: 'regional',
    list: known((at) => [{ RegionName: at.region }]),
    always: ['RegionName'],
    id: ({ RegionName }, at) => ({
      arn: `arn:${at.partition}:ec2:${RegionName}:${at.accountId}:region`,
      name: RegionName,
      tags: [], // regions cannot be tagged
    }),
  },
  {
    ebsEncryptionByDefault: ec2.read('GetEbsEncryptionByDefault', {
      input: () => ({}),
      pick: 'EbsEncryptionByDefault',
      emptyMeans: 'gap',
    }),
    snapshotBlockPublicAccess: ec2.read('GetSnapshotBlockPublicAccessState', {
      input: () => ({}),
      pick: 'State',
      emptyMeans: 'gap',
    }),
    vpcBlockPublicAccess: ec2.read('DescribeVpcBlockPublicAccessOptions', {
      input: () => ({}),
      pick: 'VpcBlockPublicAccessOptions',
      emptyMeans: 'gap',
      always: ['State', 'InternetGatewayBlockMode'],
    }),
    vpcBlockPublicAccessExclusions: ec2.read('DescribeVpcBlockPublicAccessExclusions', {
      input: () => ({ MaxResults: 1000 }),
      pick: 'VpcBlockPublicAccessExclusions',
      emptyMeans: 'gap',
      always: ['ResourceArn', 'State', 'InternetGatewayExclusionMode'],
    }),
    /** Those that the account sees here: its own, and its organization's where that has its home here. */
    identityCenterInstances: identityCenter.read('ListInstances', {
      input: () => ({}),
      pick: 'Instances',
      emptyMeans: 'gap',
      always: ['InstanceArn', 'Status'],
    }),
    /** How many Elastic IP addresses of Amazon's the account may have in the region. */
    elasticIpQuota: quotas.read('GetServiceQuota', {
      input: () => ({ ServiceCode: 'ec2', QuotaCode: 'L-0263D0A3' }),
      pick: 'Quota',
      emptyMeans: 'gap',
      always: ['Value'],
    }),
    /** How many vCPUs of running On-Demand instances of the standard families (A, C, D, H, I, M, R, T, Z) it may have. */
    instanceQuota: quotas.read('GetServiceQuota', {
      input: () => ({ ServiceCode: 'ec2', QuotaCode: 'L-1216C47A' }),
      pick: 'Quota',
      emptyMeans: 'gap',
      always: ['Value'],
    }),
    /**
     * How many of them there were, as EC2 itself counts: what holds of capacity reservations and of CPU options, too.
     * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-on-demand-instances.html#monitor-on-demand-instance-usage
     */
    instanceUsage: daily({
      namespace: 'AWS/Usage',
      name: ({ RegionName }: { readonly RegionName: string }) => `vcpus_${RegionName}`,
      dimensions: () => ({
        Service: 'EC2',
        Type: 'Resource',
        Resource: 'vCPU',
        Class: 'Standard/OnDemand',
      }),
      metrics: { ResourceCount: 'Maximum' },
    }),
    configurationRecorders: config.read('DescribeConfigurationRecorderStatus', {
      input: () => ({}),
      pick: 'ConfigurationRecordersStatus',
      emptyMeans: 'gap',
      always: ['name', 'recording'],
    }),
    ...detection,
  },
);
