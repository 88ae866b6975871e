/**
 * Stands between the live source and moto, and fills in what AWS always reports and moto does not. Nothing else: what
 * moto cannot answer at all stays a gap, which the readings expect by name.
 */
import type { CompositeAlarm, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { GetBucketLocationCommand } from '@aws-sdk/client-s3';
import type { Aws, Request } from '../../../inventory/requests.ts';
import type { Clients } from './clients.ts';

type ClientsOf = (accountId: string, region: string) => Clients;
type Fill = (response: never, request: Request, clientsOf: ClientsOf) => object | Promise<object>;

const fills: Readonly<Record<string, Fill | undefined>> = {
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

/** The door with moto's omissions filled in. */
export const filledIn = (aws: Aws, clientsOf: ClientsOf): Aws => ({
  async send(request) {
    const response = await aws.send(request);
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
