/** An anonymized recording of the sample organization: it says of nobody who they are, and judges as the original does. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import { Anonymizer } from '../../../../lambdas/steps/recording/anonymize.ts';
import { Pseudonyms } from '../../../../lambdas/steps/recording/pseudonyms.ts';
import { copyScan, record } from '../../../../lambdas/steps/recording/record.ts';
import { wordsOfAws, type Words } from '../../../../lambdas/steps/recording/words.ts';
import { scanHere } from '../../../../lambdas/steps/scan.ts';
import type { ScanConfig } from '../../../../lambdas/steps/types.ts';
import { folderStore } from '../../../../lambdas/store/folder.ts';
import type { Store } from '../../../../lambdas/store/store.ts';
import { rules } from '../../../../rules/index.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { memoryStore } from '../../memory.ts';

const KEY = 'a key for this test';
const sample = folderStore(join(import.meta.dirname, '../../../../samples/organization'));
const config: ScanConfig = {
  ...{ schemaVersion: 1, accounts: { current: true }, regions: 'all', allow: [], params: {} },
  rules: rules.map(({ id }) => id),
};
const now = () => new Date('2026-11-24T00:00:00Z');

let isWord: Words;
let anonymous: Store;
let anonymizer: Anonymizer;
beforeAll(async () => {
  const folder = join(temporaryFolder(), 'recording');
  const read = (into: Store) => copyScan(sample, into);
  await record({ folder, read, anonymize: true, version: '1.2.3', now, key: KEY });
  anonymous = folderStore(folder);
  isWord = await wordsOfAws();
  anonymizer = new Anonymizer(new Pseudonyms(KEY), isWord);
}, 60_000);

/** All that a store holds, unpacked, with the names of its objects. */
async function contents(store: Store): Promise<string> {
  const texts: string[] = [];
  for await (const key of store.list('')) {
    const { body = Buffer.from('') } = (await store.get(key)) ?? {};
    texts.push(key, (key.endsWith('.gz') ? gunzipSync(body) : Buffer.from(body)).toString('utf8'));
  }
  return texts.join('\n');
}

async function verdicts(
  from: Store,
): Promise<readonly { status: string; rule: string; arn: string; account: string }[]> {
  const { findings } = await scanHere({ store: memoryStore(), config, request: {}, now, from, passes: true });
  const found = await Array.fromAsync(findings);
  return found.map(({ status, rule, resource: { arn, account } }) => ({ status, rule, arn, account }));
}

const lines = (found: readonly object[]) => found.map((one) => JSON.stringify(one)).sort();

it('gives the verdicts of the original, under other names', async () => {
  const [original, renamed] = [await verdicts(sample), await verdicts(anonymous)];
  const expected = original.map(({ status, rule, arn, account }) => ({
    ...{ status, rule, arn: anonymizer.text(arn), account: anonymizer.text(account) },
  }));
  expect(lines(renamed)).toEqual(lines(expected));
  expect(new Set(original.map(({ status }) => status)).size).toBeGreaterThan(2);
}, 60_000);

it('holds none of the original names and ids, in no file and no name of a file', async () => {
  const original = await contents(sample);
  const secret = new Set<string>();
  const resources = original.split('\n').filter((line) => line.startsWith('{"type"'));
  for (const line of resources) {
    const { id, self } = JSON.parse(line) as { id?: Record<string, unknown>; self?: object };
    for (const text of [id?.['arn'], id?.['name'], id?.['accountId']])
      if (typeof text === 'string') secret.add(text);
    const tags = Object.values((id?.['tags'] ?? {}) as Record<string, unknown>);
    for (const text of tags) if (typeof text === 'string') secret.add(text);
    for (const text of JSON.stringify(self ?? {}).match(
      /\b\d{12}\b|\b[a-z]+-[0-9a-f]{8,17}\b|[\w.+-]+@[\w.-]+/g,
    ) ?? [])
      secret.add(text);
  }
  const plan = /"externalId":"([^"]+)"/.exec(original)?.[1] ?? '';
  secret.delete('organization'); // the name of a trail, and a word in ARNs
  secret.delete('p-FullAWSAccess'); // AWS's own policy, called so in every organization
  const hidden = [plan, ...secret].filter(
    (text) =>
      text.length > 5 && !isWord(text) && !isAwsOwn(text) && !original.includes(`:aws:prefix-list/${text}`),
  );
  expect(hidden.length).toBeGreaterThan(200);
  const made = await contents(anonymous);
  const words = new Set(made.split(/[^\w.@+-]+/));
  expect(hidden.filter((text) => (/^[\w.@+-]+$/.test(text) ? words.has(text) : made.includes(text)))).toEqual(
    [],
  );
}, 60_000);

/** Managed policies, service roles and prefix lists of AWS are everybody's. */
const isAwsOwn = (text: string): boolean =>
  /^arn:aws:[a-z0-9]+:[^:]*:aws:|^com\.amazonaws\.|role\/aws-service-role\//.test(text) ||
  (/^\w+$/.test(text) && AWS_POLICIES.test(text));
const AWS_POLICIES =
  /^(AdministratorAccess|ReadOnlyAccess|SecurityAudit|ViewOnlyAccess|Amazon\w+|AWS\w+|PowerUserAccess|Billing)$/;

