import { expect, test } from '@jest/globals';
import { DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import { collect } from '../../../inventory/collect.ts';
import { bucket } from '../../../inventory/s3/bucket.ts';
import type { Clients } from './clients.ts';
import { oneRole, oneUser } from './fill/iam.ts';
import { oneGroup } from './fill/network.ts';
import { newBucket } from './fill/s3.ts';
import { everything, options, type Lab } from './lab.ts';
import { HOME } from './places.ts';

/** How often each call is made when the member account's home is read, for the types of one service. */
async function callsOf({ world, door }: Lab, service: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const aws = door((name, operation) => {
    const call = `${name}:${operation}`;
    counts.set(call, (counts.get(call) ?? 0) + 1);
  });
  const demands = everything.filter(({ resource }) => resource.startsWith(`AWS::${service}::`));
  const units = world.units.filter(({ accountId, home }) => home && accountId === world.member);
  await collect(aws, demands, units, options);
  return counts;
}

/** What one more resource costs: the calls that are made more often than before. */
async function extra(lab: Lab, service: string, make: (clients: Clients) => Promise<unknown>) {
  const before = await callsOf(lab, service);
  await make(lab.world.clientsOf(lab.world.member, HOME));
  const after = await callsOf(lab, service);
  const more = [...after].map(([call, count]) => [call, count - (before.get(call) ?? 0)] as const);
  return more.filter(([, count]) => count !== 0).toSorted();
}

/** Adds to the member account: the facts before must have read it already. */
export function costFacts(labOf: () => Lab): void {
  // What is asked once about all of them costs nothing more.
  const own = Object.values(bucket.facets).filter((facet) => facet.select === undefined);
  const reads = own.map(({ call }) => `s3:${call.operation}`);
  const bucketReads = new Set(reads);

  test.each<
    [what: string, service: string, make: (clients: Clients) => Promise<unknown>, calls: readonly string[]]
  >([
    ['role', 'IAM', (clients) => oneRole(clients, 'second'), []],
    ['security group', 'EC2', inDefaultVpc, []],
    [
      'user with one key',
      'IAM',
      (clients) => oneUser(clients, 'second'),
      ['iam:GetAccessKeyLastUsed', 'iam:ListAccessKeys'],
    ],
    ['bucket', 'S3', (clients) => newBucket(clients, 'plumbline-second'), [...bucketReads].sort()],
  ])('one more %s costs no call but those about itself', async (what, service, make, calls) => {
    const more = await extra(labOf(), service, make);
    process.stdout.write(`      one more ${what}: ${more.length} more calls\n`);
    expect(more).toEqual(calls.map((call) => [call, 1]));
  });
}

async function inDefaultVpc(clients: Clients): Promise<void> {
  const { Vpcs = [] } = await clients.ec2.send(new DescribeVpcsCommand({}));
  await oneGroup(clients, Vpcs[0]?.VpcId ?? '', 'one more');
}
