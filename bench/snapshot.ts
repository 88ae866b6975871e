/** Snapshots of any size: a recorded good and a recorded bad account, with each resource in as many copies as wanted. */
import type { Stored } from '../inventory/stored.ts';
import { encodeStored } from '../inventory/codec.ts';
import { collect } from '../inventory/collect.ts';
import { relatedBy, plan as planOf } from '../inventory/demands.ts';
import type { AccountPlan, Marker, Plan, UnitMarker } from '../lambdas/steps/types.ts';
import { accountKey, inventoryKey, markerKey, planKey, unitMarkerKey } from '../lambdas/store/layout.ts';
import { writeParts } from '../lambdas/store/lines.ts';
import type { Store } from '../lambdas/store/store.ts';
import { rules } from '../rules/index.ts';
import { canned, HOME, options } from '../test/aws.ts';
import { accounts } from '../test/truth/accounts.ts';
import { ORGANIZATION } from '../test/truth/identity.ts';

export const SCAN = '20260701T000000Z-00000000';
const UNIT = { ...HOME, home: true };

/** How many of a thousand resources are of a type: a large account of servers, with what belongs to them. */
const SHARES: Readonly<Record<string, number>> = {
  'AWS::EC2::Volume': 150,
  'AWS::EC2::SecurityGroup': 150,
  'AWS::EC2::Instance': 120,
  'AWS::EC2::NetworkInterface': 120,
  'AWS::EC2::Snapshot': 100,
  'AWS::S3::Bucket': 80,
  'AWS::Lambda::Function': 40,
  'AWS::SecretsManager::Secret': 20,
  'AWS::SQS::Queue': 20,
  'AWS::DynamoDB::Table': 20,
  'AWS::IAM::Role': 60,
  'AWS::EC2::Subnet': 40,
  'AWS::KMS::Key': 20,
  'AWS::IAM::ManagedPolicy': 15,
  'AWS::EC2::EIP': 10,
  'AWS::EC2::VPC': 10,
  'AWS::EC2::FlowLog': 10,
  'AWS::IAM::AccessKey': 5,
  'AWS::IAM::User': 5,
  'AWS::EC2::Image': 5,
};
/** One resource in so many is as the bad account has it. */
const BAD = 20;

/** What names a resource, in its own record and in those that lead to it. */
const NAMES =
  /\b(i|eni|vol|snap|ami|vpc|subnet|acl|fl|eipalloc)-1\b|\bpay\b|\bdb-a1b2c3\b|(?<=instance-profile\/)web\b|\bsg-\w+|\bkey\/1\b|(?<="KeyId":")1(?=")|\bAKIA\d\b|\bann\b|\baudit\b|\bours\b|\blogs\b/g;

/** A copy of a resource: its names, and those of what it leads to, numbered. Keys and VPCs are shared by many. */
function copyOf(line: string, index: number, shared: Readonly<Record<string, number>>): string {
  return line.replace(NAMES, (name) => {
    const most = shared[name];
    const number = most === undefined ? index : index % most;
    return name === '1' || name === 'key/1' ? `${name}${number}` : `${name}-${number}`;
  });
}

async function templates(): Promise<
  Readonly<Record<'good' | 'bad', ReadonlyMap<string, readonly string[]>>>
> {
  const of = async (answers: Parameters<typeof canned>[0]) => {
    const inventory = await collect(canned(answers), rules, [HOME], options);
    const lines = (type: string) => [...inventory.of(type)].map((stored: Stored) => encodeStored(stored));
    return new Map([...planOf(rules).keys()].map((type) => [type, lines(type)]));
  };
  // The instance of the one bad account has no role; that of the other has one, and is reached over a balancer.
  return { good: await of(accounts['good'] ?? {}), bad: await of(accounts['bad otherwise'] ?? {}) };
}

/** Writes a snapshot of about so many resources of one account. Gives the plan to judge it by, and how many there are. */
export async function writeSnapshot(store: Store, size: number): Promise<{ plan: Plan; resources: number }> {
  const { good, bad } = await templates();
  const of = (type: string) => Math.round((size * (SHARES[type] ?? 0)) / 1000);
  const keys = Math.max(1, of('AWS::KMS::Key'));
  const vpcs = Math.max(1, of('AWS::EC2::VPC'));
  const roles = Math.max(1, of('AWS::IAM::Role'));
  const subnets = Math.max(1, of('AWS::EC2::Subnet'));
  const shared = { 'key/1': keys, '1': keys, 'vpc-1': vpcs, 'subnet-1': subnets, audit: roles, web: roles };
  let resources = 0;
  for (const [type, lines] of good) {
    const worse = bad.get(type) ?? [];
    const copies = of(type);
    function* records(): Generator<object> {
      if (copies === 0) for (const line of lines) yield JSON.parse(line) as object;
      for (let index = 0; index < copies; index++) {
        const from = index % BAD === 0 && worse.length > 0 ? worse : lines;
        const line = from[index % from.length];
        if (line !== undefined) yield JSON.parse(copyOf(line, index, shared)) as object;
      }
    }
    const { parts, count } = await writeParts(records(), (part, body) =>
      store.put(inventoryKey(SCAN, UNIT.accountId, UNIT.region, type, part), body),
    );
    resources += count;
    const observedAt = options.now().toISOString();
    const marker: Marker = { type, unit: UNIT, parts, count, observedAt, failure: null };
    await store.put(markerKey(SCAN, UNIT.accountId, UNIT.region, type), JSON.stringify(marker));
  }
  const unit: UnitMarker = { unit: UNIT, calls: {}, seconds: 0 };
  await store.put(unitMarkerKey(SCAN, UNIT.accountId, UNIT.region), JSON.stringify(unit));
  const accountPlan: AccountPlan = { scan: SCAN, account: UNIT.accountId, units: [UNIT], calls: {} };
  await store.put(accountKey(SCAN, UNIT.accountId), JSON.stringify(accountPlan));
  const plan: Plan = {
    schemaVersion: 1,
    scan: SCAN,
    startedAt: options.now().toISOString(),
    config: {
      ...{ schemaVersion: 1, accounts: { current: true }, regions: 'all', params: {}, allow: [] },
      rules: rules.map(({ id }) => id),
    },
    ...{ full: true, accounts: [{ id: UNIT.accountId }], batches: 1, organization: ORGANIZATION },
  };
  await store.put(planKey(SCAN), JSON.stringify(plan));
  return { plan, resources };
}

/** The types whose resources are held while others are judged. */
export const heldTypes = (): readonly string[] => [...relatedBy(rules).keys()];
