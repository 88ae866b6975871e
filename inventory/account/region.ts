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
    configurationRecorders: config.read('DescribeConfigurationRecorderStatus', {
      input: () => ({}),
      pick: 'ConfigurationRecordersStatus',
      emptyMeans: 'gap',
      always: ['name', 'recording'],
    }),
    ...detection,
  },
);
