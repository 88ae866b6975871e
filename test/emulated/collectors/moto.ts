/**
 * Stands between the live source and moto, and fills in what AWS always reports and moto does not. Nothing else: what
 * moto cannot answer at all stays a gap, which the readings expect by name.
 */
import type { CompositeAlarm, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { Image, Instance, SpotFleetRequestConfig } from '@aws-sdk/client-ec2';
import { GetBucketLocationCommand } from '@aws-sdk/client-s3';
import type { Place } from '../../../inventory/call.ts';
import type { Aws, Request } from '../../../inventory/requests.ts';
import type { Clients } from './clients.ts';
import { MANAGEMENT } from './places.ts';

type ClientsOf = (accountId: string, region: string) => Clients;
type Fill = (response: never, request: Request, clientsOf: ClientsOf) => object | Promise<object>;

const fills: Readonly<Record<string, Fill | undefined>> = {
  /** It forgets which launch template a fleet uses. */
  'ec2 DescribeSpotFleetRequests': ({
    SpotFleetRequestConfigs = [],
    ...rest
  }: {
    readonly SpotFleetRequestConfigs?: readonly SpotFleetRequestConfig[];
  }) => ({ ...rest, SpotFleetRequestConfigs: SpotFleetRequestConfigs.map(withTemplate) }),

  /** It does not say who manages an endpoint. */
  'ec2 DescribeVpcEndpoints': ({
    VpcEndpoints = [],
    ...rest
  }: {
    readonly VpcEndpoints?: readonly object[];
  }) => ({ ...rest, VpcEndpoints: VpcEndpoints.map((one) => ({ RequesterManaged: false, ...one })) }),

  /** It knows no buckets of zones, and lists all others in their place. */
  's3express ListDirectoryBuckets': (_: object, { at }) => ({ Buckets: [directoryBucketIn(at)] }),

  /** Its bucket entries bear no region. https://docs.aws.amazon.com/AmazonS3/latest/API/API_Bucket.html */
  's3 ListBuckets': async (
    { Buckets = [], ...rest }: { readonly Buckets?: readonly { readonly Name: string }[] },
    { at },
    clientsOf,
  ) => ({
    ...rest,
    Buckets: await Promise.all(
      Buckets.map(async (bucket) => ({
        ...bucket,
        BucketRegion: await regionOf(clientsOf(at.accountId, at.region), bucket.Name),
      })),
    ),
  }),

  /** It knows no composite alarms, and lists all alarms of whatever kind was asked for. */
  'cloudwatch DescribeAlarms': ({
    MetricAlarms = [],
  }: {
    readonly MetricAlarms?: readonly MetricAlarm[];
  }) => ({
    MetricAlarms: MetricAlarms.filter((one) => !isComposite(one)),
    CompositeAlarms: MetricAlarms.filter(isComposite).map(asComposite),
  }),

  /** It lists all access points in every region. https://docs.aws.amazon.com/AmazonS3/latest/userguide/creating-access-points.html */
  's3control ListAccessPoints': async (
    { AccessPointList = [], ...rest }: { readonly AccessPointList?: readonly { readonly Bucket: string }[] },
    { at },
    clientsOf,
  ) => {
    const clients = clientsOf(at.accountId, at.region);
    const here = await Promise.all(
      AccessPointList.map(async (one) => (await regionOf(clients, one.Bucket)) === at.region),
    );
    return { ...rest, AccessPointList: AccessPointList.filter((_, index) => here[index]) };
  },

  /** It writes `Administrator` where AWS writes `administrator`, and the SDK reads nothing. */
  'guardduty GetAdministratorAccount': (answer: object) => ({ ...answer, Administrator: administrator }),

  /** Of its invitations it writes dates that the SDK cannot read: nobody can accept one. */
  'macie2 GetAdministratorAccount': (answer: object) => ({ ...answer, administrator: macieAdministrator }),

  /** Its images do not say whether their disks are encrypted. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EbsBlockDevice.html */
  'ec2 DescribeImages': ({ Images = [], ...rest }: { readonly Images?: readonly Image[] }) => ({
    ...rest,
    Images: Images.map(withEncryption),
  }),

  /** Its instances do not say how they are virtualized. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html */
  'ec2 DescribeInstances': ({
    Reservations = [],
    ...rest
  }: {
    readonly Reservations?: readonly { readonly Instances?: readonly Instance[] }[];
  }) => ({
    ...rest,
    Reservations: Reservations.map(({ Instances = [], ...others }) => ({
      ...others,
      Instances: Instances.map(withVirtualization),
    })),
  }),

  /** Its credential report has no row for the root user. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html */
  'iam GetCredentialReport': (
    { Content, ...rest }: { readonly Content: Uint8Array },
    { at: { accountId } },
  ) => {
    const [head = '', ...rows] = Buffer.from(Content).toString('utf8').split('\n');
    const root = rootRow(head.split(','), accountId);
    return { ...rest, Content: Buffer.from([head, root, ...rows].join('\n')) };
  },
};

/** An image whose disks are in plain text, as moto's are. */
export const withEncryption = (image: Image): Image => ({
  ...image,
  BlockDeviceMappings: image.BlockDeviceMappings?.map(({ Ebs, ...device }) => ({
    ...device,
    ...(Ebs && { Ebs: { Encrypted: false, ...Ebs } }),
  })),
});

/** An instance as all are that are launched today. */
export const withVirtualization = (instance: Instance): Instance => ({
  ...instance,
  VirtualizationType: instance.VirtualizationType ?? 'hvm',
});

/** The tag that tells the launch template of a fleet, where it uses one. */
export const TEMPLATE = 'launch-template';
export function withTemplate(fleet: SpotFleetRequestConfig): SpotFleetRequestConfig {
  const LaunchTemplateId = fleet.Tags?.find(({ Key }) => Key === TEMPLATE)?.Value;
  const { SpotFleetRequestConfig: config } = fleet;
  if (!LaunchTemplateId || !config) return fleet;
  const LaunchTemplateConfigs = [{ LaunchTemplateSpecification: { LaunchTemplateId, Version: '1' } }];
  return { ...fleet, SpotFleetRequestConfig: { ...config, LaunchTemplateConfigs } };
}

export const macieAdministrator = { accountId: MANAGEMENT, relationshipStatus: 'Enabled' };
export const administrator = { AccountId: MANAGEMENT, RelationshipStatus: 'Enabled' };

/** What was filled in for a composite alarm. */
export const isComposite = ({ AlarmName }: MetricAlarm): boolean => AlarmName === 'composite';
export const asComposite = (of: MetricAlarm): CompositeAlarm => ({
  ...{ AlarmName: of.AlarmName, AlarmArn: of.AlarmArn, AlarmRule: of.AlarmDescription },
  ...{ ActionsEnabled: of.ActionsEnabled, AlarmActions: of.AlarmActions },
});

/** The region that a bucket lives in, in the words of today: S3 says nothing for its first region. */
export async function regionOf({ s3 }: Clients, Bucket: string): Promise<string> {
  const { LocationConstraint } = await s3.send(new GetBucketLocationCommand({ Bucket }));
  return LocationConstraint ?? 'us-east-1';
}

/** A root user who has MFA and was never seen. */
export const rootCells: Readonly<Record<string, string | undefined>> = {
  user: '<root_account>',
  user_creation_time: '2020-01-01T00:00:00+00:00',
  password_enabled: 'not_supported',
  password_last_used: 'no_information',
  mfa_active: 'true',
  access_key_1_active: 'false',
  access_key_2_active: 'false',
  cert_1_active: 'false',
  cert_2_active: 'false',
};
const rootRow = (columns: readonly string[], accountId: string): string =>
  columns
    .map((column) => (column === 'arn' ? `arn:aws:iam::${accountId}:root` : (rootCells[column] ?? 'N/A')))
    .join(',');

/** What it does not answer at all, and without which nothing of a type could be read: moto lists no reservations. */
const standIns: Readonly<Record<string, ((request: Request) => object) | undefined>> = {
  'accessanalyzer ListAnalyzers': ({ at }) => {
    const one = analyzerIn(at);
    return { analyzers: [{ ...one, createdAt: new Date(one.createdAt) }] };
  },
  'ec2 DescribeReservedInstances': ({ at }) => {
    const one = reservedIn(at);
    return { ReservedInstances: [{ ...one, End: new Date(one.End) }] };
  },
  'guardduty ListFindings': ({ at }) => ({ FindingIds: [findingIn(at).Id] }),
  'guardduty GetFindings': ({ at }) => ({ Findings: [{ ...findingIn(at), Title: 'who did what' }] }),
  'ec2 DescribeClientVpnEndpoints': ({ at }) => ({ ClientVpnEndpoints: [clientVpnIn(at)] }),
  's3express GetBucketLifecycleConfiguration': () => ({ Rules: directoryRules }),
};
export const reservedIn = ({ region }: Pick<Place, 'region'>) => ({
  ...{ ReservedInstancesId: `ri-${region}`, State: 'active', End: '2028-05-01T00:00:00.000Z' },
  Tags: [{ Key: 'owner', Value: 'Zoë' }],
});
export const clientVpnIn = ({ region }: Pick<Place, 'region'>) => ({
  ...{ ClientVpnEndpointId: `cvpn-endpoint-${region}`, Status: { Code: 'available' } as const },
  ...{ ConnectionLogOptions: { Enabled: true }, Tags: [{ Key: 'owner', Value: 'Zoë' }] },
});
export const directoryRules = [{ ID: 'old', Status: 'Enabled' }];
export const directoryBucketIn = ({ region }: Pick<Place, 'region'>) => ({
  Name: `fast-${region}--az1--x-s3`,
});
export const findingIn = ({ accountId, region }: Pick<Place, 'accountId' | 'region'>) => ({
  ...{ Id: `f-${accountId}-${region}`, Type: 'Recon:EC2/PortProbe', Severity: 8, Region: region },
  Arn: `arn:aws:guardduty:${region}:${accountId}:detector/d1/finding/f1`,
  ...{ CreatedAt: '2026-05-01T00:00:00.000Z', UpdatedAt: '2026-06-01T00:00:00.000Z' },
});
export const analyzerIn = ({ accountId, region }: Pick<Place, 'accountId' | 'region'>) => ({
  arn: `arn:aws:access-analyzer:${region}:${accountId}:analyzer/ours`,
  ...{ name: 'ours', type: 'ACCOUNT', status: 'ACTIVE', tags: { owner: 'Zoë' } },
  createdAt: '2026-05-01T00:00:00.000Z',
});

/** The door with moto's omissions filled in. */
export const filledIn = (aws: Aws, clientsOf: ClientsOf): Aws => ({
  async send(request) {
    const standIn = standIns[`${request.call.service} ${request.call.operation}`];
    const asked = aws.send(request);
    const response = await (standIn ? asked.catch(() => standIn(request)) : asked);
    const fill = fills[`${request.call.service} ${request.call.operation}`];
    return fill ? fill(response as never, request, clientsOf) : response;
  },
});

/** Where moto pages: pages so small that even this account has several. ListBuckets it cuts off without a word. */
const SMALL: Readonly<Record<string, object | undefined>> = {
  'ec2 DescribeInstances': { MaxResults: 5 },
  'ecr DescribeRepositories': { maxResults: 1 },
  'iam ListPolicyTags': { MaxItems: 2 },
  'secretsmanager ListSecrets': { MaxResults: 1 },
  'sqs ListQueues': { MaxResults: 1 },
};

/** The door with small pages: the input says how many, all else is as sent. */
export const inSmallPages = (aws: Aws): Aws => ({
  send: (request) => {
    const small = SMALL[`${request.call.service} ${request.call.operation}`];
    return aws.send(small ? { ...request, input: { ...request.input, ...small } } : request);
  },
});
