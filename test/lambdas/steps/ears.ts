/** Hears what is told, in place of a topic and a bus. */
import { notifyStep, type Outlets } from '../../../lambdas/steps/telling/notify.ts';
import type { Told } from '../../../lambdas/steps/telling/parcels.ts';
import type { Plan } from '../../../lambdas/steps/types.ts';
import type { Store } from '../../../lambdas/store/store.ts';

export interface Heard {
  readonly messages: { readonly subject: string; readonly text: string }[];
  readonly events: Told[];
  readonly result?: Awaited<ReturnType<typeof notifyStep>>;
  readonly error?: Error;
}

/** Notifies of a scan. Events that `refuses` names are not taken. */
export async function notified(
  store: Store,
  plan: Plan,
  refuses: (event: Told) => boolean = () => false,
): Promise<Heard> {
  const heard: Heard = { messages: [], events: [] };
  const outlets: Outlets = {
    send: (events) => {
      heard.events.push(...events);
      return Promise.resolve(events.filter(refuses).map(({ id }) => id));
    },
    publish: (subject, text) => {
      heard.messages.push({ subject, text });
      return Promise.resolve();
    },
  };
  try {
    return { ...heard, result: await notifyStep(store, plan, outlets) };
  } catch (error) {
    return { ...heard, error: error as Error };
  }
}

/** What an event says. */
export const detailOf = ({ detail }: Told) => JSON.parse(detail) as Readonly<Record<string, unknown>>;
