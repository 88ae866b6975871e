/** What a function is told by its environment, and by the file beside it. */
import { readFileSync } from 'node:fs';
import type { ScanConfig } from './steps/types.ts';
import { s3Store } from './store/s3.ts';
import type { Store } from './store/store.ts';

/** An environment variable that must be set. */
export function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`the environment variable ${name} is not set`);
  return value;
}

/** The bucket of the deployment. */
export const bucket = (): Store => s3Store(variable('PLUMBLINE_BUCKET'));

/** The topic that people are told by. */
export const topicArn = (): string => variable('PLUMBLINE_TOPIC_ARN');

/** The topics of routes, by their names. */
export const routeTopics = (): Readonly<Record<string, string>> =>
  JSON.parse(process.env['PLUMBLINE_ROUTES'] ?? '{}') as Readonly<Record<string, string>>;

/** The bus that programs are told by; the account's own unless said. */
export const eventBus = (): string => process.env['PLUMBLINE_EVENT_BUS'] ?? 'default';

/** What the deployment was set up to do: `config.json`, written beside the bundle at deployment. */
export function deployedConfig(beside = import.meta.url): ScanConfig {
  const file = new URL('./config.json', beside);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ScanConfig;
  } catch (cause) {
    throw new Error(`${file.pathname} cannot be read: ${(cause as Error).message}. Deploy again.`, { cause });
  }
}
