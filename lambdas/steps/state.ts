/** The state of an account in the store: one object, whose conditional write is the only commit. */
import type { AccountState } from '../../engine/state/state.ts';
import { Decoder, REMEDY } from '../../engine/state/decode.ts';
import { encodeState } from '../../engine/state/encode.ts';
import { stateKey, statePrefix } from '../store/layout.ts';
import { linesIn, packLines } from '../store/lines.ts';
import { Damaged } from './shapes.ts';
import { Conflict, type Store } from '../store/store.ts';

export interface Kept {
  readonly state: AccountState | undefined;
  /** Of the object; undefined where there is none yet. */
  readonly tag: string | undefined;
}

/** What is known of an account. Throws where the object cannot be read: it is never taken for an empty one. */
export async function readState(store: Store, accountId: string): Promise<Kept> {
  const key = stateKey(accountId);
  const found = await store.get(key);
  if (!found) return { state: undefined, tag: undefined };
  const place = `${store.uri}/${key}`;
  const decoder = new Decoder();
  const decode = <T>(step: () => T): T => {
    try {
      return step();
    } catch (cause) {
      throw new Damaged(`${place}: ${(cause as Error).message}`, { cause });
    }
  };
  for await (const line of readable(linesIn(found.body, place))) decode(() => decoder.take(line));
  const state = decode(() => decoder.finish());
  if (state.accountId === accountId) return { state, tag: found.tag };
  throw new Damaged(`${place} is the state of account ${state.accountId}: ${REMEDY}`);
}

/** The lines; where they cannot be read, the error says what to do. */
async function* readable(lines: AsyncIterable<string>): AsyncGenerator<string> {
  try {
    yield* lines;
  } catch (cause) {
    throw new Damaged(`${(cause as Error).message} To mend it, ${REMEDY}.`, { cause });
  }
}

/** The accounts that have a state, in order. */
export async function* accountsIn(store: Store): AsyncGenerator<string> {
  for await (const key of store.list(statePrefix)) {
    const [, account] = /^state\/account=([^/]+)\/state\./.exec(key) ?? [];
    if (account !== undefined) yield account;
  }
}

const ATTEMPTS = 10;

/**
 * Changes the state by a pure step, again and again until nobody else wrote meanwhile. A step that gives the same
 * state back writes nothing.
 */
export async function changeState<T extends { readonly state: AccountState }>(
  store: Store,
  accountId: string,
  step: (before: AccountState | undefined) => T | Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const { state: before, tag } = await readState(store, accountId);
    const after = await step(before);
    if (after.state === before) return after;
    const condition = tag === undefined ? ({ ifNoneMatch: '*' } as const) : { ifMatch: tag };
    try {
      await store.put(stateKey(accountId), await packLines(encodeState(after.state)), condition);
      return after;
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === ATTEMPTS) throw error;
    }
  }
}
