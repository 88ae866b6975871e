import { expect, it } from '@jest/globals';
import { Bucket, paced, type Clock } from '../../inventory/pace.ts';
import { ec2 } from '../../inventory/ec2/service.ts';
import type { Aws } from '../../inventory/requests.ts';
import { failure, HOME } from '../aws.ts';

/** A clock that passes as fast as somebody sleeps. */
function clock(): Clock & { time: number } {
  return {
    time: 0,
    now() {
      return this.time;
    },
    sleep(milliseconds) {
      this.time += milliseconds;
      return Promise.resolve();
    },
  };
}
const call = ec2.read('DescribeRegions', { input: () => ({}), emptyMeans: 'gap' }).call;
const request = { call, input: {}, at: HOME };

it('lets a third of the burst through at once, then a third of the rate', async () => {
  const time = clock();
  const bucket = new Bucket({ perSecond: 30, burst: 30 }, time);
  for (let calls = 0; calls < 10; calls++) await bucket.take();
  expect(time.time).toBe(0);
  for (let calls = 0; calls < 20; calls++) await bucket.take();
  expect(time.time).toBeCloseTo(2000, 0);
});

it('halves the rate when it is throttled, never to nothing, and comes back with success', () => {
  const bucket = new Bucket({ perSecond: 30, burst: 30 }, clock());
  bucket.slowDown();
  expect(bucket.rate).toBe(5);
  for (let times = 0; times < 20; times++) bucket.slowDown();
  expect(bucket.rate).toBe(0.2);
  for (let times = 0; times < 100; times++) bucket.speedUp();
  expect(bucket.rate).toBe(10);
});

it('is slowed down by throttling errors, and by answers that took several attempts', async () => {
  const answers: (Error | object)[] = [failure('ThrottlingException'), { $metadata: { attempts: 3 } }, {}];
  const time = clock();
  const door = paced(
    {
      send: () => {
        const answer = answers.shift() ?? {};
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
    },
    { inFlight: 4, clock: time },
  );
  await expect(door.send(request)).rejects.toThrow('ThrottlingException');
  await door.send(request);
  const before = time.time;
  await door.send(request);
  expect(time.time - before).toBeGreaterThan(500); // a quarter of 20/3 a second
});

it('passes errors on as they are', async () => {
  const door = paced(
    { send: () => Promise.reject(failure('AccessDenied')) },
    { inFlight: 1, clock: clock() },
  );
  await expect(door.send(request)).rejects.toMatchObject({ name: 'AccessDenied' });
});

it('has no more calls in flight than it may', async () => {
  let flying = 0;
  let most = 0;
  const land: (() => void)[] = [];
  const aws: Aws = {
    send: () => {
      most = Math.max(most, ++flying);
      return new Promise((resolve) =>
        land.push(() => {
          flying -= 1;
          resolve({});
        }),
      );
    },
  };
  const door = paced(aws, { inFlight: 3, clock: clock() });
  const all = Promise.all(Array.from({ length: 10 }, () => door.send(request)));
  let landed = 0;
  while (landed < 10) {
    const next = land.shift();
    if (next) landed += 1;
    next?.();
    await Promise.resolve();
  }
  await all;
  expect(most).toBe(3);
});
