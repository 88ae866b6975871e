/**
 * `node bench/moto.ts`: reads accounts on moto that hold the same in 1, 10 and 50 copies, by all rules; prints calls and
 * seconds, and how they grow. Nearly all of the time is moto's own: read it as a ratio. Needs the emulators of `npm test`.
 */
import {
  CreateSecurityGroupCommand,
  CreateVolumeCommand,
  DescribeImagesCommand,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import { CreateKeyCommand } from '@aws-sdk/client-kms';
import { CreateTopicCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand } from '@aws-sdk/client-sqs';
import { judgeAll } from '../engine/judge.ts';
import { collect } from '../inventory/collect.ts';
import { live } from '../inventory/sources/live.ts';
import { rules } from '../rules/index.ts';
import '../scripts/emulator/localhost.mjs';
import { startMoto } from '../scripts/emulator/server.ts';
import { clientsFor, type Clients } from '../test/emulated/collectors/clients.ts';
import { oneRole, oneUser } from '../test/emulated/collectors/fill/iam.ts';
import { newBucket } from '../test/emulated/collectors/fill/s3.ts';
import { filledIn } from '../test/emulated/collectors/moto.ts';
import { HOME, MANAGEMENT } from '../test/emulated/collectors/places.ts';
import { options } from '../test/aws.ts';
import { print } from './clock.ts';

const UNIT = { partition: 'aws', accountId: MANAGEMENT, region: HOME, home: true };

/** Two buckets, groups and volumes, one of each other kind: twelve resources, and what comes with them. */
async function fill(clients: Clients, copy: number): Promise<void> {
  const { ec2, kms, sns, sqs } = clients;
  for (const half of ['a', 'b']) {
    await newBucket(clients, `plumbline-${copy}-${half}`);
    const GroupName = `group-${copy}-${half}`;
    await ec2.send(new CreateSecurityGroupCommand({ GroupName, Description: 'one of many' }));
    await ec2.send(new CreateVolumeCommand({ AvailabilityZone: `${HOME}a`, Size: 8 }));
  }
  const { Images = [] } = await ec2.send(new DescribeImagesCommand({}));
  await ec2.send(new RunInstancesCommand({ ImageId: Images[0]?.ImageId, MinCount: 1, MaxCount: 1 }));
  await oneRole(clients, `role-${copy}`);
  await oneUser(clients, `user-${copy}`);
  await kms.send(new CreateKeyCommand({}));
  await sns.send(new CreateTopicCommand({ Name: `topic-${copy}` }));
  await sqs.send(new CreateQueueCommand({ QueueName: `queue-${copy}` }));
}

async function measured(copies: number) {
  const emulator = await startMoto();
  Object.assign(process.env, emulator.env);
  try {
    const clients = clientsFor(MANAGEMENT, HOME, undefined);
    for (let copy = 0; copy < copies; copy++) await fill(clients, copy);
    const calls = new Map<string, number>();
    const source = live({
      credentialsFor: () => undefined,
      onCall: (service, operation) => {
        const name = `${service}:${operation}`;
        calls.set(name, (calls.get(name) ?? 0) + 1);
      },
    });
    const aws = filledIn(source, (accountId, region) => clientsFor(accountId, region, undefined));
    const start = performance.now();
    const inventory = await collect(aws, rules, [UNIT], options);
    const seconds = (performance.now() - start) / 1000;
    const judgements = [...judgeAll(rules, inventory, { now: options.now() })].length;
    return { copies, seconds, judgements, calls: [...calls.values()].reduce((sum, count) => sum + count, 0) };
  } finally {
    await emulator.stop();
  }
}

const all = [];
for (const copies of [1, 10, 50]) {
  const one = await measured(copies);
  all.push(one);
  print(`An account on moto with ${copies} times the same, all ${rules.length} rules`, [
    ['calls', one.calls, ''],
    ['reading, by the clock', one.seconds, 'seconds'],
    ['verdicts', one.judgements, ''],
  ]);
}
const [few, , many] = all;
if (few && many)
  print(`Growth, ${many.copies} times as many`, [
    ['calls', many.calls / few.calls, 'times'],
    ['calls for each more copy', (many.calls - few.calls) / (many.copies - few.copies), ''],
    ['seconds', many.seconds / few.seconds, 'times'],
  ]);
