import { AccountClient } from '@aws-sdk/client-account';
import { BackupClient } from '@aws-sdk/client-backup';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { ConfigServiceClient } from '@aws-sdk/client-config-service';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EC2Client } from '@aws-sdk/client-ec2';
import { ECRClient } from '@aws-sdk/client-ecr';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { EFSClient } from '@aws-sdk/client-efs';
import { GlacierClient } from '@aws-sdk/client-glacier';
import { GuardDutyClient } from '@aws-sdk/client-guardduty';
import { Inspector2Client } from '@aws-sdk/client-inspector2';
import { OpenSearchClient } from '@aws-sdk/client-opensearch';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { RDSClient } from '@aws-sdk/client-rds';
import { S3Client } from '@aws-sdk/client-s3';
import { S3ControlClient } from '@aws-sdk/client-s3-control';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSOAdminClient } from '@aws-sdk/client-sso-admin';
import { STSClient } from '@aws-sdk/client-sts';
import type { Credentials } from '../../../inventory/sources/live.ts';

/** The SDK's own clients for one account in one region: nothing of Plumbline stands between them and the emulator. */
export interface Clients {
  readonly accountId: string;
  readonly region: string;
  readonly account: AccountClient;
  readonly backup: BackupClient;
  readonly cloudtrail: CloudTrailClient;
  readonly cloudwatch: CloudWatchClient;
  readonly config: ConfigServiceClient;
  readonly dynamodb: DynamoDBClient;
  readonly ec2: EC2Client;
  readonly ecr: ECRClient;
  readonly elb: ElasticLoadBalancingV2Client;
  readonly iam: IAMClient;
  readonly kms: KMSClient;
  readonly lambda: LambdaClient;
  readonly efs: EFSClient;
  readonly glacier: GlacierClient;
  readonly guardDuty: GuardDutyClient;
  readonly inspector: Inspector2Client;
  readonly logs: CloudWatchLogsClient;
  readonly openSearch: OpenSearchClient;
  readonly organizations: OrganizationsClient;
  readonly rds: RDSClient;
  readonly s3: S3Client;
  readonly s3Control: S3ControlClient;
  readonly secretsManager: SecretsManagerClient;
  readonly securityHub: SecurityHubClient;
  readonly sns: SNSClient;
  readonly sqs: SQSClient;
  readonly ssoAdmin: SSOAdminClient;
  readonly sts: STSClient;
}

/** Where the emulator answers they learn from the environment, as our live source does. */
export function clientsFor(accountId: string, region: string, credentials: Credentials | undefined): Clients {
  const config = { region, ...(credentials && { credentials }) };
  return {
    accountId,
    region,
    account: new AccountClient(config),
    backup: new BackupClient(config),
    cloudtrail: new CloudTrailClient(config),
    cloudwatch: new CloudWatchClient(config),
    config: new ConfigServiceClient(config),
    dynamodb: new DynamoDBClient(config),
    ec2: new EC2Client(config),
    ecr: new ECRClient(config),
    elb: new ElasticLoadBalancingV2Client(config),
    iam: new IAMClient(config),
    kms: new KMSClient(config),
    lambda: new LambdaClient(config),
    efs: new EFSClient(config),
    glacier: new GlacierClient(config),
    guardDuty: new GuardDutyClient(config),
    inspector: new Inspector2Client(config),
    logs: new CloudWatchLogsClient(config),
    openSearch: new OpenSearchClient(config),
    organizations: new OrganizationsClient(config),
    rds: new RDSClient(config),
    s3: new S3Client({ ...config, forcePathStyle: true }),
    s3Control: new S3ControlClient(config),
    secretsManager: new SecretsManagerClient(config),
    securityHub: new SecurityHubClient(config),
    sns: new SNSClient(config),
    sqs: new SQSClient(config),
    ssoAdmin: new SSOAdminClient(config),
    sts: new STSClient(config),
  };
}
