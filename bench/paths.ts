/** What the policy language and the ways over it take: policies a second, and ways in a whole account. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PUBLIC } from '../engine/iam/audience.ts';
import { ROUTES } from '../engine/iam/escalation/edges.ts';
import { Account } from '../engine/iam/escalation/account.ts';
import { escalationsOf } from '../engine/iam/escalation/search.ts';
import { letsIn } from '../engine/iam/public-access.ts';
import { RCP_SERVICES } from '../engine/iam/rcp-services.ts';
import { parsePolicy } from '../inventory/policy-document.ts';
import { pathsIn } from '../lambdas/steps/paths/paths.ts';
import { folderStore } from '../lambdas/store/folder.ts';
import { allowing, everybody, principal, trusting } from '../test/engine/iam/account.ts';
import { RESOURCE_POLICIES } from '../test/engine/iam/examples/resource-policies.ts';
import { print, secondsOf } from './clock.ts';
import { writeSnapshot } from './snapshot.ts';

const ROLES = 5000;
/** One role in so many may pass others; the rest read a table. */
const PRIVILEGED = 100;

function roles() {
  const trust = trusting({ Service: 'lambda.amazonaws.com' });
  return Array.from({ length: ROLES }, (_, index) => {
    const able = index % PRIVILEGED === 0;
    const policy = able ? allowing(['iam:PassRole', 'lambda:*', 'ec2:*']) : allowing('dynamodb:Query');
    return principal({ name: `r-${index}`, policies: [policy], trust });
  });
}

function seconds(act: () => unknown): number {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

export async function benchPolicies(size: number): Promise<void> {
  const documents = RESOURCE_POLICIES.map(({ policy }) => parsePolicy(JSON.stringify(policy)));
  const judged = secondsOf(() =>
    documents.filter((document) =>
      document.Statement.some((one) => letsIn(one, { document, audience: PUBLIC, actions: ['s3:*'] })),
    ),
  );
  const all = [...roles(), ...everybody('lambda.amazonaws.com')];
  const searched = seconds(() => {
    const account = new Account(all);
    return all.filter((one) => one.kind === 'role' && escalationsOf(one, account).length > 0);
  });
  print('Policies, one core', [
    ['of resources, from AWS’s documentation: public or not', documents.length / judged, 'a second'],
    [
      `ways to become an administrator, ${ROLES} roles, one in ${PRIVILEGED} with iam:PassRole`,
      searched,
      'seconds of CPU',
    ],
    ['ways that are known', ROUTES.length, ''],
    ['services that resource control policies are about', RCP_SERVICES.size, ''],
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  try {
    const store = folderStore(folder);
    const { resources } = await writeSnapshot(store, size);
    const start = performance.now();
    let [ways, workloads] = [0, 0];
    for await (const one of pathsIn({ store })) {
      if (!('paths' in one)) continue;
      ways += one.paths.length;
      workloads += 1;
    }
    print(`plumbline paths, a snapshot of ${resources} resources`, [
      ['by the clock', (performance.now() - start) / 1000, 'seconds'],
      ['workloads that everybody gets to, and that lead somewhere', workloads, ''],
      ['ways', ways, ''],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
