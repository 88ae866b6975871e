/** Which resources are known: enough to tell a new one from one that drifted. */
import { hash } from 'node:crypto';
import type { Gone, Listing } from './scan.ts';
import { later, type Known } from './state.ts';

/** The length of a resource's hash in characters of base64url: 66 bits. */
export const HASH_LENGTH = 11;

export const resourceHash = (arn: string): string => hash('sha256', arn, 'base64url').slice(0, HASH_LENGTH);

/** The last attempt to list them failed. */
export const isBlind = (known: Known | undefined): boolean =>
  known?.failedAt !== undefined && known.failedAt > (known.completeAt ?? '');

/** Not in the last complete listing, and not seen since. Where none was complete, nobody can tell. */
export function isNew(known: Known | undefined, arn: string): boolean {
  if (known?.completeAt === undefined) return false;
  const key = resourceHash(arn);
  return !known.hashes.has(key) && !known.later.has(key);
}

/** What is known after a scan saw these resources (hash → when) and missed those. An older listing teaches nothing. */
export function learn(
  before: Known | undefined,
  listing: Listing | undefined,
  present: ReadonlyMap<string, string>,
  gone: readonly Gone[] = [],
): Known {
  const listedAt = listing?.complete ? listing.observedAt : undefined;
  const failedAt = later(before?.failedAt, listing && !listing.complete ? listing.observedAt : undefined);
  const completeAt = later(before?.completeAt, listedAt);
  const renewed = listedAt !== undefined && listedAt === completeAt;
  const hashes = new Set(renewed ? present.keys() : before?.hashes);
  const since = new Map(before?.later);
  if (renewed) for (const [key, at] of since) if (hashes.has(key) || at <= listedAt) since.delete(key);
  if (!renewed) {
    for (const [key, at] of present) {
      if (!hashes.has(key) && at > (completeAt ?? '')) since.set(key, later(since.get(key), at) ?? at);
    }
  }
  for (const { arn, observedAt } of gone) {
    const key = resourceHash(arn);
    if (observedAt >= (completeAt ?? '')) hashes.delete(key);
    if (observedAt >= (since.get(key) ?? '')) since.delete(key);
  }
  return {
    ...(completeAt !== undefined && { completeAt }),
    ...(failedAt !== undefined && { failedAt }),
    hashes,
    later: since,
  };
}
