import { globSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * Declares the tests of all rules of some services in one Jest suite: to load rules and engine once, not once a rule, is
 * most of the time that they take. Each test file can still be run by itself.
 */
export async function rulesOf(belongs: (service: string) => boolean): Promise<void> {
  const files = globSync('test/rules/*/*.test.ts', { cwd: root }).sort();
  const ours = files.filter((file) => belongs(file.split('/')[2] ?? ''));
  if (ours.length === 0) throw new Error('no rule has a test here');
  for (const file of ours) await import(join(root, file));
}
