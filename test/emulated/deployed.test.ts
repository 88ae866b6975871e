/** The deployed system, end to end, on a local AWS: what `npm start` shows, with assertions. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { join } from 'node:path';
import { breach, fix, type SampleChange } from '../../scripts/emulator/changes.ts';
import {
  managementAccount,
  seedOrganization,
  type SampleOrganization,
} from '../../scripts/emulator/organization.ts';
import { environmentFor, startMiniStack, type Emulator } from '../../scripts/emulator/server.ts';
import { deploy, type Deployment } from '../../scripts/local/deploy.ts';
import { listen, type Ears } from '../../scripts/local/ears.ts';
import { OPEN_BY_ACCOUNT, query } from '../../scripts/local/query.ts';
import { run, type Ran } from '../../scripts/local/run.ts';
import type { Summary } from '../../lambdas/steps/types.ts';

const root = join(import.meta.dirname, '../..');
const region = 'eu-west-1';
const regions = [region, 'us-east-1'];
const STRANGER = '999999999999';
let emulator: Emulator;
let organization: SampleOrganization;
let deployment: Deployment;
let ears: Ears;
const undoing: (() => unknown)[] = [];

beforeAll(async () => {
  emulator = await startMiniStack({ region, accountId: managementAccount });
  undoing.push(() => emulator.stop());
  const seeding = seedOrganization(emulator.endpoints);
  deployment = await deploy(emulator, seeding, { region, account: managementAccount, regions });
  organization = await seeding;
  ears = await listen(emulator.endpoint, region, deployment.topic);
  undoing.push(() => ears.close());
}, 240_000);
afterAll(async () => {
  for (const undo of undoing.reverse()) await undo();
});

const plumbline = (args: readonly string[], fine: readonly number[]): Promise<Ran> =>
  run(process.execPath, [join(root, 'bin/plumbline.js'), ...args], {
    ...{ cwd: root, env: environmentFor(emulator), timeout: 120_000, fine },
  });
/** Starts the deployed scanner, and waits for what comes of it. */
async function scan(): Promise<Summary> {
  const { stdout } = await plumbline(['start', '--format', 'json', '--fail-on', 'none'], [0, 3]);
  return JSON.parse(stdout) as Summary;
}
async function object(key: string): Promise<string | undefined> {
  const s3 = new S3Client({
    endpoint: emulator.endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId: managementAccount, secretAccessKey: 'local' },
  });
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: deployment.bucket, Key: key }));
  return Body?.transformToString();
}
const number = (text: string | undefined): number => Number(text);

it('scans the organization by the deployed functions, and tells of a first scan in one line', async () => {
  const summary = await scan();
  expect(summary).toMatchObject({ full: true, accounts: 3, accountsFailed: 0, units: 6, unitsFailed: 0 });
  expect(summary.resources).toBeGreaterThanOrEqual(organization.resources.length);
  expect(summary.verdicts.error).toBe(0);
  expect(summary.lines.every(({ cause }) => cause === 'new-account')).toBe(true);
  const messages = await ears.messages();
  expect(messages).toHaveLength(1);
  expect(messages[0]?.text).toMatch(
    /^\d+ found by a first scan of an account \(.+\), by \d+ rules, in \d{12}/m,
  );
  const events = await ears.events();
  expect(events.map((event) => event['detail-type'])).not.toContain('Plumbline Finding Opened');
  expect(events.every(({ source, detail }) => source === 'plumbline' && detail.version === '1')).toBe(true);

  const rows = await query(emulator.endpoint, deployment, OPEN_BY_ACCOUNT);
  const open = rows.slice(1).reduce((total, row) => total + number(row[2]), 0);
  expect(open).toBe(Object.values(summary.failing).reduce((total, count) => total + count, 0));
  expect(new Set(rows.slice(1).map(([account]) => account))).toEqual(
    new Set(Object.values(organization.accounts)),
  );
  await expect(object(`scans/${summary.scan}/summary.json`)).resolves.toBe(JSON.stringify(summary));
});

it('finds the good and the bad where they were put', async () => {
  const { stdout } = await plumbline(
    ['findings', '--store', `s3://${deployment.bucket}`, '--format', 'ndjson', '--fail-on', 'none'],
    [0, 3],
  );
  const found = stdout
    .trim()
    .split('\n')
    .map(
      (line) => JSON.parse(line) as { rule: string; open: boolean; resource: { arn: string; name: string } },
    );
  const open = (rule: string) =>
    found.filter((one) => one.open && one.rule === rule).map(({ resource }) => resource.name);
  expect(open('iam-user-single-active-access-key')).toEqual(['backup-job']);
  expect(open('kms-key-policy-not-public')).not.toContain('invoices');
  expect(open('s3-bucket-versioning-enabled').some((name) => name.includes('sample-exports'))).toBe(true);
});

it('shows exactly one breach and one fix, to people and to programs', async () => {
  const changes: readonly SampleChange[] = [await breach(organization), await fix(organization)];
  const summary = await scan();
  expect(summary).toMatchObject({
    opened: { critical: 1, high: 0, medium: 0, low: 0 },
    resolved: 1,
    reopened: 0,
  });
  const messages = await ears.messages();
  expect(messages.map(({ subject }) => subject)).toEqual(['Plumbline: 1 opened (1 critical), 1 resolved']);
  for (const { arn } of changes) expect(messages[0]?.text).toContain(arn);
  const events = await ears.events();
  const told = events.map(({ 'detail-type': type, detail: { finding, cause } }) => ({
    ...{ type, cause, rule: finding?.rule, arn: finding?.resource.arn },
  }));
  const [broken, mended] = changes;
  expect(told).toHaveLength(2);
  expect(told).toEqual(
    expect.arrayContaining([
      { type: 'Plumbline Finding Opened', cause: 'drift', rule: broken?.rule, arn: broken?.arn },
      { type: 'Plumbline Finding Resolved', cause: 'fixed', rule: mended?.rule, arn: mended?.arn },
    ]),
  );
  const answer = await query(
    emulator.endpoint,
    deployment,
    'SELECT kind, cause, arn FROM changes WHERE revision > 2',
  );
  expect(
    answer
      .slice(1)
      .map(([, , arn]) => arn)
      .sort(),
  ).toEqual(changes.map(({ arn }) => arn).sort());
});

it('says nothing when nothing changed', async () => {
  const summary = await scan();
  expect(summary).toMatchObject({ opened: { critical: 0, high: 0, medium: 0, low: 0 }, resolved: 0 });
  expect(await ears.messages()).toEqual([]);
  expect(await ears.events()).toEqual([]);
});

it('narrows a scan to a part, and refuses what there is not', async () => {
  const { stdout } = await plumbline(
    ['start', '--format', 'json', '--fail-on', 'none', '--services', 'kms', '--accounts', managementAccount],
    [0, 3],
  );
  expect(JSON.parse(stdout)).toMatchObject({ full: false, accounts: 1, resolved: 0 });
  // On AWS it is exit code 2 (test/cli/start.test.ts): MiniStack calls every error of a function Runtime.HandlerError.
  const refused = await plumbline(['start', '--accounts', STRANGER], [2, 4]);
  expect(refused.stderr.trim().split('\n').at(-1)).toContain(`unknown account '${STRANGER}'`);
});
