/** What an account holds that is worth taking: its principals, and its data. */
import type { PolicyDocument } from '../../inventory/policy-document.ts';
import type { Gap } from '../../inventory/reading.ts';
import { administratorBy } from '../iam/administrator.ts';
import { Account } from '../iam/escalation/account.ts';
import { sure, type Principal } from '../iam/escalation/edges.ts';
import { escalationsOf, type Chain } from '../iam/escalation/search.ts';
import { accountOf, type Everybody, type Home } from '../iam/principals.ts';
import { readableBy, Stores, type Kind, type Readable, type Store } from './stores.ts';

interface StoreView {
  readonly id: { readonly arn: string };
  readonly facets: { readonly policy: PolicyDocument | null };
}
/** All of an account, as the relations of a workload show it. */
export interface Everything extends Everybody {
  readonly bucketsOfAccount: readonly StoreView[];
  readonly secretsOfAccount: readonly StoreView[];
  readonly tablesOfAccount: readonly StoreView[];
}

/** What a role gives to whoever controls it. */
export interface Ends {
  /** The statement that makes it an administrator. */
  readonly administrator?: string;
  /** Ways to become one. */
  readonly chains: readonly Chain[];
  /** Data that it may read. */
  readonly stores: readonly Readable[];
  /** What could not be read, and may give more. */
  readonly doubts: readonly Gap[];
}

/** Made once for all workloads of an account. */
export class Estate {
  readonly #account: Account;
  readonly #stores: Stores;
  readonly #lost: readonly Gap[];
  readonly #known = new Map<string, Ends>();

  constructor(account: Account, stores: readonly Store[], lost: readonly Gap[] = []) {
    this.#account = account;
    this.#stores = new Stores(stores);
    this.#lost = lost;
  }

  /** Looked for once a role. */
  endsOf(role: Principal): Ends {
    let ends = this.#known.get(role.arn);
    if (!ends) this.#known.set(role.arn, (ends = this.#look(role)));
    return ends;
  }

  #look(role: Principal): Ends {
    const doubts: Gap[] = [...this.#lost];
    const administrator = sure(() => administratorBy(role), doubts);
    // An administrator may read everything, and has no need of ways.
    if (administrator !== undefined) return { administrator, chains: [], stores: [], doubts: [] };
    const chains = sure(() => escalationsOf(role, this.#account), doubts) ?? [];
    return { chains, stores: readableBy(role, this.#stores, doubts), doubts };
  }
}

export function estateOf(all: Everything, home: Home): Estate {
  const lost: Gap[] = [];
  const stores = [
    ...storesOf('bucket', () => all.bucketsOfAccount, lost),
    ...storesOf('secret', () => all.secretsOfAccount, lost),
    ...storesOf('table', () => all.tablesOfAccount, lost),
  ];
  return new Estate(accountOf(all, home), stores, lost);
}

const storesOf = (kind: Kind, views: () => readonly StoreView[], lost: Gap[]): readonly Store[] =>
  (sure(views, lost) ?? []).flatMap((view): readonly Store[] => {
    const arn = sure(() => view.id.arn, lost);
    return arn === undefined ? [] : [{ kind, arn, policy: () => view.facets.policy }];
  });
