/**
 * Keeps calls below what production would feel: an adaptive bucket for each operation, and a limit of calls in flight.
 *
 * A bucket fills at a third of the rate that AWS grants, published or assumed. Throttling halves its rate, each
 * success brings a little of it back (additive increase, multiplicative decrease, as in TCP).
 */
import { rateOf, type Rate } from './rates.ts';
import type { Aws, Request } from './requests.ts';

/** What the pace needs of the world. Times in milliseconds. */
export interface Clock {
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

const REAL: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
const SHARE = 1 / 3;
const SLOWEST = 0.2;

/** Wraps a door to AWS, so that no more than `inFlight` calls are under way and no operation is hurried. */
export function paced(aws: Aws, { inFlight, clock = REAL }: { inFlight: number; clock?: Clock }): Aws {
  const buckets = new Map<string, Bucket>();
  const gate = new Gate(inFlight);
  return {
    async send(request) {
      const bucket = bucketFor(buckets, request, clock);
      await bucket.take();
      await gate.enter();
      try {
        const response = await aws.send(request);
        const { attempts = 1 } =
          (response as { readonly $metadata?: { readonly attempts?: number } }).$metadata ?? {};
        if (attempts > 1) bucket.slowDown();
        else bucket.speedUp();
        return response;
      } catch (error) {
        if (isThrottling(error)) bucket.slowDown();
        throw error;
      } finally {
        gate.leave();
      }
    },
  };
}

function bucketFor(buckets: Map<string, Bucket>, { call, at }: Request, clock: Clock): Bucket {
  const name = `${at.accountId} ${at.region} ${call.service} ${call.operation}`;
  const known = buckets.get(name) ?? new Bucket(rateOf(call.service, call.operation), clock);
  buckets.set(name, known);
  return known;
}

const isThrottling = (error: unknown): boolean =>
  error instanceof Error && /Throttl|TooManyRequests|RequestLimitExceeded|SlowDown/.test(error.name);

/** A token bucket whose rate gives way. */
export class Bucket {
  readonly #clock: Clock;
  readonly #ceiling: number;
  readonly #burst: number;
  #rate: number;
  #tokens: number;
  #filledAt: number;

  constructor({ perSecond, burst }: Rate, clock: Clock) {
    this.#clock = clock;
    this.#ceiling = perSecond * SHARE;
    this.#burst = Math.max(1, burst * SHARE);
    this.#rate = this.#ceiling;
    this.#tokens = this.#burst;
    this.#filledAt = clock.now();
  }

  /** Calls a second at present. */
  get rate(): number {
    return this.#rate;
  }

  /** Waits for the next token. Those who come first are served first. */
  async take(): Promise<void> {
    const now = this.#clock.now();
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#filledAt) / 1000) * this.#rate);
    this.#filledAt = now;
    this.#tokens -= 1;
    if (this.#tokens < 0) await this.#clock.sleep((-this.#tokens / this.#rate) * 1000);
  }
  slowDown(): void {
    this.#rate = Math.max(SLOWEST, this.#rate / 2);
    this.#tokens = Math.min(this.#tokens, 0);
  }
  speedUp(): void {
    this.#rate = Math.min(this.#ceiling, this.#rate + this.#ceiling / 50);
  }
}

/** Lets so many in at once, in the order of their coming. */
class Gate {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(size: number) {
    this.#free = size;
  }
  enter(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
  leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
