import { lookup as lookupName } from 'node:dns';
import { Agent } from 'node:http';
import type { LookupFunction } from 'node:net';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { EC2Client } from '@aws-sdk/client-ec2';
import { ECRClient } from '@aws-sdk/client-ecr';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { S3Client } from '@aws-sdk/client-s3';
import { S3ControlClient } from '@aws-sdk/client-s3-control';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';

const callsInFlight = 8;

/** One account in one region, as its root user. */
export type Clients = ReturnType<typeof clientsFor>;

/** Gives clients by account and region, each made once. */
export type ClientsOf = (account: string, region: string) => Clients;

/** Where the services answer. S3 Control has an endpoint of its own: MiniStack lacks it. */
export interface Endpoints {
  readonly aws: string;
  readonly s3Control: string;
}

/** S3 Control puts the account before the host: `111111111111.localhost` is this machine too. */
const lookup: LookupFunction = (name, options, done) =>
  lookupName(name.endsWith('.localhost') ? '127.0.0.1' : name, options, done);

/** All clients share one pool of connections, which limits the calls in flight to eight. */
export function connect(endpoints: Endpoints): { clientsOf: ClientsOf; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: callsInFlight, lookup });
  const known = new Map<string, Clients>();
  const clientsOf: ClientsOf = (account, region) => {
    const key = `${account}/${region}`;
    const clients = known.get(key) ?? clientsFor(endpoints, agent, account, region);
    known.set(key, clients);
    return clients;
  };
  return { clientsOf, close: () => agent.destroy() };
}

function clientsFor({ aws, s3Control }: Endpoints, agent: Agent, account: string, region: string) {
  const config = {
    endpoint: aws,
    region,
    credentials: { accessKeyId: account, secretAccessKey: 'local' },
    // Waiting for a connection is what we want here, so the SDK need not warn of it.
    requestHandler: { httpAgent: agent, socketAcquisitionWarningTimeout: 60_000 },
  };
  return {
    account,
    region,
    cloudtrail: new CloudTrailClient(config),
    ec2: new EC2Client(config),
    ecr: new ECRClient(config),
    iam: new IAMClient(config),
    kms: new KMSClient(config),
    lambda: new LambdaClient(config),
    organizations: new OrganizationsClient(config),
    s3: new S3Client({ ...config, forcePathStyle: true }),
    s3Control: new S3ControlClient({ ...config, endpoint: s3Control }),
    secretsManager: new SecretsManagerClient(config),
    sns: new SNSClient(config),
    sqs: new SQSClient(config),
  };
}
