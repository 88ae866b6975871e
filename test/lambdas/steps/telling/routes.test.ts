/** Who hears of a part. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { notifyStep } from '../../../../lambdas/steps/telling/notify.ts';
import type { ScanConfig } from '../../../../lambdas/steps/types.ts';
import { memoryStore } from '../../memory.ts';
import { region, scanned, several } from '../world.ts';

const [ONE, TWO] = ['111111111111', '222222222222'];
let store = memoryStore();
beforeEach(() => void (store = memoryStore()));

/** A first scan of two accounts, each with breaches of a high and a low rule: what is said, by route. */
async function heard(routes: NonNullable<ScanConfig['routes']>, broken?: string) {
  const config = { ...several(ONE, TWO), routes };
  const answers = region({ idle: true, plain: true });
  const { plan } = await scanned({ store, answers, config, at: '2026-07-01T00:00:00.000Z' });
  const messages: { readonly route: string | undefined; readonly subject: string; readonly text: string }[] =
    [];
  await notifyStep(store, plan, {
    send: () => Promise.resolve([]),
    publish: (subject, text, route) => {
      if (route !== undefined && route === broken) return Promise.reject(new Error('no such topic'));
      messages.push({ route, subject, text });
      return Promise.resolve();
    },
  });
  return messages;
}
const of = (messages: Awaited<ReturnType<typeof heard>>, route?: string) =>
  messages.filter((message) => message.route === route);

describe('a route', () => {
  it('is told what it lets through, and all people are told everything', async () => {
    const messages = await heard({ payments: { severity: 'high', accounts: [TWO] } });
    expect(of(messages)).toHaveLength(1);
    expect(of(messages)[0]?.text).toMatch(/^6 found by a first scan of an account/);
    expect(of(messages, 'payments')).toHaveLength(1);
    expect(of(messages, 'payments')[0]?.text).toMatch(
      /^2 found by .* \(2 high\), by 1 rule, in 222222222222\./,
    );
  });
  it('goes by the category of rules', async () => {
    const messages = await heard({ cost: { categories: ['cost'] }, identity: { categories: ['identity'] } });
    expect(of(messages, 'cost')[0]?.text).toContain('(2 low)');
    expect(of(messages, 'identity')).toEqual([]);
  });
  it('that cannot be reached keeps nobody from hearing, and is told of', async () => {
    const messages = await heard({ broken: {}, payments: {} }, 'broken');
    expect(of(messages, 'payments')).toHaveLength(1);
    expect(of(messages).map(({ subject }) => subject)[1]).toBe(
      'Plumbline: 1 of the routes could not be told',
    );
    expect(of(messages)[1]?.text).toContain('broken: no such topic');
  });
});
