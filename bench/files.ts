/** How long rules and their tests are: what a rule costs its author and its readers. */
import { readFileSync } from 'node:fs';
import { rules } from '../rules/index.ts';
import { print } from './clock.ts';

const linesOf = (path: string): number => readFileSync(path, 'utf8').trimEnd().split('\n').length;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export function benchFiles(): void {
  const files = rules.map(({ id }) => id.replace('-', '/'));
  const ours = files.map((file) => linesOf(`rules/${file}.ts`));
  const tests = files.map((file) => linesOf(`test/rules/${file}.test.ts`));
  print(`Files of ${rules.length} rules`, [
    ['a rule, median', median(ours), 'lines'],
    ['a rule, longest', Math.max(...ours), 'lines'],
    ['its test, median', median(tests), 'lines'],
    ['its test, longest', Math.max(...tests), 'lines'],
  ]);
}
