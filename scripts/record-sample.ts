/**
 * `npm run record:sample`: records the sample organization as a deployed scanner reads it, into samples/organization, for
 * `plumbline scan --from samples/organization` where no local AWS can run.
 */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyScan, record } from '../lambdas/steps/recording/record.ts';
import { s3Store } from '../lambdas/store/s3.ts';
import { managementAccount, seedOrganization } from './emulator/organization.ts';
import { environmentFor, startMiniStack } from './emulator/server.ts';
import { deploy } from './local/deploy.ts';
import { run } from './local/run.ts';

const root = join(import.meta.dirname, '..');
const target = join(root, 'samples/organization');
const region = 'eu-west-1';
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
};

const emulator = await startMiniStack({ region, accountId: managementAccount });
try {
  const seeding = seedOrganization(emulator.endpoints);
  const { bucket } = await deploy(emulator, seeding, {
    ...{ region, account: managementAccount, regions: [region, 'us-east-1'] },
  });
  const { stdout } = await run(
    process.execPath,
    [join(root, 'bin/plumbline.js'), 'start', '--format', 'json', '--fail-on', 'none'],
    { cwd: root, env: environmentFor(emulator), timeout: 180_000, fine: [0, 3] },
  );
  const { scan } = JSON.parse(stdout) as { readonly scan: string };
  Object.assign(process.env, environmentFor(emulator));
  await rm(target, { recursive: true, force: true });
  const { files } = await record({
    ...{ folder: target, anonymize: false, version, now: () => new Date() },
    read: (into) => copyScan(s3Store(bucket), into, scan),
  });
  console.log(`${Object.keys(files).length} files in samples/organization`);
} finally {
  await emulator.stop();
}
