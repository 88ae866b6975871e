/**
 * `node bench/one-scan.ts FOLDER`: judges the snapshot in a folder, state and tables and all, in a process of its own;
 * prints one line of JSON. Twice: the first scan of an account, and the next one, which has a state to compare with.
 */
import { evaluateStep } from '../lambdas/steps/evaluate.ts';
import { readJson } from '../lambdas/steps/json.ts';
import type { Plan } from '../lambdas/steps/types.ts';
import { folderStore } from '../lambdas/store/folder.ts';
import { planKey } from '../lambdas/store/layout.ts';
import { SCAN } from './snapshot.ts';

const [folder = ''] = process.argv.slice(2);
const store = folderStore(folder);
const plan = await readJson<Plan>(store, planKey(SCAN));
const [{ id: account } = { id: '' }] = plan.accounts;

async function scan(name: string, startedAt: string) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const outcome = await evaluateStep({
    ...{ store, plan: { ...plan, scan: name, startedAt }, account },
    from: { store, scan: SCAN },
  });
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6, outcome };
}

const first = await scan('20260702T000000Z-00000001', plan.startedAt);
const next = await scan('20260703T000000Z-00000002', plan.startedAt);
const { verdicts, resources, failing } = first.outcome;
console.log(
  JSON.stringify({
    resources,
    verdicts: Object.values(verdicts).reduce((sum, count) => sum + count, 0),
    open: Object.values(failing).reduce((sum, count) => sum + count, 0),
    seconds: [first.seconds, next.seconds],
    cpu: [first.cpu, next.cpu],
    megabytes: process.resourceUsage().maxRSS / 1000,
  }),
);
