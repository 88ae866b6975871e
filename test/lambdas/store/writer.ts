/** A process of its own for the tests of the folder: counts by conditional writes, or holds a lock for ever. */
import { locked } from '../../../lambdas/store/folder-lock.ts';
import { folderStore } from '../../../lambdas/store/folder.ts';
import { Conflict } from '../../../lambdas/store/store.ts';
import type { Store } from '../../../lambdas/store/store.ts';

const [what, path = '', times = '0'] = process.argv.slice(2);

if (what === 'count') {
  const store = folderStore(path);
  for (let left = Number(times); left > 0; left -= 1) while (!(await counted(store)));
} else if (what === 'hold') {
  await locked(path, () => new Promise(() => setInterval(() => process.stdout.write('held\n'), 20)));
}

async function counted(store: Store): Promise<boolean> {
  const before = await store.get('counter');
  const next = Number(before ? Buffer.from(before.body).toString() : 0) + 1;
  try {
    await store.put('counter', String(next), before ? { ifMatch: before.tag } : { ifNoneMatch: '*' });
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
