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
  // API_ServerSideEncryptionRule: not required; a rule may speak of the bucket key alone.
  's3 GetBucketEncryption ServerSideEncryptionConfiguration.Rules.ApplyServerSideEncryptionByDefault',
]);
