/** How many calls a second AWS grants, and how many at once. Our own pace stays below a third of it. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/**
 * By `service:Operation`, or `service` for all of its other operations.
 *
 * EC2: non-mutating actions of https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html
 * KMS: https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html
 * Lambda: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html#api-requests
 * Its 15 a second are for all operations together, but for GetPolicy: each has a third of them, as we call three.
 * Secrets Manager: https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html
 * CloudTrail: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html
 * Service Quotas: https://docs.aws.amazon.com/servicequotas/latest/userguide/reference_limits.html
 * CloudWatch: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html
 * CloudWatch Logs: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
 * DynamoDB: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTagsOfResource.html
 * IAM Identity Center: https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html
 * Security Hub: https://docs.aws.amazon.com/securityhub/1.0/APIReference/Welcome.html
 * All others, and `*` for services that are not named: assumed, since AWS publishes none.
 */
export const rates: Readonly<Record<string, Rate | undefined>> = {
  account: { perSecond: 10, burst: 15 },
  cloudtrail: { perSecond: 10, burst: 30 },
  'cloudwatch:DescribeAlarms': { perSecond: 9, burst: 9 },
  'dynamodb:ListTagsOfResource': { perSecond: 10, burst: 10 },
  ec2: { perSecond: 20, burst: 100 },
  iam: { perSecond: 20, burst: 60 },
  kms: { perSecond: 300, burst: 300 },
  lambda: { perSecond: 5, burst: 5 },
  'lambda:GetPolicy': { perSecond: 15, burst: 15 },
  logs: { perSecond: 5, burst: 5 },
  organizations: { perSecond: 10, burst: 15 },
  s3: { perSecond: 150, burst: 300 },
  s3control: { perSecond: 30, burst: 60 },
  'secretsmanager:GetResourcePolicy': { perSecond: 50, burst: 50 },
  'secretsmanager:ListSecrets': { perSecond: 100, burst: 100 },
  securityhub: { perSecond: 10, burst: 30 },
  'service-quotas': { perSecond: 5, burst: 10 },
  'sso-admin': { perSecond: 20, burst: 20 },
};

const ASSUMED: Rate = { perSecond: 15, burst: 45 };

/** What AWS grants to an operation: its own rate, its service's, or the one assumed of all others. */
export const rateOf = (service: string, operation: string): Rate =>
  rates[`${service}:${operation}`] ?? rates[service] ?? ASSUMED;
