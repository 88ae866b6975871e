import { AccountClient } from '@aws-sdk/client-account';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { ConfigServiceClient } from '@aws-sdk/client-config-service';
import { EC2Client } from '@aws-sdk/client-ec2';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { RDSClient } from '@aws-sdk/client-rds';
import { S3Client } from '@aws-sdk/client-s3';
import { S3ControlClient } from '@aws-sdk/client-s3-control';
import { STSClient } from '@aws-sdk/client-sts';
import type { Credentials } from '../../../inventory/sources/live.ts';

/** The SDK's own clients for one account in one region: nothing of Plumbline stands between them and the emulator. */
export interface Clients {
  readonly accountId: string;
  readonly region: string;
  readonly account: AccountClient;
  readonly cloudtrail: CloudTrailClient;
  readonly config: ConfigServiceClient;
  readonly ec2: EC2Client;
  readonly elb: ElasticLoadBalancingV2Client;
  readonly iam: IAMClient;
  readonly kms: KMSClient;
  readonly organizations: OrganizationsClient;
  readonly rds: RDSClient;
  readonly s3: S3Client;
  readonly s3Control: S3ControlClient;
  readonly sts: STSClient;
}

/** Where the emulator answers they learn from the environment, as our live source does. */
export function clientsFor(accountId: string, region: string, credentials: Credentials | undefined): Clients {
  const config = { region, ...(credentials && { credentials }) };
  return {
    accountId,
    region,
    account: new AccountClient(config),
    cloudtrail: new CloudTrailClient(config),
    config: new ConfigServiceClient(config),
    ec2: new EC2Client(config),
    elb: new ElasticLoadBalancingV2Client(config),
    iam: new IAMClient(config),
    kms: new KMSClient(config),
    organizations: new OrganizationsClient(config),
    rds: new RDSClient(config),
    s3: new S3Client({ ...config, forcePathStyle: true }),
    s3Control: new S3ControlClient(config),
    sts: new STSClient(config),
  };
}
