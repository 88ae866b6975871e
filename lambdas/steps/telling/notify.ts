/** The last step: tells people what changed, from the outboxes of the accounts; what is told is struck off. */
import { acknowledge } from '../../../engine/state/state.ts';
import { apiPath } from '../../../inventory/api-path.ts';
import { messageOf, type News } from '../../../reports/message.ts';
import { notifiedKey, summaryKey, toldKey } from '../../store/layout.ts';
import type { Store } from '../../store/store.ts';
import { announcementOf } from './announce.ts';
import { atOnce } from '../at-once.ts';
import { readJson, readJsonIf } from '../json.ts';
import { rulesById } from '../known-rules.ts';
import { eventsOf, parcelsOf, type Told } from './parcels.ts';
import { tellRoutes, type Publish } from './routes.ts';
import { sightOf } from './sight.ts';
import { accountsIn, changeState, readState } from '../state.ts';
import type { Plan, Summary } from '../types.ts';

/** The ways out. */
export interface Outlets {
  /** Sends as many events as one call takes; gives the ids of those that were not taken. */
  readonly send: (events: readonly Told[]) => Promise<readonly string[]>;
  /** One message to people: all of them, or those of a route. */
  readonly publish: Publish;
}

/** States that are read at once. */
const READS = 16;

/**
 * Tells what the outboxes hold, of every account that has a state: of those that left, too. Nothing to tell, no
 * message. Run again it tells only what was not told; events may come twice (with the same id), never not at all.
 */
export async function notifyStep(
  store: Store,
  plan: Plan,
  { send, publish }: Outlets,
): Promise<{ readonly sent: number; readonly published: boolean }> {
  const accounts = await Array.fromAsync(accountsIn(store));
  const outboxes = await atOnce(accounts, READS, async (account): Promise<News> => {
    const { state } = await readState(store, account);
    return { account, entries: state?.outbox ?? [] };
  });
  const news = outboxes.filter(({ entries }) => entries.length > 0);
  const { published, told } = await tellPeople(store, plan, news, publish);
  let sent = 0;
  const waiting = new Set<string>();
  for (const { account, entries } of news) {
    const taken = await sendAll(eventsOf(entries, account, rulesById()), send);
    sent += taken.size;
    for (const { id } of entries) if (told.has(id) && !taken.has(id)) waiting.add(id);
    await changeState(store, account, (before) => {
      if (!before) throw new Error(`the state of ${account} has gone while its changes were told`);
      return { state: acknowledge(before, taken) };
    });
  }
  if (waiting.size < told.size) await store.put(toldKey, JSON.stringify([...waiting]));
  return { sent, published };
}

/** One message a scan, if anything changed: findings, or what can be seen. Gives the ids that people know of. */
async function tellPeople(
  store: Store,
  plan: Plan,
  news: readonly News[],
  publish: Outlets['publish'],
): Promise<{ readonly published: boolean; readonly told: ReadonlySet<string> }> {
  const told = new Set(await readJsonIf<readonly string[]>(store, toldKey));
  if (await store.get(notifiedKey(plan.scan))) return { published: false, told };
  const fresh = news
    .map(({ account, entries }) => ({ account, entries: entries.filter(({ id }) => !told.has(id)) }))
    .filter(({ entries }) => entries.length > 0);
  const { lost, regained, keep } = await sightOf(store, plan);
  const { expiring, isRefusalNew, keep: keepAnnounced } = await announcementOf(store, plan);
  const published = isRefusalNew || fresh.length + lost.length + regained.length + expiring.length > 0;
  if (published) {
    const summary = await readJson<Summary>(store, summaryKey(plan.scan));
    const { subject, text } = messageOf(summary, fresh, { lost, regained, expiring }, rulesById(), apiPath);
    await publish(subject, text);
    await tellRoutes(plan, summary, fresh, rulesById(), publish);
  }
  for (const { entries } of fresh) for (const { id } of entries) told.add(id);
  await keep();
  await keepAnnounced();
  await store.put(toldKey, JSON.stringify([...told]));
  await store.put(notifiedKey(plan.scan), JSON.stringify({ scan: plan.scan, published }));
  return { published, told };
}

/** Gives the entries of the outbox that are told. */
async function sendAll(events: readonly Told[], send: Outlets['send']): Promise<ReadonlySet<string>> {
  const taken = new Set<string>();
  for (const parcel of parcelsOf(events)) {
    const refused = new Set(await send(parcel));
    for (const { id, entries } of parcel) if (!refused.has(id)) for (const entry of entries) taken.add(entry);
  }
  return taken;
}
