/** Emulators do not ask for permissions: that the deployed steps have those that they use is shown here. */
import { expect, it } from '@jest/globals';
import { evaluateStep } from '../../lambdas/steps/evaluate.ts';
import { reportStep } from '../../lambdas/steps/report.ts';
import type { Plan } from '../../lambdas/steps/types.ts';
import type { Store } from '../../lambdas/store/store.ts';
import { grantsOf, templateOf } from './synthesized.ts';
import { memoryStore } from '../lambdas/memory.ts';
import { notified } from '../lambdas/steps/ears.ts';
import { collectedBy, planned, region, several, type World } from '../lambdas/steps/world.ts';

const STEPS = ['plan', 'collect', 'evaluate', 'report', 'notify'] as const;
type Step = (typeof STEPS)[number];
const ACTIONS = { get: 's3:GetObject', put: 's3:PutObject', delete: 's3:DeleteObject' } as const;
type Action = (typeof ACTIONS)[keyof typeof ACTIONS];
const used: { readonly step: Step; readonly action: Action; readonly key: string }[] = [];

const inner = memoryStore();
/** The store as a step has it: each access is noted. */
const storeOf = (step: Step): Store => {
  const note = (action: Action, ...keys: readonly string[]) =>
    void used.push(...keys.map((key) => ({ step, action, key })));
  return {
    ...inner,
    get: (key) => (note(ACTIONS.get, key), inner.get(key)),
    put: (key, ...rest) => (note(ACTIONS.put, key), inner.put(key, ...rest)),
    delete: (keys) => (note(ACTIONS.delete, ...keys), inner.delete(keys)),
  };
};

async function scan(day: number, ids: readonly string[], more: Partial<World> = {}): Promise<void> {
  const at = `2026-07-0${day}T00:00:00.000Z`;
  const world: World = { store: inner, answers: region(), config: several(...ids), at, ...more };
  const plan: Plan = await planned({ ...world, store: storeOf('plan') });
  await collectedBy(world, plan, { plan: storeOf('plan'), collect: storeOf('collect') });
  // The last account's judging never ends.
  for (const id of ids.slice(0, -1)) await evaluateStep({ store: storeOf('evaluate'), plan, account: id });
  await reportStep(storeOf('report'), plan, () => new Date(at));
  await notified(storeOf('notify'), plan);
}

it('every step may do to each object what it does', async () => {
  const [one, two, three, four] = ['111111111111', '222222222222', '333333333333', '444444444444'];
  await scan(1, [one, two, three, four], { answers: region({ idle: true }) });
  await scan(2, [one, two, four], { refusing: [two] });
  expect(new Set(used.map(({ step }) => step))).toEqual(new Set(STEPS));
  const template = templateOf('Plumbline');
  const may = new Map(STEPS.map((step) => [step, patternsOf(grantsOf(template, step).statements)]));
  const refused = used.filter(
    ({ step, action, key }) => !may.get(step)?.some((one) => one.action === action && one.pattern.test(key)),
  );
  expect([...new Set(refused.map(({ step, action, key }) => `${step} ${action} ${key}`))]).toEqual([]);
});

/** What of the bucket statements allow: `{ "Fn::Join": ["", [bucket, "/scans/*"]] }`. */
const patternsOf = (statements: ReturnType<typeof grantsOf>['statements']) =>
  statements.flatMap(({ Action, Resource }) =>
    [Action].flat().flatMap((action) =>
      [Resource].flat().flatMap((resource) => {
        const [, path] = /"\/([^"]+)"\]\]\}$/.exec(JSON.stringify(resource)) ?? [];
        if (path === undefined) return [];
        const pattern = new RegExp(`^${path.replace(/[.+]/g, '\\$&').replaceAll('*', '.*')}$`);
        return { action, pattern };
      }),
    ),
  );
