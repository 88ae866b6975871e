/** Verdicts a second on one core, through the real inventory and views. */
import { judgeAll, judgeOf } from '../engine/judge.ts';
import { print, secondsOf } from './clock.ts';
import { cases, type Case } from './inventories.ts';

const NOW = new Date('2026-07-01T00:00:00Z');

function verdictsASecond({ rule, inventory }: Case, size: number): number {
  const source = inventory(size);
  const judge = judgeOf(rule, source, { now: NOW });
  const resources = [...source.of(rule.resource)];
  return size / secondsOf(() => resources.map((resource) => judge(resource).status));
}

/** Time a resource, first indexing and compiling included, of ten times as many by that of the fewer. */
function growth({ rule, inventory }: Case, few: number, many: number): number {
  const [small, large] = [few, many].map((size) => {
    const source = inventory(size);
    const again = () => {
      for (const one of source.of('AWS::EC2::FlowLog')) source.add(one); // the index is made anew
      let judged = 0;
      for (const { verdict } of judgeAll([rule], source, { now: NOW }))
        if (verdict.status !== 'error') judged++;
      return judged;
    };
    return secondsOf(again) / size;
  });
  return (large ?? NaN) / (small ?? NaN);
}

export function benchJudging(): void {
  print(
    'Judging, one core',
    cases.map((one) => [one.name, verdictsASecond(one, 1000), 'verdicts a second'] as const),
  );
  print(
    'Growth of judging, 10k to 100k resources (1 is linear)',
    cases
      .filter(({ name }) => name.endsWith(': pass'))
      .map((one) => [one.name, growth(one, 10_000, 100_000), 'times the time a resource'] as const),
  );
}
