/** The SDK's client for what the AWS CLI calls a service. Only clients that the project has: hints name no others. */
const CLIENTS: Readonly<Record<string, () => Promise<object>>> = {
  accessanalyzer: () => import('@aws-sdk/client-accessanalyzer'),
  account: () => import('@aws-sdk/client-account'),
  backup: () => import('@aws-sdk/client-backup'),
  cloudtrail: () => import('@aws-sdk/client-cloudtrail'),
  cloudwatch: () => import('@aws-sdk/client-cloudwatch'),
  configservice: () => import('@aws-sdk/client-config-service'),
  dynamodb: () => import('@aws-sdk/client-dynamodb'),
  ec2: () => import('@aws-sdk/client-ec2'),
  ecr: () => import('@aws-sdk/client-ecr'),
  efs: () => import('@aws-sdk/client-efs'),
  elbv2: () => import('@aws-sdk/client-elastic-load-balancing-v2'),
  glacier: () => import('@aws-sdk/client-glacier'),
  guardduty: () => import('@aws-sdk/client-guardduty'),
  iam: () => import('@aws-sdk/client-iam'),
  inspector2: () => import('@aws-sdk/client-inspector2'),
  kms: () => import('@aws-sdk/client-kms'),
  lambda: () => import('@aws-sdk/client-lambda'),
  logs: () => import('@aws-sdk/client-cloudwatch-logs'),
  macie2: () => import('@aws-sdk/client-macie2'),
  opensearch: () => import('@aws-sdk/client-opensearch'),
  organizations: () => import('@aws-sdk/client-organizations'),
  rds: () => import('@aws-sdk/client-rds'),
  s3api: () => import('@aws-sdk/client-s3'),
  s3control: () => import('@aws-sdk/client-s3-control'),
  secretsmanager: () => import('@aws-sdk/client-secrets-manager'),
  securityhub: () => import('@aws-sdk/client-securityhub'),
  'service-quotas': () => import('@aws-sdk/client-service-quotas'),
  sns: () => import('@aws-sdk/client-sns'),
  sqs: () => import('@aws-sdk/client-sqs'),
};

/** @throws Error where there is no such client. */
export async function clientOf(service: string): Promise<object> {
  const load = CLIENTS[service];
  if (!load) throw new Error(`'${service}' is no service of the AWS CLI that this project has a client of`);
  return load();
}
