import { expect, it } from '@jest/globals';
import { atOnce } from '../../../lambdas/steps/at-once.ts';

it('gives the results in the order of the things, with no more at once than it may', async () => {
  let [working, most] = [0, 0];
  const results = await atOnce(Array.from({ length: 20 }).keys(), 3, async (thing) => {
    most = Math.max(most, ++working);
    for (let turns = 0; turns < 20 - thing; turns++) await Promise.resolve(); // the later, the faster
    working -= 1;
    return thing * 2;
  });
  expect(results).toEqual(Array.from({ length: 20 }, (_, index) => index * 2));
  expect(most).toBe(3);
});

it('ends with the first error, and begins nothing after it', async () => {
  const begun: number[] = [];
  const work = async (thing: number) => {
    begun.push(thing);
    await Promise.resolve();
    if (thing === 2) throw new Error('no');
    return thing;
  };
  await expect(atOnce([1, 2, 3, 4, 5, 6, 7, 8], 2, work)).rejects.toThrow('no');
  expect(begun.length).toBeLessThan(6);
});

it('has nothing to do for nothing', async () => {
  expect(await atOnce([], 4, () => Promise.reject(new Error('no')))).toEqual([]);
});
