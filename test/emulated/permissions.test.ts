/**
 * The member role as it is rolled out, on a local AWS that enforces IAM: it suffices, nothing in it is too much to miss,
 * and an account without it is one gap.
 */
import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Summary } from '../../lambdas/steps/types.ts';
import { managementAccount, seedOrganization } from '../../scripts/emulator/organization.ts';
import { environmentFor, startMiniStack, type Emulator } from '../../scripts/emulator/server.ts';
import { run } from '../../scripts/local/run.ts';
import { unseenLines } from '../../reports/unseen.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { asMiniStackCalls } from './ministack-actions.ts';

const root = join(import.meta.dirname, '../..');
const region = 'eu-west-1';
const EXTERNAL_ID = 'a-word-for-tests';
/** Has no role; MiniStack refuses to enter it. */
const STRANGER = '999999999999';
/** Taken from the role of one account. */
const MISSING = ['kms:GetKeyRotationStatus', 'iam:GetAccountAuthorizationDetails'];

interface Template {
  readonly Resources: Readonly<
    Record<
      string,
      {
        readonly Properties: {
          readonly AssumeRolePolicyDocument?: { readonly Statement: { Condition: Record<string, object> }[] };
          readonly PolicyDocument?: { readonly Statement: { Action: string[] }[] };
        };
      }
    >
  >;
}

let emulator: Emulator;
let summary: Summary;
let limited: string;
const undoing: (() => unknown)[] = [];

/** The template for StackSets. MiniStack knows no `aws:PrincipalArn`, so that condition of its trust is left out. */
function template(missing: readonly string[]): string {
  const text = readFileSync(join(root, 'docs/member-role.template.json'), 'utf8');
  const { Resources, ...rest } = JSON.parse(text) as Template;
  for (const { Properties } of Object.values(Resources)) {
    for (const { Condition } of Properties.AssumeRolePolicyDocument?.Statement ?? [])
      delete Condition['ArnEquals'];
    for (const statement of Properties.PolicyDocument?.Statement ?? []) {
      const left = [statement.Action].flat().filter((action) => !missing.includes(action));
      statement.Action = asMiniStackCalls(left);
    }
  }
  return JSON.stringify({ ...rest, Resources });
}

async function enrol(accessKeyId: string, missing: readonly string[]): Promise<void> {
  const credentials = { accessKeyId, secretAccessKey: 'local' };
  const client = new CloudFormationClient({ endpoint: emulator.endpoint, region, credentials });
  const values = { ScannerAccountId: managementAccount, ExternalId: EXTERNAL_ID };
  await client.send(
    new CreateStackCommand({
      StackName: 'PlumblineMember',
      TemplateBody: template(missing),
      Capabilities: ['CAPABILITY_NAMED_IAM'],
      Parameters: Object.entries(values).map(([ParameterKey, ParameterValue]) => ({
        ParameterKey,
        ParameterValue,
      })),
    }),
  );
  client.destroy();
}

const scan = async (externalId: string, accounts: readonly string[]): Promise<Summary> => {
  const { stdout } = await run(
    process.execPath,
    [join(import.meta.dirname, 'scan-accounts.ts'), temporaryFolder(), externalId, ...accounts],
    { cwd: root, env: environmentFor(emulator), timeout: 120_000 },
  );
  return JSON.parse(stdout) as Summary;
};

beforeAll(async () => {
  emulator = await startMiniStack({ region, accountId: managementAccount, auth: true });
  undoing.push(() => emulator.stop());
  const { accounts } = await seedOrganization(emulator.endpoints);
  const [one = '', ...others] = Object.values(accounts).filter((id) => id !== managementAccount);
  limited = one;
  await enrol(limited, MISSING);
  for (const id of [managementAccount, ...others]) await enrol(id, []);
  summary = await scan(EXTERNAL_ID, [...Object.values(accounts), STRANGER]);
}, 240_000);
afterAll(async () => {
  for (const undo of undoing.reverse()) await undo();
});

const denied = () => summary.gaps.filter(({ deniedBy }) => deniedBy !== undefined);

it('allows every read of every rule', () => {
  const refused = denied().filter(({ account }) => account !== limited && account !== STRANGER);
  // The seed's buckets that demand TLS refuse plain HTTP, to everybody.
  expect([...new Set(refused.map(({ deniedBy }) => deniedBy))]).toEqual(['resource-policy']);
  expect(
    refused.every(({ call }) => /^s3(express)?:Get(Bucket|Encryption|Lifecycle|Replication)/.test(call)),
  ).toBe(true);
  expect(summary.resources).toBeGreaterThan(200);
});

it('allows nothing that nobody would miss: each action that is taken away is a gap, told as denied to the role', () => {
  const refused = denied().filter(({ account, deniedBy }) => account === limited && deniedBy === 'role');
  expect([...new Set(refused.map(({ call }) => call))].sort()).toEqual([...MISSING].sort());
});

it('makes one gap of an account that cannot be entered, and goes on with the rest', () => {
  expect(summary).toMatchObject({ accounts: 4, accountsFailed: 1, unitsFailed: 0 });
  expect(summary.gaps.filter(({ account }) => account === STRANGER)).toEqual([
    {
      ...{ account: STRANGER, count: 1, error: 'AccessDenied', deniedBy: 'unspecified' },
      call: `sts:AssumeRole arn:aws:iam::${STRANGER}:role/PlumblineScanner`,
    },
  ]);
});

it('tells of a role that is older than the rules, and of one that is not there, in one line each', () => {
  const [old, shut, ...others] = unseenLines(summary.unseen ?? []);
  expect(old).toBe(
    `The role PlumblineScanner may not make 2 of the calls that the rules need, in ${limited}: ${[...MISSING].sort().join(', ')}. ` +
      'It is probably older than the rules: deploy docs/member-role.template.json there again, or by CDK: cdk deploy PlumblineMember',
  );
  expect(shut).toMatch(`The role PlumblineScanner cannot be taken in ${STRANGER}: AccessDenied. `);
  expect(others.filter((line) => line.includes('PlumblineScanner'))).toHaveLength(1);
});

it('is entered by the external ID only', async () => {
  const { accounts, accountsFailed, resources } = await scan('another-word', [limited, managementAccount]);
  expect({ accounts, accountsFailed, resources }).toEqual({ accounts: 2, accountsFailed: 2, resources: 0 });
});
