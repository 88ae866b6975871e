/** Exemptions that end soon: announced once each. */
import { daysUntil } from '../../config/days.ts';
import { scanExemptions } from '../../config/exemptions-in-force.ts';
import type { Expiring } from '../../../reports/exemption-message.ts';
import { announcedKey } from '../../store/layout.ts';
import type { Store } from '../../store/store.ts';
import { readJsonIf } from '../json.ts';
import type { Plan } from '../types.ts';

/** What people have been told: what ends, by name and day, and which files were refused. */
interface Announced {
  readonly exemptions: readonly string[];
  readonly problems: readonly string[];
}

/** What there is to announce, and how to keep in mind that it was. */
export interface Announcement {
  readonly expiring: readonly Expiring[];
  /** Whether files are refused in another way than people know of. */
  readonly isRefusalNew: boolean;
  readonly keep: () => Promise<void>;
}

/**
 * What a scan has to announce of exemptions. One that is renewed has another day, and is announced again; one that
 * came back with the same day is not.
 */
export async function announcementOf(
  store: Store,
  { scan, configProblems = [] }: Plan,
): Promise<Announcement> {
  const known = await readJsonIf<Announced>(store, announcedKey);
  const { asOf = '', announceDays = 0, exemptions = [] } = (await scanExemptions(store, scan)) ?? {};
  const soon = exemptions.filter(({ expires }) => {
    const days = daysUntil(expires, asOf);
    return days >= 0 && days <= announceDays;
  });
  const told = new Set(known?.exemptions);
  const nameOf = ({ id, expires }: Expiring) => `${id} ${expires}`;
  const expiring = soon.filter((one) => !told.has(nameOf(one)));
  const problems = [...configProblems].sort();
  const isRefusalNew = problems.length > 0 && problems.join('\n') !== known?.problems.join('\n');
  const keep = async () => {
    // What is over can never be announced again: the list stays as short as what is in force.
    const left = [...told].filter((name) => name.slice(name.lastIndexOf(' ') + 1) >= asOf.slice(0, 10));
    const now: Announced = { exemptions: [...left, ...expiring.map(nameOf)].sort(), problems };
    const isSame = known ? JSON.stringify(known) === JSON.stringify(now) : isNothing(now);
    if (!isSame) await store.put(announcedKey, JSON.stringify(now));
  };
  return { expiring, isRefusalNew, keep };
}

const isNothing = ({ exemptions, problems }: Announced): boolean => exemptions.length + problems.length === 0;
