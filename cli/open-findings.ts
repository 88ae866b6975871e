import { resourceHash } from '../engine/state/seen.ts';
import { EVERYWHERE, type AccountState } from '../engine/state/state.ts';
import { apiPath } from '../inventory/api-path.ts';
import { rulesById } from '../lambdas/steps/known-rules.ts';
import { readState } from '../lambdas/steps/state.ts';
import { talliesNow } from '../lambdas/steps/tallies.ts';
import { statePrefix } from '../lambdas/store/layout.ts';
import type { Store } from '../lambdas/store/store.ts';
import { lineOf } from '../reports/finding.ts';
import type { KnownAccount } from './parts.ts';
import { UsageError } from './usage-error.ts';

/**
 * What a store knows, account by account. Throws `UsageError` where no scan has been: nothing known is not
 * the same as nothing wrong.
 */
export async function* openFindings(
  store: Store,
  { isEmptyFine = false } = {},
): AsyncGenerator<KnownAccount> {
  let accounts = 0;
  for await (const key of store.list(statePrefix)) {
    const account = /account=([^/]+)\//.exec(key)?.[1];
    const { state } = account === undefined ? {} : await readState(store, account);
    if (!state) continue;
    accounts += 1;
    yield {
      account: state.accountId,
      regions: regionsOf(state),
      knows: (arn) => knows(state, arn),
      tallies: (now, regions) => talliesNow(state, now, regions),
      findings: [...state.findings.values()].map((finding) =>
        lineOf(finding, rulesById().get(finding.rule), apiPath),
      ),
    };
  }
  if (accounts === 0 && !isEmptyFine)
    throw new UsageError(`${store.uri} has no scan in it; scan first, or say --store`);
}

/** The regions of a full scan, and those of any judgement (`rule region`). */
function regionsOf({ full, judged }: AccountState): string[] {
  const units = [...judged.keys()].map((pair) => pair.slice(pair.indexOf(' ') + 1));
  return [...new Set([...(full?.regions ?? []), ...units])].filter((unit) => unit !== EVERYWHERE);
}

function knows({ seen, findings }: AccountState, arn: string): boolean {
  const hash = resourceHash(arn);
  return (
    [...seen.values()].some(({ hashes, later }) => hashes.has(hash) || later.has(hash)) ||
    [...findings.values()].some(({ resource }) => resource.arn === arn)
  );
}
