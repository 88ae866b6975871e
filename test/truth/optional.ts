/**
 * What AWS leaves out where there is none: its absence is knowledge, and may change a verdict. All else that the rules
 * look at is always there, and is named by `always` where it is declared. Each line says who documents it.
 */
export const OPTIONAL: ReadonlySet<string> = new Set([
  // API_PasswordPolicy: absent where passwords never expire, and where none is remembered.
  'iam GetAccountPasswordPolicy PasswordPolicy.MaxPasswordAge',
  'iam GetAccountPasswordPolicy PasswordPolicy.PasswordReusePrevention',
  // API_Trail and API_GetTrailStatus: absent without a key, without a log group, and before the first delivery.
  'cloudtrail DescribeTrails trailList.KmsKeyId',
  'cloudtrail DescribeTrails trailList.CloudWatchLogsLogGroupArn',
  'cloudtrail GetTrailStatus LatestCloudWatchLogsDeliveryTime',
  // API_LogGroup: absent without a key, and where events never expire.
  'logs DescribeLogGroups logGroups.kmsKeyId',
  'logs DescribeLogGroups logGroups.retentionInDays',
  // API_Address: absent while it is associated with nothing.
  'ec2 DescribeAddresses Addresses.AssociationId',
  // API_Instance: absent without a profile, and without a public address.
  'ec2 DescribeInstances Reservations.Instances.IamInstanceProfile',
  'ec2 DescribeInstances Reservations.Instances.PublicIpAddress',
  // API_NetworkInterfacePrivateIpAddress: absent without a public address.
  'ec2 DescribeNetworkInterfaces NetworkInterfaces.PrivateIpAddresses.Association',
  // API_FlowLog: those of transit gateways have none.
  'ec2 DescribeFlowLogs FlowLogs.TrafficType',
  // API_GetBucketLogging, API_GetBucketVersioning, API_GetBucketNotificationConfiguration: an empty element says "none".
  's3 GetBucketLogging LoggingEnabled',
  's3 GetBucketVersioning Status',
  's3 GetBucketVersioning MFADelete',
  's3 GetBucketNotificationConfiguration EventBridgeConfiguration',
  // API_GetQueueAttributes: among all attributes, those that are set. API_GetResourcePolicy: absent without a policy.
  'sqs GetQueueAttributes Attributes.Policy',
  'secretsmanager GetResourcePolicy ResourcePolicy',
  // API_FunctionUrlConfig, API_Cors: absent where the URL knows nothing of other origins, or allows none.
  'lambda ListFunctionUrlConfigs FunctionUrlConfigs.Cors',
  'lambda ListFunctionUrlConfigs FunctionUrlConfigs.Cors.AllowOrigins',
  // API_ServerSideEncryptionRule: not required; a rule may speak of the bucket key alone.
  's3 GetBucketEncryption ServerSideEncryptionConfiguration.Rules.ApplyServerSideEncryptionByDefault',
]);

/**
 * Lists that AWS leaves out where they are empty: then there is nothing to judge. SQS documents no answer for an account
 * without queues; AWS's own example takes the missing list for an empty one:
 * https://docs.aws.amazon.com/code-library/latest/ug/javascript_3_sqs_code_examples.html
 */
export const OPTIONAL_LISTS: ReadonlySet<string> = new Set(['sqs ListQueues QueueUrls']);
/** Texts that are documents, or empty where there is none: to be empty is knowledge. */
export const EMPTY_MEANS_NONE: ReadonlySet<string> = new Set([
  // The examples of the configuration API: "AccessPolicies": "" of a domain that was created without.
  'opensearch DescribeDomain DomainStatus.AccessPolicies',
]);
