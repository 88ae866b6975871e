import { GetAlternateContactCommand } from '@aws-sdk/client-account';
import { DescribeConfigurationRecorderStatusCommand } from '@aws-sdk/client-config-service';
import { DescribeRegionsCommand, GetEbsEncryptionByDefaultCommand } from '@aws-sdk/client-ec2';
import {
  GetAccountPasswordPolicyCommand,
  GetAccountSummaryCommand,
  ListSAMLProvidersCommand,
} from '@aws-sdk/client-iam';
import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations';
import { GetPublicAccessBlockCommand } from '@aws-sdk/client-s3-control';
import { ListInstancesCommand } from '@aws-sdk/client-sso-admin';
import { credentialRows } from './credential-report.ts';
import { watchedBy } from './detection.ts';
import { dailyOf } from './metrics.ts';
import { gapOf, json, orNull, type Case } from './plain.ts';

const accountCase: Case = {
  least: 2,
  blind: ['contact'], // moto knows the alternate contacts only
  read: async ({ account, accountId, ec2, iam, organizations, s3Control }) => {
    const block = await orNull(
      s3Control.send(new GetPublicAccessBlockCommand({ AccountId: accountId })),
      'NoSuchPublicAccessBlockConfiguration',
    );
    const policy = await orNull(iam.send(new GetAccountPasswordPolicyCommand({})), 'NoSuchEntityException');
    const { Organization } = await organizations.send(new DescribeOrganizationCommand({}));
    const { Regions } = await ec2.send(new DescribeRegionsCommand({}));
    const { SummaryMap } = await iam.send(new GetAccountSummaryCommand({}));
    const contact = await orNull(
      account.send(new GetAlternateContactCommand({ AlternateContactType: 'SECURITY' })),
      'ResourceNotFoundException',
    );
    const { SAMLProviderList = [] } = await iam.send(new ListSAMLProvidersCommand({}));
    return [
      {
        arn: `arn:aws:iam::${accountId}:root`,
        region: 'global',
        tags: gapOf('AWS::::Account tags', 'NotRead'),
        self: { Account: accountId },
        facets: {
          s3PublicAccessBlock: block?.PublicAccessBlockConfiguration ?? null,
          enabledRegions: Regions?.map(json),
          organization: Organization,
          passwordPolicy: policy?.PasswordPolicy ?? null,
          summary: SummaryMap,
          rootCredentials: (await credentialRows(iam, accountId))['<root_account>'],
          rootVirtualMfaDevices: [], // of which moto has none
          samlProviders: SAMLProviderList.map(json),
          securityContact: contact?.AlternateContact ?? null,
        },
      },
    ];
  },
};

const regionCase: Case = {
  least: 4,
  blind: [
    ...['elasticIpQuota', 'instanceQuota'], // moto knows quotas of VPC only
    ...['snapshotBlockPublicAccess', 'vpcBlockPublicAccess', 'vpcBlockPublicAccessExclusions'],
    // Of Macie's session moto writes dates that the SDK cannot read.
    ...['macie', 'macieDiscovery', 'securityHubProducts', 'securityHubStandards'],
  ],
  read: async (clients) => {
    const { accountId, cloudwatch, config, ec2, region, ssoAdmin } = clients;
    const ebs = await ec2.send(new GetEbsEncryptionByDefaultCommand({}));
    const { Instances = [] } = await ssoAdmin.send(new ListInstancesCommand({}));
    const recorders = await config.send(new DescribeConfigurationRecorderStatusCommand({}));
    return [
      {
        arn: `arn:aws:ec2:${region}:${accountId}:region`,
        region,
        name: region,
        tags: {},
        self: { RegionName: region },
        facets: {
          ebsEncryptionByDefault: ebs.EbsEncryptionByDefault,
          instanceUsage: await dailyOf(cloudwatch, {
            Namespace: 'AWS/Usage',
            dimensions: {
              ...{ Service: 'EC2', Type: 'Resource', Resource: 'vCPU' },
              Class: 'Standard/OnDemand',
            },
            metrics: { ResourceCount: 'Maximum' },
          }),
          identityCenterInstances: Instances.map(json),
          configurationRecorders: recorders.ConfigurationRecordersStatus,
          ...(await watchedBy(clients)),
        },
      },
    ];
  },
};

export const accountCases: Readonly<Record<string, Case>> = {
  'AWS::::Account': accountCase,
  'AWS::::Region': regionCase,
};
