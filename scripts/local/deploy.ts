/** Deploys the app of `cdk/`, as it is, into a local AWS: the scanner, and the role in every account. */
import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { SampleOrganization } from '../emulator/organization.ts';
import { environmentFor, type Emulator } from '../emulator/server.ts';
import { run } from './run.ts';

const root = join(import.meta.dirname, '../..');
const node = process.execPath;
const cdk = join(root, 'node_modules/aws-cdk/bin/cdk');

export interface Deployment {
  readonly region: string;
  readonly bucket: string;
  readonly stateMachine: string;
  readonly topic: string;
  readonly workgroup: string;
  readonly database: string;
}

export interface DeployOptions {
  readonly region: string;
  readonly account: string;
  /** Regions to scan. */
  readonly regions: readonly string[];
  /** Context for the app, besides; `name=value`. */
  readonly context?: readonly string[];
}

/** Makes the assembly, bootstraps and deploys. Needs a node_modules; throws with the output of what failed. */
export async function deploy(
  emulator: Emulator,
  members: Promise<Pick<SampleOrganization, 'accounts'>>,
  { region, account, regions, context = [] }: DeployOptions,
): Promise<Deployment> {
  const env = { ...environmentFor(emulator), CDK_DISABLE_CLI_TELEMETRY: 'true', CI: 'true' };
  const assembly = join(emulator.folder, 'cdk.out');
  const empty = join(emulator.folder, 'empty');
  const outputs = join(emulator.folder, 'outputs.json');
  await mkdir(empty, { recursive: true });
  const settings = [
    'accounts=organization',
    `regions=${regions.join(',')}`,
    `externalId=${randomUUID()}`,
    `scannerAccount=${account}`,
    'emulator=true',
    ...context,
  ].flatMap((setting) => ['-c', setting]);
  const quick = { env, timeout: 120_000 };
  await Promise.all([
    run(node, [cdk, 'synth', '--quiet', '--output', assembly, ...settings], { ...quick, cwd: root }),
    run(node, [cdk, 'bootstrap', `aws://${account}/${region}`], { ...quick, cwd: empty }),
  ]);
  const { accounts } = await members;
  await Promise.all([
    run(
      node,
      [
        cdk,
        'deploy',
        'Plumbline',
        '--app',
        assembly,
        '--require-approval',
        'never',
        '--outputs-file',
        outputs,
      ],
      { ...quick, cwd: empty },
    ),
    enrol(emulator, join(assembly, 'PlumblineMember.template.json'), region, Object.values(accounts)),
  ]);
  const { Plumbline } = JSON.parse(await readFile(outputs, 'utf8')) as Record<string, Record<string, string>>;
  const output = (name: string): string => {
    const value = Plumbline?.[name];
    if (value === undefined) throw new Error(`the stack Plumbline has no output '${name}'`);
    return value;
  };
  return {
    region,
    bucket: output('BucketName'),
    stateMachine: output('StateMachineArn'),
    topic: output('TopicArn'),
    workgroup: output('WorkGroup'),
    database: output('Database'),
  };
}

/** Gives every account the role that the scanner enters it by, as a StackSet would. */
async function enrol(
  { endpoint }: Emulator,
  template: string,
  region: string,
  accounts: readonly string[],
): Promise<void> {
  const TemplateBody = await readFile(template, 'utf8');
  const StackName = 'PlumblineMember';
  for (const accessKeyId of accounts) {
    const client = new CloudFormationClient({
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey: 'local' },
    });
    await client.send(
      new CreateStackCommand({ StackName, TemplateBody, Capabilities: ['CAPABILITY_NAMED_IAM'] }),
    );
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName }));
    const { StackStatus, StackStatusReason = '' } = Stacks[0] ?? {};
    client.destroy();
    if (StackStatus !== 'CREATE_COMPLETE') {
      throw new Error(
        `the member role of ${accessKeyId} was not made: ${StackStatus ?? '?'} ${StackStatusReason}`,
      );
    }
  }
}
