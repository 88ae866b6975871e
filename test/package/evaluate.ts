/**
 * Runs the bundle of `evaluate` on the sample, in a process that has nothing else: `node evaluate.ts BUNDLE RULE ACCOUNT`.
 * Prints the outcome as its last line.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bucketWith } from './bucket.ts';

const samples = join(import.meta.dirname, '../../samples/organization');
const [bundle = '', rule = '', account = ''] = process.argv.slice(2);

const files = globSync('scans/**/*', { cwd: samples, withFileTypes: false }).filter((path) =>
  /\.\w+$/.test(path),
);
const objects = new Map(files.map((path) => [path, readFileSync(join(samples, path))]));
const planKey = files.find((path) => path.endsWith('plan.json')) ?? '';
const plan = JSON.parse(objects.get(planKey)?.toString() ?? '') as { scan: string; config: object };
objects.set(
  planKey,
  Buffer.from(JSON.stringify({ ...plan, config: { ...plan.config, rules: [rule], params: {} } })),
);

const bucket = await bucketWith('samples', objects);
Object.assign(process.env, {
  PLUMBLINE_BUCKET: 'samples',
  AWS_ENDPOINT_URL: bucket.endpoint,
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'x',
  POWERTOOLS_DEV: 'true',
  POWERTOOLS_TRACE_ENABLED: 'false',
});
const { handler } = (await import(pathToFileURL(bundle).href)) as {
  handler: (event: object, context: object) => Promise<unknown>;
};
await handler(
  { scan: plan.scan, account },
  { getRemainingTimeInMillis: () => 60_000, functionName: 'evaluate' },
);
const outcome = [...objects].find(([key]) => key.includes('/outcomes/'))?.[1].toString() ?? 'none';
await bucket.close();
console.log(`\n${outcome.replaceAll('\n', '')}`);
