/** What the services that watch an account, and its organization, answer of a good account and of a bad one. */
import { failure, HOME, type Answers } from '../aws.ts';
import { badFindings, goodFindings } from './findings.ts';

const { accountId, region } = HOME;
const ADMINISTRATOR = '444455556666';
const SINCE = new Date('2026-05-01T00:00:00Z');
const arn = (service: string, resource: string, at: string = region, account: string = accountId) =>
  `arn:aws:${service}:${at}:${account}:${resource}`;
type Switch = 'ENABLED' | 'DISABLED';

const FEATURES = {
  S3_DATA_EVENTS: [],
  EKS_AUDIT_LOGS: [],
  EBS_MALWARE_PROTECTION: [],
  RDS_LOGIN_EVENTS: [],
  LAMBDA_NETWORK_LOGS: [],
  EKS_RUNTIME_MONITORING: ['EKS_ADDON_MANAGEMENT'],
  RUNTIME_MONITORING: ['EKS_ADDON_MANAGEMENT', 'ECS_FARGATE_AGENT_MANAGEMENT', 'EC2_AGENT_MANAGEMENT'],
};
const detector = (Status: Switch, features: Switch) => ({
  ServiceRole: `arn:aws:iam::${accountId}:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty`,
  Status,
  Features: Object.entries(FEATURES).map(([Name, agents]) => ({
    Name,
    Status: features,
    ...(agents.length > 0 && {
      AdditionalConfiguration: agents.map((one) => ({ Name: one, Status: features })),
    }),
  })),
});

const standards = (StandardsStatus: string) => ({
  StandardsSubscriptions: [
    {
      StandardsSubscriptionArn: arn(
        'securityhub',
        'subscription/aws-foundational-security-best-practices/v/1.0.0',
      ),
      StandardsArn: arn(
        'securityhub',
        'standards/aws-foundational-security-best-practices/v/1.0.0',
        region,
        '',
      ),
      StandardsInput: {},
      StandardsStatus,
    },
  ],
});
const analyzer = (status: string) => ({
  analyzers: [
    {
      ...{ arn: arn('access-analyzer', 'analyzer/ours'), name: 'ours', type: 'ACCOUNT', status },
      createdAt: SINCE,
    },
  ],
});
const findings = (totalActiveFindings: number) => ({
  findingsStatistics: [{ externalAccessFindingsStatistics: { totalActiveFindings } }],
});
const inspected = (status: Switch) => {
  const state = { status, errorCode: 'ALL_GOOD', errorMessage: '' };
  const resourceState = { ec2: state, ecr: state, lambda: state, lambdaCode: state };
  return { accounts: [{ accountId, state, resourceState }] };
};
const buckets = (automatedDiscoveryMonitoringStatus: string) => ({
  buckets: [
    {
      ...{ bucketName: 'logs', accountId, automatedDiscoveryMonitoringStatus },
      jobDetails: { isDefinedInJob: 'FALSE', isMonitoredByJob: 'FALSE' },
    },
  ],
});
const recorder = (allSupported: boolean, role: string) => ({
  ConfigurationRecorders: [
    { name: 'default', roleARN: `arn:aws:iam::${accountId}:role/${role}`, recordingGroup: { allSupported } },
  ],
});
const delivered = (lastStatus: string) => ({
  DeliveryChannelsStatus: [{ name: 'default', configHistoryDeliveryInfo: { lastStatus } }],
});

const policy = (Type: string, Id: string, AwsManaged = false) => ({
  ...{ Id, Arn: arn('organizations', `policy/o-a1b2c3/${Id}`, ''), Name: Id, Type, AwsManaged },
});
const POLICIES: Readonly<Record<string, readonly object[]>> = {
  SERVICE_CONTROL_POLICY: [
    policy('SERVICE_CONTROL_POLICY', 'p-FullAWSAccess', true),
    policy('SERVICE_CONTROL_POLICY', 'p-guardrail'),
  ],
  RESOURCE_CONTROL_POLICY: [policy('RESOURCE_CONTROL_POLICY', 'p-RCPFullAWSAccess', true)],
  TAG_POLICY: [policy('TAG_POLICY', 'p-tags')],
};
const ROOT = { TargetId: 'r-a1b2', Arn: arn('organizations', 'root/o-a1b2c3/r-a1b2', ''), Type: 'ROOT' };
const roots = (Status: string) => ({
  Roots: [{ Id: ROOT.TargetId, Arn: ROOT.Arn, Name: 'Root', PolicyTypes: [{ Type: 'TAG_POLICY', Status }] }],
});

