/** Two accounts on moto, filled through the SDK: what the collectors are compared on. */
import { CreateAccountCommand, CreateOrganizationCommand } from '@aws-sdk/client-organizations';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import '../../../scripts/emulator/localhost.mjs';
import type { Unit } from '../../../inventory/unit.ts';
import type { Credentials } from '../../../inventory/sources/live.ts';
import { startMoto } from '../../../scripts/emulator/server.ts';
import { clientsFor, type Clients } from './clients.ts';
import { advanced, basic, fillKeys, fillSettings, newTrail } from './fill/account.ts';
import { fillBalancing, fillDatabases } from './fill/balancing.ts';
import { fillCompute } from './fill/compute.ts';
import { fillDetection, fillOrganization, watch } from './fill/detection.ts';
import { fillIam, oneRole, oneUser } from './fill/iam.ts';
import { fillConnections } from './fill/connections.ts';
import { fillEndpoints } from './fill/endpoints.ts';
import { fillGateways } from './fill/gateways.ts';
import { fillLaunching } from './fill/launching.ts';
import { fillMetrics, fillUsage } from './fill/metrics.ts';
import { fillNetwork } from './fill/network.ts';
import { fillPolicies } from './fill/policies.ts';
import { fillDataStores } from './fill/data-stores.ts';
import { fillWatching } from './fill/watching.ts';
import { AWAY, HOME, MANAGEMENT, UNSCANNED } from './places.ts';
import { guardedBucket, newBucket, openBucket } from './fill/s3.ts';

export interface World {
  readonly member: string;
  /** Both accounts in both regions. */
  readonly units: readonly Unit[];
  readonly clientsOf: (accountId: string, region: string) => Clients;
  readonly credentialsFor: (accountId: string) => Credentials | undefined;
  readonly stop: () => Promise<void>;
}

/** Starts moto and fills it. Until it is stopped, the environment leads the SDK there, as it would a person. */
export async function startWorld(): Promise<World> {
  const emulator = await startMoto();
  const before = Object.keys(emulator.env).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, emulator.env);
  const stop = async () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
    await emulator.stop();
  };
  try {
    return { ...(await fill()), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function fill(): Promise<Omit<World, 'stop'>> {
  const home = clientsFor(MANAGEMENT, HOME, undefined);
  const member = await newMember(home);
  const memberCredentials = await credentialsIn(home, member);
  const credentialsFor = (accountId: string) => (accountId === member ? memberCredentials : undefined);
  const known = new Map<string, Clients>();
  const clientsOf = (accountId: string, region: string) => {
    const name = `${accountId} ${region}`;
    const clients = known.get(name) ?? clientsFor(accountId, region, credentialsFor(accountId));
    known.set(name, clients);
    return clients;
  };
  await fillManagement((region) => clientsOf(MANAGEMENT, region));
  await fillMember(clientsOf(member, HOME));
  await fillOrganization(home, member);
  const units = [MANAGEMENT, member].flatMap((accountId) => [
    { partition: 'aws', accountId, region: HOME, home: true },
    { partition: 'aws', accountId, region: AWAY, home: false },
  ]);
  for (const { accountId, region } of units) {
    await watch(clientsOf(accountId, region));
    await fillUsage(clientsOf(accountId, region));
  }
  return { member, units, clientsOf, credentialsFor };
}

async function newMember({ organizations }: Clients): Promise<string> {
  await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  const account = { AccountName: 'sandbox', Email: 'sandbox@example.com' };
  const { CreateAccountStatus } = await organizations.send(new CreateAccountCommand(account));
  return CreateAccountStatus?.AccountId ?? '';
}

async function credentialsIn({ sts }: Clients, accountId: string): Promise<Credentials> {
  const RoleArn = `arn:aws:iam::${accountId}:role/any`;
  const answer = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'collectors' }));
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = answer.Credentials ?? {};
  const session = {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
  };
  return () => Promise.resolve(session);
}

async function fillManagement(inRegion: (region: string) => Clients): Promise<void> {
  const home = inRegion(HOME);
  await guardedBucket(home);
  await newBucket(inRegion(AWAY), 'plumbline-bare');
  await openBucket(inRegion(UNSCANNED), 'plumbline.open');
  await fillIam(home);
  const network = await fillNetwork(home);
  await fillCompute(home, network);
  await fillLaunching(home, network);
  await fillGateways(home, network);
  await fillMetrics(home, network);
  await fillConnections(home, network);
  await fillEndpoints(home, inRegion('us-west-2'), network);
  await fillBalancing(home, network);
  await fillDatabases(home, network);
  await fillSettings(home);
  await fillKeys(home);
  await fillPolicies(home);
  await fillDataStores(home);
  await fillDetection(home);
  const TagsList = [
    { Key: 'owner', Value: 'Zoë' },
    { Key: 'empty', Value: '' },
  ];
  const everywhere = { IsMultiRegionTrail: true, EnableLogFileValidation: true, TagsList };
  await newTrail(home, { Name: 'main', ...everywhere }, basic);
  await fillWatching(home);
  await newTrail(inRegion(AWAY), { Name: 'local' }, advanced);
  await newTrail(inRegion(UNSCANNED), { Name: 'far', IsMultiRegionTrail: true });
}

async function fillMember(home: Clients): Promise<void> {
  await openBucket(home, 'plumbline-member');
  await oneUser(home, 'only');
  await oneRole(home, 'only');
}
