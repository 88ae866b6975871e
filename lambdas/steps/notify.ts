/** The last step: tells people what changed, from the outboxes of the accounts; what is told is struck off. */
import type { OutboxEntry } from '../../engine/changes.ts';
import type { Documentation } from '../../engine/rule.ts';
import { apiPath } from '../../inventory/api-path.ts';
import { lineOf } from '../../reports/finding.ts';
import { messageOf } from '../../reports/message.ts';
import { acknowledge } from '../../engine/state/state.ts';
import { rules } from '../../rules/index.ts';
import { blindKey, notifiedKey, summaryKey } from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import { readJson } from './json.ts';
import { changeState, readState } from './state.ts';
import type { Plan, Summary } from './types.ts';

/** An event as EventBridge gets it. Told again it has the same `id`, so that a receiver can drop it. */
export interface Told {
  readonly id: string;
  readonly detailType: string;
  readonly detail: object;
  readonly resources: readonly string[];
}

/** The ways out. */
export interface Outlets {
  /** Sends events; gives the ids of those that were not taken. */
  send(events: readonly Told[]): Promise<readonly string[]>;
  /** One message to people. */
  publish(subject: string, text: string): Promise<void>;
}

/** How many events are sent at once: EventBridge's limit. */
const AT_ONCE = 10;
const byId: ReadonlyMap<string, Documentation> = new Map(rules.map((rule) => [rule.id, rule]));

/** Tells what the outboxes hold. Nothing to tell, no message. Run again it tells only what was not told. */
export async function notifyStep(
  store: Store,
  plan: Plan,
  { send, publish }: Outlets,
): Promise<{ readonly sent: number; readonly published: boolean }> {
  const summary = await readJson<Summary>(store, summaryKey(plan.scan));
  const open: { readonly account: string; readonly entries: readonly OutboxEntry[] }[] = [];
  for (const { id: account } of plan.accounts) {
    const { state } = await readState(store, account);
    if (state && state.outbox.length > 0) open.push({ account, entries: state.outbox });
  }
  const published = await tellPeople(
    store,
    plan,
    summary,
    open.flatMap(({ entries }) => entries),
    publish,
  );
  let sent = 0;
  for (const { account, entries } of open) {
    const taken = await sendAll(
      entries.map((entry) => eventOf(entry, account)),
      send,
    );
    sent += taken.length;
    await changeState(store, account, (before) => {
      if (!before) throw new Error(`the state of ${account} has gone while its changes were told`);
      return { state: acknowledge(before, taken) };
    });
  }
  return { sent, published };
}

/** One message a scan, if anything changed: findings, or what cannot be seen. */
async function tellPeople(
  store: Store,
  { scan }: Plan,
  summary: Summary,
  entries: readonly OutboxEntry[],
  publish: Outlets['publish'],
): Promise<boolean> {
  if (await store.get(notifiedKey(scan))) return false;
  const blind = [
    ...new Set(summary.gaps.map(({ account, call, error }) => `${account} ${call} ${error}`)),
  ].sort();
  const before = await store.get(blindKey);
  const news = JSON.stringify(blind);
  const blindChanged = (before ? Buffer.from(before.body).toString() : '[]') !== news;
  const isNews = entries.length > 0 || blindChanged;
  if (isNews) {
    const { subject, text } = messageOf(summary, entries, byId, apiPath);
    await publish(subject, text);
  }
  await store.put(notifiedKey(scan), JSON.stringify({ scan, published: isNews, entries: entries.length }));
  if (blindChanged) await store.put(blindKey, news);
  return isNews;
}

async function sendAll(events: readonly Told[], send: Outlets['send']): Promise<readonly string[]> {
  const taken: string[] = [];
  for (let next = 0; next < events.length; next += AT_ONCE) {
    const some = events.slice(next, next + AT_ONCE);
    const refused = new Set(await send(some));
    taken.push(...some.map(({ id }) => id).filter((id) => !refused.has(id)));
  }
  return taken;
}

const DETAIL_TYPES = {
  opened: 'Plumbline Finding Opened',
  reopened: 'Plumbline Finding Opened',
  resolved: 'Plumbline Finding Resolved',
  worsened: 'Plumbline Finding Worsened',
} as const;

function eventOf(entry: OutboxEntry, account: string): Told {
  if ('summary' in entry) {
    const { summary, id } = entry;
    return {
      id,
      detailType: 'Plumbline Findings Summary',
      resources: [],
      detail: { version: '1', id, account, ...summary },
    };
  }
  const { id, change } = entry;
  const { kind, cause, at, scan, finding } = change;
  const line = lineOf(finding, byId.get(finding.rule), apiPath);
  return {
    id,
    detailType: DETAIL_TYPES[kind],
    resources: [finding.resource.arn],
    detail: { version: '1', id, account, kind, cause, at, scan, finding: line },
  };
}