export const goodDetection: Answers = {
  'guardduty ListDetectors': { DetectorIds: ['d1'] },
  'guardduty GetDetector': detector('ENABLED', 'ENABLED'),
  'guardduty GetAdministratorAccount': {
    Administrator: { AccountId: ADMINISTRATOR, RelationshipStatus: 'Enabled' },
  },
  'guardduty ListMembers': { Members: [] },
  ...goodFindings,
  'securityhub DescribeHub': { HubArn: arn('securityhub', 'hub/default') },
  'securityhub GetEnabledStandards': standards('READY'),
  'securityhub ListEnabledProductsForImport': { ProductSubscriptions: [] },
  'accessanalyzer ListAnalyzers': analyzer('ACTIVE'),
  'accessanalyzer GetFindingsStatistics': findings(0),
  'inspector2 BatchGetAccountStatus': inspected('ENABLED'),
  'macie2 GetMacieSession': { status: 'ENABLED' },
  'macie2 GetAdministratorAccount': {},
  'macie2 GetAutomatedDiscoveryConfiguration': { status: 'ENABLED' },
  'macie2 DescribeBuckets': buckets('MONITORED'),
  'config DescribeConfigurationRecorders': recorder(
    true,
    'aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
  ),
  'config DescribeDeliveryChannels': { DeliveryChannels: [{ name: 'default', s3BucketName: 'logs' }] },
  'config DescribeDeliveryChannelStatus': delivered('Success'),
  'organizations ListDelegatedAdministrators': { DelegatedAdministrators: [] },
  'organizations ListRoots': roots('ENABLED'),
  'organizations ListOrganizationalUnitsForParent': {
    OrganizationalUnits: [{ Id: 'ou-a1b2-prod' }, { Id: 'ou-a1b2-test' }],
  },
  'organizations ListAccountsForParent': { Accounts: [{ Id: accountId }] },
  'organizations ListPolicies': ({ Filter = 'SERVICE_CONTROL_POLICY' }) => ({
    Policies: POLICIES[String(Filter)],
  }),
  'organizations ListTargetsForPolicy': { Targets: [ROOT] },
};

export const badDetection: Answers = {
  ...goodDetection,
  'guardduty GetDetector': detector('ENABLED', 'DISABLED'),
  'guardduty GetAdministratorAccount': {},
  'guardduty ListMembers': { Members: [{ AccountId: ADMINISTRATOR, RelationshipStatus: 'Resigned' }] },
  ...badFindings,
  'securityhub GetEnabledStandards': standards('DELETING'),
  'accessanalyzer ListAnalyzers': analyzer('DISABLED'),
  'accessanalyzer GetFindingsStatistics': findings(3),
  'inspector2 BatchGetAccountStatus': inspected('DISABLED'),
  'macie2 GetMacieSession': { status: 'PAUSED' },
  'macie2 GetAutomatedDiscoveryConfiguration': { status: 'DISABLED' },
  'macie2 DescribeBuckets': buckets('NOT_MONITORED'),
  'config DescribeConfigurationRecorders': recorder(false, 'ours'),
  'config DescribeDeliveryChannelStatus': delivered('Failure'),
  'organizations ListDelegatedAdministrators': { DelegatedAdministrators: [{ Id: ADMINISTRATOR }] },
  'organizations ListRoots': roots('PENDING_DISABLE'),
  'organizations ListOrganizationalUnitsForParent': { OrganizationalUnits: [] },
  'organizations ListAccountsForParent': { Accounts: [{ Id: accountId }, { Id: ADMINISTRATOR }] },
  'organizations ListTargetsForPolicy': {
    Targets: [{ TargetId: ADMINISTRATOR, Arn: ROOT.Arn, Type: 'ACCOUNT' }],
  },
};

const noHub = failure('InvalidAccessException', `Account ${accountId} is not subscribed to AWS Security Hub`);
const noMacie = failure('AccessDeniedException', 'Macie is not enabled');

/** Nothing watches it, and nobody else does. */
export const otherwiseBadDetection: Answers = {
  'guardduty GetDetector': detector('DISABLED', 'DISABLED'),
  'securityhub DescribeHub': noHub,
  'securityhub GetEnabledStandards': noHub,
  'securityhub ListEnabledProductsForImport': noHub,
  'macie2 GetMacieSession': noMacie,
  'macie2 GetAdministratorAccount': noMacie,
  'macie2 GetAutomatedDiscoveryConfiguration': noMacie,
  'macie2 DescribeBuckets': noMacie,
  'organizations DescribeOrganization': failure('AWSOrganizationsNotInUseException'),
};
