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

/** What the deployment was set up to do: `config.json`, written beside the bundle at deployment. */
export const deployedConfig = (): ScanConfig =>
  JSON.parse(readFileSync(new URL('./config.json', import.meta.url), 'utf8')) as ScanConfig;
