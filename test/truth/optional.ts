/**
 * What AWS leaves out where there is none: its absence is knowledge, and may change a verdict. All else that the rules
 * look at is always there, and is named by `always` where it is declared. Each line says who documents it.
 */
export const OPTIONAL: ReadonlySet<string> = new Set([
  // API_GetAdministratorAccount: administrators, and accounts without one, are answered without content.
  'guardduty GetAdministratorAccount Administrator',
  // API_PasswordPolicy: absent where passwords never expire, and where none is remembered.
  'iam GetAccountPasswordPolicy PasswordPolicy.MaxPasswordAge',
  'iam GetAccountPasswordPolicy PasswordPolicy.PasswordReusePrevention',
  // API_AccessKeyLastUsed, API_RoleLastUsed: absent where no use is remembered.
  'iam GetAccessKeyLastUsed AccessKeyLastUsed.LastUsedDate',
  'iam GetAccountAuthorizationDetails RoleDetailList.RoleLastUsed.LastUsedDate',
  // API_Trail and API_GetTrailStatus: absent without a key, without a log group, and before the first delivery.
  'cloudtrail DescribeTrails trailList.KmsKeyId',
  'cloudtrail DescribeTrails trailList.CloudWatchLogsLogGroupArn',
  'cloudtrail GetTrailStatus LatestCloudWatchLogsDeliveryTime',
  // API_LogGroup: absent without a key, and where events never expire.
  'logs DescribeLogGroups logGroups.kmsKeyId',
  'logs DescribeLogGroups logGroups.retentionInDays',
  // API_Address: absent while it is associated with nothing.
  'ec2 DescribeAddresses Addresses.AssociationId',
  // API_DescribeInstanceAttribute: an attribute without a value where there is no user data.
  'ec2 DescribeInstanceAttribute UserData.Value',
  // API_Image: absent where it is not to be deprecated.
  'ec2 DescribeImages Images.DeprecationTime',
  // API_Instance: absent without a profile, without a key pair, and without a public address.
  'ec2 DescribeInstances Reservations.Instances.IamInstanceProfile',
  'ec2 DescribeInstances Reservations.Instances.KeyName',
  'ec2 DescribeInstances Reservations.Instances.PublicIpAddress',
  // The API reference of each calls them "any tags assigned": what has none, has no list of them, here and with IAM.
  'ec2 DescribeImages Images.Tags',
  'ec2 DescribeInstances Reservations.Instances.Tags',
  'ec2 DescribeNetworkAcls NetworkAcls.Tags',
  'ec2 DescribeSecurityGroups SecurityGroups.Tags',
  'ec2 DescribeSnapshots Snapshots.Tags',
  'ec2 DescribeVolumes Volumes.Tags',
  'ec2 DescribeVpcs Vpcs.Tags',
  'iam GetAccountAuthorizationDetails RoleDetailList.Tags',
  'iam GetAccountAuthorizationDetails UserDetailList.Tags',
  // API_TunnelOption, API_CloudWatchLogOptions: what is not set has its default: both versions, and no log.
  'ec2 DescribeVpnConnections VpnConnections.Options.TunnelOptions.IkeVersions',
  'ec2 DescribeVpnConnections VpnConnections.Options.TunnelOptions.LogOptions',
  'ec2 DescribeVpnConnections VpnConnections.Options.TunnelOptions.LogOptions.CloudWatchLogOptions',
  'ec2 DescribeVpnConnections VpnConnections.Options.TunnelOptions.LogOptions.CloudWatchLogOptions.LogEnabled',
  // API_LifecycleRule: not required; a rule may speak of current versions alone.
  's3 GetBucketLifecycleConfiguration Rules.NoncurrentVersionExpiration',
  // API_NetworkInterfacePrivateIpAddress: absent without a public address.
  'ec2 DescribeNetworkInterfaces NetworkInterfaces.PrivateIpAddresses.Association',
  // API_PrefixListId, API_UserIdGroupPair: absent where nobody wrote one.
  'ec2 DescribeSecurityGroups SecurityGroups.IpPermissions.PrefixListIds.Description',
  'ec2 DescribeSecurityGroups SecurityGroups.IpPermissions.UserIdGroupPairs.Description',
  'ec2 DescribeSecurityGroups SecurityGroups.IpPermissionsEgress.UserIdGroupPairs.Description',
  // API_ResponseLaunchTemplateData: only what somebody said.
  'ec2 DescribeLaunchTemplateVersions LaunchTemplateVersions.LaunchTemplateData.MetadataOptions',
  'ec2 DescribeLaunchTemplateVersions LaunchTemplateVersions.LaunchTemplateData.MetadataOptions.HttpTokens',
  'ec2 DescribeLaunchTemplateVersions LaunchTemplateVersions.LaunchTemplateData.NetworkInterfaces',
  'ec2 DescribeLaunchTemplateVersions LaunchTemplateVersions.LaunchTemplateData.NetworkInterfaces.AssociatePublicIpAddress',
  'ec2 DescribeLaunchTemplateVersions LaunchTemplateVersions.LaunchTemplateData.BlockDeviceMappings',
  'ec2 DescribeLaunchTemplateVersions LaunchTemplateVersions.LaunchTemplateData.BlockDeviceMappings.Ebs',
  // API_SpotFleetLaunchSpecification: absent where it asks for no disks.
  'ec2 DescribeSpotFleetRequests SpotFleetRequestConfigs.SpotFleetRequestConfig.LaunchSpecifications.BlockDeviceMappings',
  'ec2 DescribeSpotFleetRequests SpotFleetRequestConfigs.SpotFleetRequestConfig.LaunchSpecifications.BlockDeviceMappings.Ebs',
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
  // API_FunctionConfiguration: absent where the function is in no VPC.
  'lambda ListFunctions Functions.VpcConfig',
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
export const OPTIONAL_LISTS: ReadonlySet<string> = new Set([
  'sqs ListQueues QueueUrls',
  // The example of API_GetAccountAuthorizationDetails: users have the list only where they have policies of their own.
  'iam GetAccountAuthorizationDetails UserDetailList.UserPolicyList',
]);
/** Texts that are documents, or empty where there is none: to be empty is knowledge. */
export const EMPTY_MEANS_NONE: ReadonlySet<string> = new Set([
  // The examples of the configuration API: "AccessPolicies": "" of a domain that was created without.
  'opensearch DescribeDomain DomainStatus.AccessPolicies',
]);
