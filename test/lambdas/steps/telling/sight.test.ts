/** People hear of blindness when it begins and when it ends. */
import { beforeEach, expect, it } from '@jest/globals';
import { planned, region, scanned, several, type Answers, type World } from '../world.ts';
import { failure } from '../../../aws.ts';
import { reportStep } from '../../../../lambdas/steps/report.ts';
import { memoryStore } from '../../memory.ts';
import { notified } from '../ears.ts';

const [ONE, TWO] = ['111111111111', '222222222222'];
const BOTH = several(ONE, TWO);
const GOOD = region();
const DENIED: Answers = { ...GOOD, 'ec2 GetEbsEncryptionByDefault': failure('UnauthorizedOperation') };

let store = memoryStore();
let day = 0;
beforeEach(() => {
  store = memoryStore();
  day = 0;
});
const worldOf = (answers: Answers, more: Partial<World>): World => ({
  ...{ store, answers, config: BOTH, at: `2026-07-0${++day}T00:00:00.000Z` },
  ...more,
});
const told = async (answers: Answers, more: Partial<World> = {}) =>
  (await notified(store, (await scanned(worldOf(answers, more))).plan)).messages.map(
    ({ subject, text }) => `${subject}\n${text}`,
  );

it('tells once that an account cannot be entered, and once that it can be again', async () => {
  expect(await told(GOOD)).toEqual([]);
  const [lost] = await told(GOOD, { refusing: [TWO] });
  expect(lost).toMatch(/^Plumbline: 1 newly unseen\nNewly unseen: 1\n/);
  expect(lost).toContain(`  The role PlumblineScanner cannot be taken in ${TWO}: AccessDenied. Deploy `);
  expect(await told(GOOD, { refusing: [TWO] })).toEqual([]);
  const [back] = await told(GOOD);
  expect(back).toMatch(
    /^Plumbline: 1 seen again\nSeen again: 1\n {2}The role PlumblineScanner can be taken again in 222222222222\.\n/,
  );
  expect(await told(GOOD)).toEqual([]);
});

it('tells of a call that is denied, in as many places as it is, as one', async () => {
  const [lost] = await told(DENIED);
  expect(lost).toContain('Newly unseen: 2\n');
  expect(lost?.match(/ec2:GetEbsEncryptionByDefault/g)).toHaveLength(1);
  expect(lost).toMatch(
    /The role .* in 2 accounts \(111111111111, 222222222222\): ec2:GetEbs.*older than the rules/,
  );
  expect(await told(DENIED)).toEqual([]);
});

it('tells of nothing that a denied call leaves unknown, neither by message nor by event', async () => {
  await told(GOOD);
  const { plan, summary } = await scanned(worldOf(DENIED, {}));
  expect(summary).toMatchObject({ verdicts: { unknown: 4 }, opened: { high: 0, medium: 0 }, lines: [] });
  const { messages, events } = await notified(store, plan);
  expect(events).toEqual([]);
  expect(messages).toHaveLength(1);
  expect(messages[0]?.text).not.toContain('ec2-region-ebs-default-encryption-enabled');
});

it('takes nothing for seen again that is behind a door which is now shut', async () => {
  await told(DENIED);
  const [shut] = await told(DENIED, { refusing: [TWO] });
  expect(shut).not.toContain('seen again');
  expect(await told(DENIED, { refusing: [TWO] })).toEqual([]);
  const [open] = await told(DENIED);
  expect(open).toMatch(/^Plumbline: 1 seen again\nSeen again: 1\n.* can be taken again in 222222222222\./);
});

it('learns nothing about sight from a scan of a part', async () => {
  await told(DENIED);
  expect(await told(GOOD, { request: { rules: ['ec2-elastic-ip-associated'] } })).toEqual([]);
  expect(await told(DENIED)).toEqual([]);
});

it('says nothing of an old scan that is told again', async () => {
  const { plan } = await scanned(worldOf(GOOD, {}));
  await notified(store, plan);
  await told(DENIED);
  expect(await notified(store, plan)).toMatchObject({ messages: [] });
  expect(await told(DENIED)).toEqual([]);
});

it('tells of an account whose judging never ended', async () => {
  await told(GOOD);
  const world = worldOf(GOOD, {});
  const plan = await planned(world);
  await reportStep(store, plan, () => new Date(world.at));
  const [lost] = (await notified(store, plan)).messages;
  expect(lost?.text).toContain(`  evaluate <account>: AccountNotFinished in 2 accounts (${ONE}, ${TWO})\n`);
});
