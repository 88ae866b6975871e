/** What a scan found, in memory: resources with their readings, where listing failed, and who relates to whom. */
import { gap, isGap, type Gap, type Reading } from './reading.ts';
import { keysAt } from './keys.ts';
import { askedFor } from './api-path.ts';
import { listedBy } from './listing.ts';
import { resourceOf } from './registry.ts';
import type { AnyRelation } from './relate.ts';
import { relationOf } from './relations.ts';
import type { Identity, Stored } from './stored.ts';
import type { Place } from './call.ts';

/** A relation of this inventory: one other, none, or several; whatever could not be seen is a gap. */
export interface Link {
  readonly to: string;
  readonly many: boolean;
  readonly follow: (from: Stored) => Reading<Stored> | readonly (Stored | Gap)[];
  /** When the oldest listing of what it leads to was made: as old is the knowledge that there is none. */
  readonly listedAt: string | undefined;
}
type Found = ReturnType<Link['follow']>;
interface Listed {
  readonly at: Place;
  readonly failure: Gap | null;
  readonly observedAt: string;
}
/** The unit that a failed listing is told of. */
export interface Unlisted {
  readonly type: string;
  readonly id: Omit<Identity, 'tags'>;
  readonly gap: Gap;
  readonly observedAt: string;
}
interface Index {
  readonly byKey: ReadonlyMap<string, readonly Stored[]>;
  /** Per scope: a resource whose key could not be read may be anybody's partner. */
  readonly unsure: ReadonlyMap<string, Gap>;
}

export class Inventory {
  readonly #resources = new Map<string, Map<string, Stored>>();
  readonly #listings = new Map<string, Map<string, Listed>>();
  /** By type, then by path and scope; made when first asked for. */
  readonly #indexes = new Map<string, Map<string, Index>>();
  /** Why a partner may be missing, by type and scope: see `#lost`. */
  readonly #losses = new Map<string, Gap | null>();

  add(stored: Stored): void {
    const known = this.#resources.get(stored.type) ?? new Map<string, Stored>();
    this.#resources.set(stored.type, known.set(`${stored.id.accountId} ${stored.id.arn}`, stored));
    this.#indexes.delete(stored.type);
  }

  /** Notes that a type was listed to the end in a unit, or was not. */
  listed(type: string, at: Place, failure: Gap | null, observedAt: string): void {
    const units = this.#listings.get(type) ?? new Map<string, Listed>();
    this.#listings.set(type, units.set(`${at.accountId} ${at.region}`, { at, failure, observedAt }));
    this.#losses.clear();
  }

  has(type: string, accountId: string, arn: string): boolean {
    return this.#resources.get(type)?.has(`${accountId} ${arn}`) ?? false;
  }

  of(type: string): Iterable<Stored> {
    return this.#resources.get(type)?.values() ?? [];
  }

  /** Where a type could not be listed, and why: told of the region, or of the account. */
  unlisted(type: string): readonly Unlisted[] {
    const home = resourceOf(resourceOf(type).scope === 'regional' ? 'AWS::::Region' : 'AWS::::Account');
    return [...(this.#listings.get(type)?.values() ?? [])].flatMap(({ at, failure, observedAt }) => {
      const { arn } = home.id({ RegionName: at.region, Account: at.accountId } as never, at);
      return failure
        ? [
            {
              type: home.type,
              id: { arn, accountId: at.accountId, region: at.region },
              gap: failure,
              observedAt,
            },
          ]
        : [];
    });
  }

  /** The action that told what is at a path of a resource. */
  askedFor(type: string, path: string): string {
    return askedFor(type, path);
  }

