/**
 * `npm run record:sample`: records the sample organization as a deployed scanner reads it, into samples/organization, for
 * `plumbline scan --from samples/organization` where no local AWS can run.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { s3Store } from '../lambdas/store/s3.ts';
import { accountsPrefix, markersPrefix, planKey, scanPrefix } from '../lambdas/store/layout.ts';
import { managementAccount, seedOrganization } from './emulator/organization.ts';
import { environmentFor, startMiniStack } from './emulator/server.ts';
import { deploy } from './local/deploy.ts';
import { run } from './local/run.ts';

const root = join(import.meta.dirname, '..');
const target = join(root, 'samples/organization');
const region = 'eu-west-1';

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
  const store = s3Store(bucket);
  await rm(target, { recursive: true, force: true });
  const wanted = [
    accountsPrefix(scan),
    `${scanPrefix(scan)}inventory/`,
    markersPrefix(scan, '').slice(0, -1),
  ];
  let files = 0;
  for await (const key of store.list(scanPrefix(scan))) {
    if (key !== planKey(scan) && !wanted.some((prefix) => key.startsWith(prefix))) continue;
    const found = await store.get(key);
    if (!found) throw new Error(`${key} went away while it was copied`);
    await mkdir(dirname(join(target, key)), { recursive: true });
    await writeFile(join(target, key), found.body);
    files += 1;
  }
  console.log(`${files} files in samples/organization`);
} finally {
  await emulator.stop();
}
