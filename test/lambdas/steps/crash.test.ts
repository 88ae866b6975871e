/** A process may die before or after each of its writes, and is run again: nothing is lost, doubled or different. */
import { hash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { evaluateStep } from '../../../lambdas/steps/evaluate.ts';
import { notifyStep, type Outlets } from '../../../lambdas/steps/telling/notify.ts';
import { reportStep } from '../../../lambdas/steps/report.ts';
import type { Plan } from '../../../lambdas/steps/types.ts';
import type { Store } from '../../../lambdas/store/store.ts';
import { copyOf, Crash, crashing } from '../crashes.ts';
import { memoryStore } from '../memory.ts';
import { collected, planned, region, scanned, several, type Answers } from './world.ts';

const [ONE, TWO] = ['111111111111', '222222222222'];
const day = (of: number) => `2026-07-0${of}T00:00:00.000Z`;
/** Every object. Whether the last attempt to notify had anything to say is not the same after a crash. */
const objectsOf = ({ objects }: { readonly objects: ReadonlyMap<string, Uint8Array> }) =>
  new Map(
    [...objects]
      .map(([key, body]) => [key, key.endsWith('/notified.json') || hash('sha256', body)] as const)
      .sort(),
  );

/** What people and programs hear, in the order in which they hear it. */
function ears() {
  const messages: string[] = [];
  const events: { readonly id: string; readonly detail: string }[] = [];
  const outlets: Outlets = {
    send: (sent) => {
      events.push(...sent.map(({ id, detail }) => ({ id, detail })));
      return Promise.resolve([]);
    },
    publish: (subject, text) => {
      messages.push(`${subject}\n${text}`);
      return Promise.resolve();
    },
  };
  return { messages, events, outlets };
}

/** Everything after the reading: of each account, then of all of them. Each step is run again until it gets through. */
async function run(store: Store, plan: Plan, heard: ReturnType<typeof ears>, first: Store = store) {
  let on = first;
  const steps = [
    ...plan.accounts.map(
      ({ id }) =>
        () =>
          evaluateStep({ store: on, plan, account: id }),
    ),
    () => reportStep(on, plan, () => new Date(plan.startedAt)),
    () => notifyStep(on, plan, heard.outlets),
  ];
  const results: unknown[] = [];
  for (const step of steps) {
    try {
      results.push(await step());
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      on = store;
      results.push(await step());
    }
  }
  return results;
}

/** Two accounts with breaches; then one of them has others, and the other is no longer scanned. */
async function prepared() {
  const store = memoryStore();
  const world = (at: number, answers: Answers, accounts: readonly string[]) => ({
    ...{ store, answers, at: day(at), config: several(...accounts) },
  });
  await scanned(world(1, region({ idle: true }), [ONE, TWO]));
  const second = world(2, region({ plain: true }), [ONE]);
  const plan = await planned(second);
  await collected(second, plan);
  return { store, plan };
}

let before: Awaited<ReturnType<typeof prepared>>;
let smooth: {
  readonly writes: number;
  readonly objects: ReadonlyMap<string, string | boolean>;
  readonly heard: ReturnType<typeof ears>;
};
beforeAll(async () => {
  before = await prepared();
  const store = await copyOf(before.store);
  const counting = crashing(store, 0, 'before');
  const heard = ears();
  await run(store, before.plan, heard, counting);
  smooth = { writes: counting.writes(), objects: objectsOf(store), heard };
});

describe.each(['before', 'after'] as const)('a crash %s any write', (when) => {
  it('leaves what a run without one leaves, and each thing is told, under the same id', async () => {
    expect(smooth.writes).toBeGreaterThan(15);
    for (let at = 1; at <= smooth.writes; at++) {
      const store = await copyOf(before.store);
      const heard = ears();
      await run(store, before.plan, heard, crashing(store, at, when));
      expect([at, objectsOf(store)]).toEqual([at, smooth.objects]);
      const told = new Map(heard.events.map(({ id, detail }) => [id, detail]));
      expect([at, told]).toEqual([at, new Map(smooth.heard.events.map(({ id, detail }) => [id, detail]))]);
      expect(new Set(heard.messages)).toEqual(new Set(smooth.heard.messages));
    }
  });
});
