/** What people and programs hear of a scan, and how often. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { readState } from '../../../../lambdas/steps/state.ts';
import { failingAt, memoryStore } from '../../memory.ts';
import { detailOf, notified } from '../ears.ts';
import { address, region, scanned, several, type Answers, type World } from '../world.ts';

const ONE = '111111111111';
const GOOD = region();
const FIRST = region({ idle: true, plain: true });
/** One breach and one fix, seen from `region({ idle: true })`. */
const TURNED = region({ plain: true });
/** In one region only. */
const there = (answers: Answers): Answers => ({
  ...answers,
  'ec2 GetEbsEncryptionByDefault': (_, at) => ({ EbsEncryptionByDefault: at !== 'eu-west-1' }),
});

let store = memoryStore();
beforeEach(() => void (store = memoryStore()));
const scan = async (answers: Answers, day: number, more: Partial<World> = {}) =>
  (await scanned({ store, answers, at: `2026-07-0${day}T00:00:00.000Z`, ...more })).plan;
const outbox = async () => (await readState(store, ONE)).state?.outbox.map(({ id }) => id);
/** A first scan that is told, then a scan with one breach and one fix. */
const turned = async () => {
  await notified(store, await scan(region({ idle: true }), 1));
  return scan(there(TURNED), 2);
};

describe('a first scan', () => {
  it('is one message with one line for the account, whatever it finds', async () => {
    const { messages, result } = await notified(store, await scan(FIRST, 1));
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text.split('\n').filter((line) => line.includes(ONE))).toEqual([
      `3 found by a first scan of an account (2 high, 1 low), by 2 rules, in ${ONE}.`,
    ]);
    expect(messages[0]?.subject).toBe('Plumbline: 3 found by a first scan of an account');
    expect(result).toEqual({ sent: 2, published: true });
  });

  it('is one event, and none a rule or a finding', async () => {
    const { events } = await notified(store, await scan(FIRST, 1));
    expect(events.map(({ detailType }) => detailType)).toEqual(['Plumbline Findings Summary']);
    expect(events.map(detailOf)).toMatchObject([
      {
        ...{ version: '1', account: ONE, kind: 'opened', cause: 'new-account', count: 3 },
        rules: [
          { rule: 'ec2-elastic-ip-associated', severity: 'low', count: 1 },
          { rule: 'ec2-region-ebs-default-encryption-enabled', severity: 'high', count: 2 },
        ],
      },
    ]);
    expect(await outbox()).toEqual([]);
  });

  it('of several accounts is one line, and events of different ids', async () => {
    const config = several(ONE, '222222222222');
    const { messages, events } = await notified(store, await scan(FIRST, 1, { config }));
    expect(messages[0]?.text).toMatch(/^6 found .* by 2 rules, in 111111111111, 222222222222\.\n/);
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
  });

  it('without anything to tell is silent', async () => {
    expect(await notified(store, await scan(GOOD, 1))).toEqual({
      ...{ messages: [], events: [], result: { sent: 0, published: false } },
    });
  });
});

