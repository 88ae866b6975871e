/** What can be seen, compared with what could be seen before: people hear of blindness once. */
import type { Sight } from '../../../reports/message.ts';
import { blindKey, scanBlindKey } from '../../store/layout.ts';
import type { Store } from '../../store/store.ts';
import { unseenIn } from './denials.ts';
import { readJson, readJsonIf } from '../json.ts';
import type { Blind, GapLine, Plan } from '../types.ts';

const lineOf = ({ account, call, error }: Blind): string => `${account}: ${call}: ${error}`;

/** Gaps of an account, each call, error and denier once, whatever the region and the resource. */
export function blindnessOf(gaps: readonly GapLine[], isWhole = false): readonly Blind[] {
  const lines = new Map<string, Blind>();
  for (const { account, region, call, error, deniedBy, count } of gaps) {
    const name = JSON.stringify([account, call, error, deniedBy]);
    const known = lines.get(name);
    lines.set(name, {
      ...{ account, call, error, count: count + (known?.count ?? 0) },
      ...(deniedBy && { deniedBy }),
      ...(region !== undefined && (!known || known.region === region) && { region }),
      ...((isWhole || error === 'UnitNotFinished') && { whole: true }),
    });
  }
  return [...lines.values()];
}

/** Whether a call that was blind before may be unseen now only because something before it is. */
const hides = (now: Blind, before: Blind): boolean =>
  now.account === before.account && (now.whole === true || serviceOf(now) === serviceOf(before));

const serviceOf = ({ call }: Blind): string => call.slice(0, call.indexOf(':'));

/**
 * What a scan has lost sight of, and what it sees again. `keep` makes it the standard for the next scan. Only a full
 * scan can tell. What went quiet because something larger cannot be seen has not come back: it is kept in mind.
 */
export async function sightOf(
  store: Store,
  { scan, full, accounts, config: { role } }: Plan,
): Promise<Sight & { readonly keep: () => Promise<void> }> {
  if (!full) return { lost: [], regained: [], keep: () => Promise.resolve() };
  const now = await readJson<readonly Blind[]>(store, scanBlindKey(scan));
  const before = (await readJsonIf<readonly Blind[]>(store, blindKey)) ?? [];
  const [is, was] = [new Set(now.map(lineOf)), new Set(before.map(lineOf))];
  const ours = new Set(accounts.map(({ id }) => id));
  const quiet = before.filter((one) => ours.has(one.account) && !is.has(lineOf(one)));
  const [hidden = [], back = []] = [true, false].map((wanted) =>
    quiet.filter((one) => now.some((other) => hides(other, one)) === wanted),
  );
  return {
    lost: unseenIn(
      now.filter((one) => !was.has(lineOf(one))),
      role?.name,
    ),
    regained: unseenIn(back, role?.name),
    keep: async () => {
      await store.put(blindKey, JSON.stringify([...now, ...hidden]));
    },
  };
}
