import { devNull } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startAccountSettings } from './account-settings.ts';
import { freePort, startChild } from './child.ts';
import type { Child } from './child.ts';
import { pythonWith } from './python.ts';
import type { Endpoints } from './seed/clients.ts';

const root = join(import.meta.dirname, '../..');
const nodeModules = join(root, 'node_modules');

/** A local AWS that runs on this machine, on loopback only. */
export interface Emulator {
  /** `http://127.0.0.1:PORT` */
  readonly endpoint: string;
  /** Where each service answers, for clients made by hand. */
  readonly endpoints: Endpoints;
  readonly pid: number;
  /** Its temporary folder, removed when it stops. */
  readonly folder: string;
  /** What a program needs to find the emulator as the management account; see `environmentFor`. */
  readonly env: Readonly<Record<string, string>>;
  /** The end of the server's log (4,000 characters). */
  log(): string;
  /** Ends it (politely, then not) and removes its files. */
  stop(): Promise<void>;
}

export interface MiniStackOptions {
  readonly region: string;
  /** Who calls without a 12-digit access key: the management account. */
  readonly accountId: string;
  /** Enforces IAM: roles, external IDs, policies. Off by default. */
  readonly auth?: boolean;
}

/**
 * Starts MiniStack on a free port, with a stand-in for the account settings of S3 it lacks. Its first start installs it.
 * @throws NoPython, or Error with the server's log when it does not come up.
 */
export async function startMiniStack({
  region,
  accountId,
  auth = false,
}: MiniStackOptions): Promise<Emulator> {
  const python = await pythonWith('ministack');
  const settings = await startAccountSettings();
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const endpoints = { aws: endpoint, s3Control: settings.endpoint };
  const env = {
    ...basics(),
    ...s3ControlEnv(endpoints),
    NODE_PATH: nodeModules,
    GATEWAY_PORT: String(port),
    BIND_HOST: '127.0.0.1',
    SFTP_ENABLED: '0',
    IOT_MTLS_ENABLED: '0',
    MINISTACK_REGION: region,
    MINISTACK_ACCOUNT_ID: accountId,
    ...(auth && { AUTH: 'true' }),
  };
  const health = `${endpoint}/_ministack/health`;
  const started = startChild({ name: 'ministack', command: python, args: ['-m', 'ministack'], env, health });
  const child = await started.catch(async (error: unknown) => {
    await settings.stop();
    throw error;
  });
  const stop = async () => {
    await child.stop();
    await settings.stop();
  };
  const callers = { ...callerEnv(endpoint, accountId, region), ...s3ControlEnv(endpoints) };
  return { ...partsOf(child), endpoint, endpoints, env: callers, stop };
}

/**
 * Starts moto's server on a free port, without the hundreds of images and snapshots it brings along.
 * @throws NoPython, or Error with the server's log when it does not come up.
 */
export async function startMoto(): Promise<Emulator> {
  const python = await pythonWith('test');
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const args = ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)];
  const serverEnv = { ...basics(), MOTO_EC2_LOAD_DEFAULT_AMIS: 'false' };
  const health = `${endpoint}/moto-api/`;
  const child = await startChild({ name: 'moto', command: python, args, env: serverEnv, health });
  const endpoints = { aws: endpoint, s3Control: `http://localhost:${port}` };
  const env = { ...callerEnv(endpoint, 'test', 'eu-west-1'), ...s3ControlEnv(endpoints) };
  return { ...partsOf(child), endpoint, endpoints, env, stop: () => child.stop() };
}

/**
 * The environment of a program that shall see the emulator and no other AWS: ours without its AWS settings and files,
 * with the emulator's. `account` is who calls (12 digits), by default the management account.
 */
export function environmentFor({ env }: Emulator, account?: string): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  return {
    ...Object.fromEntries(ours),
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    ...env,
    ...(account !== undefined && { AWS_ACCESS_KEY_ID: account }),
    NODE_OPTIONS: [process.env['NODE_OPTIONS'], env['NODE_OPTIONS']].filter(Boolean).join(' '),
  };
}

/** S3 Control puts the account before the host of its endpoint; the preload lets Node find `<account>.localhost`. */
const s3ControlEnv = ({ s3Control }: Endpoints) => ({
  AWS_ENDPOINT_URL_S3_CONTROL: s3Control,
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'localhost.mjs')).href}`,
});

const partsOf = (child: Child) => ({ pid: child.pid, folder: child.folder, log: () => child.log() });

/** MiniStack runs Lambdas with the first `node` on its PATH: the project's. */
const basics = () => ({
  PATH: [join(nodeModules, '.bin'), process.env['PATH'] ?? ''].join(delimiter),
  LANG: 'C.UTF-8',
});

const callerEnv = (endpoint: string, accessKey: string, region: string) => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_ENDPOINT_URL_S3: endpoint,
  AWS_ACCESS_KEY_ID: accessKey,
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_REGION: region,
  AWS_EC2_METADATA_DISABLED: 'true',
});