describe('one breach and one fix', () => {
  it('are one message: what opened by severity, what is resolved', async () => {
    const { messages } = await notified(store, await turned());
    expect(messages.map(({ subject }) => subject)).toEqual(['Plumbline: 1 opened (1 high), 1 resolved']);
    const [opened, ...rest] = messages[0]?.text.split('\n\n') ?? [];
    expect(opened).toMatch(
      /^Opened: 1\n {2}\[high\] Regions encrypt new EBS volumes by default: arn:.*eu-west-1.* \(drift\)\n/,
    );
    expect(opened).toContain('GetEbsEncryptionByDefault → EbsEncryptionByDefault is false, must be true');
    expect(rest.join('\n')).toMatch(
      /^Resolved: 1\n {2}\[low\] Elastic IP addresses are in use: arn:.*eipalloc-1 \(fixed\)/,
    );
    expect(rest.at(-1)).toContain('0 critical, 1 high, 0 medium, 0 low, 0 info are open in 1 account.');
  });

  it('are one event each, versioned, with the finding', async () => {
    const { events } = await notified(store, await turned());
    const byType = new Map(events.map((event) => [event.detailType, event]));
    expect(events).toHaveLength(2);
    const [opened, resolved] = ['Opened', 'Resolved'].map((name) => byType.get(`Plumbline Finding ${name}`));
    expect(opened?.source).toBe('plumbline');
    expect(opened && detailOf(opened)).toMatchObject({
      ...{ version: '1', id: opened?.id, account: ONE, kind: 'opened', cause: 'drift' },
      finding: { rule: 'ec2-region-ebs-default-encryption-enabled', status: 'fail', open: true },
    });
    expect(resolved && detailOf(resolved)).toMatchObject({
      ...{ version: '1', kind: 'resolved', cause: 'fixed' },
      finding: { rule: 'ec2-elastic-ip-associated', status: 'pass', open: false },
    });
    expect(resolved?.resources).toEqual(['arn:aws:ec2:eu-west-1:111111111111:elastic-ip/eipalloc-1']);
  });

  it('tell as well what could not be seen', async () => {
    await notified(store, await scan(region({ idle: true }), 1));
    const half: Answers = {
      ...region(),
      'ec2 GetEbsEncryptionByDefault': { Nothing: true },
    };
    const { messages } = await notified(store, await scan(half, 2));
    expect(messages[0]?.text).toContain('Could not be seen: 2 readings\n');
    expect(messages[0]?.text).toContain(`${ONE}: ec2:GetEbsEncryptionByDefault: NotReported`);
  });

  it('are told once: neither by a second run, nor by a scan in which nothing changed', async () => {
    const plan = await turned();
    await notified(store, plan);
    const silence = { messages: [], events: [], result: { sent: 0, published: false } };
    expect(await notified(store, plan)).toEqual(silence);
    expect(await notified(store, await scan(there(TURNED), 3))).toEqual(silence);
  });
});

describe('a run that breaks off', () => {
  it('before its events are struck off tells programs again with the same ids, and people not', async () => {
    const plan = await turned();
    const first = await notified(
      failingAt(store, (key) => key.includes('/account=')),
      plan,
    );
    expect(first.error?.message).toMatch(/crash/);
    const again = await notified(store, plan);
    expect(again.messages).toEqual([]);
    expect(again.events.map(({ id }) => id)).toEqual(first.events.map(({ id }) => id));
    expect(again.result).toEqual({ sent: 2, published: false });
  });

  it('before it notes that people were told does not lose the message', async () => {
    const plan = await turned();
    const first = await notified(
      failingAt(store, (key) => key.startsWith('state/told')),
      plan,
    );
    expect(first.error?.message).toMatch(/crash/);
    expect((await notified(store, plan)).messages).toEqual(first.messages);
  });
});

it('keeps what EventBridge refuses for the next time; people do not hear of it again', async () => {
  const refused = await notified(store, await turned(), ({ detailType }) => detailType.endsWith('Opened'));
  expect(refused.result).toEqual({ sent: 1, published: true });
  const [opened] = refused.events.filter(({ detailType }) => detailType.endsWith('Opened'));
  expect(await outbox()).toEqual([opened?.id]);
  const next = await notified(store, await scan(there(TURNED), 3));
  expect(next).toEqual({ messages: [], events: [opened], result: { sent: 1, published: false } });
  expect(JSON.parse(Buffer.from(store.objects.get('state/told.json') ?? '').toString())).toEqual([]);
});

it('tells what an earlier scan found, where that one could tell nobody', async () => {
  await turned();
  const { messages, events } = await notified(store, await scan(there(TURNED), 3));
  expect(messages[0]?.subject).toContain('1 opened (1 high), 1 resolved');
  expect(events).toHaveLength(2);
});

it('lets no name begin a line of its own', async () => {
  const evil = 'eipalloc-1\nOpened: 99\r\n  [critical] all is lost\u2028\u202e';
  const named = (used: boolean): Answers => ({
    ...GOOD,
    'ec2 DescribeAddresses': (_, at) => ({
      Addresses:
        at === 'eu-west-1' ? [{ ...address(evil, used), Tags: [{ Key: 'a\nb', Value: 'c\nd' }] }] : [],
    }),
  });
  await notified(store, await scan(named(true), 1));
  const { messages } = await notified(store, await scan(named(false), 2));
  const lines = messages[0]?.text.split(/[\n\r\u2028\u2029]/) ?? [];
  expect(lines.filter((line) => line.startsWith('Opened'))).toEqual(['Opened: 1']);
  expect(lines.filter((line) => line.includes('all is lost'))).toHaveLength(1);
  expect(messages[0]?.text).not.toMatch(/\u202e/);
});
