/** A resource as one rule sees it: four namespaces, made once a rule, filled when looked at. */
import type { Link, Unlisted } from '../inventory/inventory.ts';
import type { Identity, Stored } from '../inventory/stored.ts';
import {
  AT,
  bare,
  gap,
  Gap,
  Holder,
  isGap,
  tripwire,
  reasonOf,
  touch,
  type Reading,
} from '../inventory/reading.ts';

/** How old what a view showed is: the oldest of all readings that were looked at. */
export interface Age {
  oldest: string;
}

/** What the engine asks of an inventory. */
export interface Source {
  link(type: string, name: string): Link | undefined;
  of(type: string): Iterable<Stored>;
  unlisted(type: string): readonly Unlisted[];
  /** The action that told what is at a path of a resource: `s3:GetBucketAcl` of `facets.acl.Grants`. */
  askedFor?(type: string, path: string): string;
}

/** What a view shows. Of nothing (`null`) every member is absent; of a gap, a gap. */
type Subject = Reading<Stored>;
type Spaces = new (of: Subject) => Holder;
const NOTHING = Object.freeze({});
const UNREAD = gap({ call: 'facet', error: 'NotRead' });

export abstract class View {
  readonly of: Subject;
  protected abstract readonly spaces: { readonly Facets: Spaces; readonly Related: Spaces };
  #facets: Holder | undefined;
  #related: Holder | undefined;

  constructor(of: Subject) {
    this.of = of;
  }
  get self(): object {
    const self = this.of instanceof Gap ? this.of : (this.of?.self ?? NOTHING);
    return self instanceof Gap ? tripwire(self) : self;
  }
  get id(): Identity {
    return (this.of instanceof Gap ? tripwire(this.of) : (this.of?.id ?? NOTHING)) as Identity;
  }
  get facets(): Holder {
    return (this.#facets ??= new this.spaces.Facets(this.of));
  }
  get related(): Holder {
    return (this.#related ??= new this.spaces.Related(this.of));
  }

  toJSON(): object {
    return isGap(this.self) ? { $gap: reasonOf(this.self) } : bare(this.self);
  }

  /** The path that leads to a namespace of this view, or of one that it led to. */
  pathOf(root: object): string | undefined {
    if (root === this.self) return 'self';
    if (root === this.id) return 'id';
    if (root === this.#facets) return 'facets';
    if (root === this.#related) return 'related';
    for (const [name, views] of Object.entries((this.#related as { seen?: Seen } | undefined)?.seen ?? {})) {
      for (const view of Array.isArray(views) ? views : [views]) {
        const path = view instanceof View ? view.pathOf(root) : undefined;
        if (path)
          return `related.${name}${Array.isArray(views) ? `[${(view as View).id.name ?? (view as View).id.arn}]` : ''}.${path}`;
      }
    }
    return undefined;
  }
}

type Seen = Record<string, View | Gap | (View | Gap)[]>;

/** Makes, once for a rule, the class of its views. */
export function compile(
  type: string,
  needs: readonly string[],
  source: Source,
  age: Age,
): new (of: Subject) => View {
  const heads = [...new Set(needs.map((need) => need.replace(/\..*/, '')))];
  const links = heads.flatMap((name) => {
    const link = source.link(type, name);
    if (!link) return [];
    const within = needs
      .filter((need) => need.startsWith(`${name}.`))
      .map((need) => need.slice(name.length + 1));
    return [{ ...link, name, Target: compile(link.to, within, source, age) }];
  });
  const linked = new Set(links.map(({ name }) => name));
  const spaces = {
    Facets: facetsOf(heads.filter((name) => !linked.has(name))),
    Related: relatedOf(links, age),
  };
  return class extends View {
    protected override readonly spaces = spaces;
  };
}

function facetsOf(names: readonly string[]): Spaces {
  class Facets extends Holder {
    readonly #of: Subject;
    constructor(of: Subject) {
      super();
      this.#of = of;
    }
    override [AT](name: string): unknown {
      const of = this.#of;
      if (of === null || of instanceof Gap) return of;
      const reading = of.facets[name];
      return reading === undefined ? UNREAD : reading;
    }
  }
  return withGetters(Facets, names, (space, name) => touch(space[AT](name)));
}

function relatedOf(
  links: readonly (Link & { readonly name: string; readonly Target: new (of: Subject) => View })[],
  age: Age,
): Spaces {
  const byName = new Map(links.map((link) => [link.name, link]));
  class Related extends Holder {
    readonly #of: Subject;
    readonly seen: Seen = {};
    constructor(of: Subject) {
      super();
      this.#of = of;
    }
    /** One other: always a view, if only of nothing or of a gap. Several: a list, or a gap. */
    show(name: string): View | Gap | (View | Gap)[] {
      return (this.seen[name] ??= this.#follow(name));
    }
    override [AT](name: string): unknown {
      const shown = this.show(name);
      return shown instanceof View && (shown.of === null || shown.of instanceof Gap) ? shown.of : shown;
    }
    #follow(name: string): View | Gap | (View | Gap)[] {
      const link = byName.get(name);
      if (!link) throw new Error(`'${name}' is not among the needs`);
      const found = this.#of === null || this.#of instanceof Gap ? this.#of : link.follow(this.#of);
      grow(age, found, link.listedAt);
      if (!link.many) return new link.Target(found as Subject);
      if (found instanceof Gap) return found;
      return ((found ?? []) as (Stored | Gap)[]).map((one) =>
        one instanceof Gap ? tripwire(one) : new link.Target(one),
      );
    }
  }
  return withGetters(Related, [...byName.keys()], (space, name) => touch(space.show(name)));
}

/** A verdict is as old as the oldest thing it looked at; that there is nothing is as old as the listing. */
function grow(age: Age, found: ReturnType<Link['follow']>, listedAt: string | undefined): void {
  if (listedAt !== undefined && listedAt < age.oldest) age.oldest = listedAt;
  if (Array.isArray(found)) for (const one of found as readonly (Stored | Gap)[]) growBy(age, one);
  else growBy(age, found as Subject);
}

function growBy(age: Age, one: Subject): void {
  if (one !== null && !(one instanceof Gap) && one.observedAt < age.oldest) age.oldest = one.observedAt;
}

function withGetters<S extends Holder>(
  Space: new (of: Subject) => S,
  names: readonly string[],
  get: (space: S, name: string) => unknown,
) {
  for (const name of names) {
    Object.defineProperty(Space.prototype, name, {
      enumerable: true,
      get(this: S) {
        return get(this, name);
      },
    });
  }
  return Space;
}