  /** How to follow a relation; undefined where the name is no relation. */
  link(type: string, name: string): Link | undefined {
    const relation = relationOf(type, name);
    if (!relation) return undefined;
    const { to, many } = relation;
    let listedAt: string | undefined;
    for (const { observedAt } of this.#listings.get(to)?.values() ?? [])
      if (listedAt === undefined || observedAt < listedAt) listedAt = observedAt;
    return { to, many, listedAt, follow: (from) => this.#related(from, relation) };
  }

  /** Follows a relation backwards: who is related to `to`? */
  dependents(type: string, name: string, to: Stored): readonly Stored[] {
    const relation = relationOf(type, name);
    if (!relation) throw new Error(`'${type}' has no relation named '${name}'`);
    const { byKey } = this.#index(type, relation.by, relation.within);
    return keysAt(to, relation.on).flatMap((key) =>
      isGap(key) ? [] : (byKey.get(scopeOf(to.id, relation.within) + key) ?? []),
    );
  }

  #related(from: Stored, { to, by, on, within, many, dangling }: AnyRelation): Found {
    const { byKey, unsure } = this.#index(to, on, within);
    const scope = scopeOf(from.id, within);
    const keys = keysAt(from, by);
    if (!many) {
      const [key] = keys;
      if (key === undefined) return null;
      if (isGap(key)) return key;
      const [found] = byKey.get(scope + key) ?? [];
      return (
        found ??
        this.#lost(to, from, within) ??
        unsure.get(scope) ??
        (dangling === 'gap' ? lost(to, key) : null)
      );
    }
    const failure = keys.length > 0 || dangling === 'absent' ? this.#lost(to, from, within) : undefined;
    if (failure) return failure;
    // A key that cannot be read may stand for any number of partners.
    const blind = keys.find(isGap);
    if (blind) return blind;
    const maybe = unsure.get(scope);
    const partners = keys.flatMap((key): readonly (Stored | Gap)[] => {
      const found = byKey.get(scope + (key as string));
      return found ?? (dangling === 'gap' ? [maybe ?? lost(to, key as string)] : []);
    });
    return maybe && dangling === 'absent' ? [...partners, maybe] : partners;
  }

  #index(type: string, path: string, within: AnyRelation['within']): Index {
    let indexes = this.#indexes.get(type);
    if (!indexes) this.#indexes.set(type, (indexes = new Map<string, Index>()));
    const name = `${path} ${within}`;
    const known = indexes.get(name);
    if (known) return known;
    const byKey = new Map<string, Stored[]>();
    const unsure = new Map<string, Gap>();
    for (const stored of this.of(type)) {
      const scope = scopeOf(stored.id, within);
      for (const key of keysAt(stored, path)) {
        if (isGap(key)) {
          unsure.set(scope, key);
          continue;
        }
        const others = byKey.get(scope + key);
        if (others) others.push(stored);
        else byKey.set(scope + key, [stored]);
      }
    }
    const index = { byKey, unsure };
    indexes.set(name, index);
    return index;
  }

  /** Why a partner may be missing: its type was not listed wherever it could be. Looked up once a scope. */
  #lost(type: string, { id }: Stored, within: AnyRelation['within']): Gap | undefined {
    const isOneUnit = within === 'unit' && resourceOf(type).scope === 'regional';
    const scope = scopeOf(id, isOneUnit ? 'unit' : within === 'organization' ? within : 'account');
    const name = `${type} ${scope}`;
    const known = this.#losses.get(name);
    if (known !== undefined) return known ?? undefined;
    let loss: Gap | null = gap({ call: listedBy(resourceOf(type)), error: `NotListed: ${type}` });
    for (const [unit, { failure }] of this.#listings.get(type) ?? []) {
      if (!`${unit} `.startsWith(scope)) continue;
      loss = failure;
      if (failure) break;
    }
    this.#losses.set(name, loss);
    return loss ?? undefined;
  }
}

const lost = (type: string, key: string): Gap =>
  gap({ call: listedBy(resourceOf(type)), error: `Dangling: ${type} ${key}` });

const scopeOf = ({ accountId, region }: Identity, within: AnyRelation['within']): string =>
  within === 'organization' ? '' : within === 'account' ? `${accountId} ` : `${accountId} ${region} `;