describe('a name', () => {
  const text = (original: string) => anonymizer.text(original);

  it.each([
    ['123456789012', /^\d{12}$/],
    ['vol-0123456789abcdef0', /^vol-[0-9a-f]{17}$/],
    ['AKIAIOSFODNN7EXAMPLE', /^AKIA[A-Z0-9]{16}$/],
    ['1234abcd-12ab-34cd-56ef-1234567890ab', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
    ['jane.doe@example.com', /^[a-z]{4}\.[a-z]{3}@[a-z]{7}\.[a-z]{3}$/],
    ['arn:aws:iam::123456789012:user/team/jane', /^arn:aws:iam::\d{12}:user\/[a-z]{4}\/[a-z]{4}$/],
    ['arn:aws:s3:::logs-of-jane/*', /^arn:aws:s3:::[a-z]{4}-[a-z]{2}-[a-z]{4}\/\*$/],
    ['o-a1b2c3d4e5', /^o-[a-z\d]{10}$/],
    ['Made by Jane.', /^[A-Z][a-z]{3} [a-z]{2} [A-Z][a-z]{3}\.$/],
  ])('%s keeps its shape, and nothing else', (original, shape) => {
    expect(text(original)).toMatch(shape);
    expect(text(original)).not.toBe(original);
  });

  it.each([
    ...[
      'default',
      '<root_account>',
      '*',
      'eu-west-1',
      'eu-west-1a',
      '0.0.0.0/0',
      '10.0.0.0/8',
      '2001:db8::/32',
      'gp3',
    ],
    ...[
      'ec2.amazonaws.com',
      'arn:aws:iam::aws:policy/AdministratorAccess',
      '2012-10-17',
      '2026-07-01T00:00:00.000Z',
    ],
    ...[
      'http://acs.amazonaws.com/groups/global/AllUsers',
      'arn:aws:kms:eu-west-1:aws:alias/aws/s3',
      'aws:kms',
      '-1',
    ],
    ...['com.amazonaws.eu-west-1.s3', 'Enabled', 'AES256'],
  ])('%s is AWS’s, and stays', (word) => {
    expect(text(word)).toBe(word);
  });

  it('is replaced alike wherever it stands', () => {
    const name = text('logs-of-jane');
    expect(text('arn:aws:s3:::logs-of-jane')).toBe(`arn:aws:s3:::${name}`);
    expect(text('arn:aws:s3:::logs-of-jane/AWSLogs/123456789012/*')).toBe(
      `arn:aws:s3:::${name}/AWSLogs/${text('123456789012')}/*`,
    );
    expect(JSON.parse(text('{"Resource":"arn:aws:s3:::logs-of-jane","Action":"s3:GetObject"}'))).toEqual({
      ...{ Resource: `arn:aws:s3:::${name}`, Action: 's3:GetObject' },
    });
    expect(text('logs-of-*')).toBe(`${name.slice(0, 8)}*`);
  });

  it('is another one for each original, and under each key', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => String(111_111_000_000 + index));
    expect(new Set(ids.map(text)).size).toBe(ids.length);
    const other = new Anonymizer(new Pseudonyms('another key'), isWord);
    expect(other.text('logs-of-jane')).not.toBe(text('logs-of-jane'));
  });

  it('is replaced in what a plan says of regions and policies, and actions stay', () => {
    const plan = {
      outOfScope: [{ region: 'eu-west-2', reason: 'RegionClosed: p-a1b2c3d4' }],
      units: [
        {
          partition: 'aws',
          accountId: '123456789012',
          region: 'eu-west-1',
          home: true,
          without: ['ec2:DescribeVpcs'],
        },
      ],
      gap: {
        call: 'sts:AssumeRole arn:aws:iam::123456789012:role/Jane',
        error: 'AccessDenied',
        deniedBy: 'scp',
      },
    };
    const made = JSON.stringify(anonymizer.value(plan));
    for (const kept of [
      'eu-west-2',
      'RegionClosed: ',
      '"ec2:DescribeVpcs"',
      '"home":true',
      'sts:AssumeRole arn:aws:iam::',
      '"scp"',
    ])
      expect(made).toContain(kept);
    for (const secret of ['a1b2c3d4', '123456789012', 'Jane']) expect(made).not.toContain(secret);
  });

  it('is replaced in the conditions of policies, in keys and in values', () => {
    const renamed = anonymizer.value({
      Condition: {
        StringEquals: { 'aws:ResourceTag/team': 'payments', 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
        ArnLike: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:123456789012:alarms-of-jane' },
        StringLike: { 'oidc.corp.example:sub': 'system:serviceaccount:${aws:PrincipalTag/team}' },
      },
    });
    const made = JSON.stringify(renamed);
    for (const secret of ['team', 'payments', 'a1b2c3d4e5', '123456789012', 'jane', 'corp'])
      expect(made).not.toContain(secret);
    for (const word of [
      'aws:ResourceTag/',
      'aws:PrincipalOrgID',
      'ArnLike',
      'arn:aws:sns:eu-west-1:',
      '${aws:PrincipalTag/',
    ])
      expect(made).toContain(word);
  });
});
