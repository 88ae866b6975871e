/** All principals of one account, and which of them lead to an administrator. */
import type { Gap } from '../../../inventory/reading.ts';
import { administratorBy } from '../administrator.ts';
import { namedBy } from '../trust.ts';
import { mayAssume, openTo, ownStep, stepTo, sure, type Open, type Principal, type Step } from './edges.ts';

/** How a principal is an administrator, or becomes one. */
export interface Reach {
  readonly at: Principal;
  /** The statement that makes it one. */
  readonly by?: string;
  /** Its first step; over `next`, where the step does not make an administrator by itself. */
  readonly step?: Step;
  readonly next?: Reach;
}

/** One of them, and what it is allowed so far. */
interface Node {
  readonly at: Principal;
  readonly open: readonly Open[];
  readonly mayAssume: boolean;
}

/** Made once for all identities of an account that are judged: see `Context.once`. */
export class Account {
  /** Those that lead to an administrator for sure, nearest first. */
  readonly reaching: readonly Reach[];
  /** Those that perhaps do, and the gaps that hide it. */
  readonly doubtful: ReadonlyMap<Principal, Gap>;
  /** All that can be read. */
  readonly principals: readonly Principal[];
  /** Those that cannot. */
  readonly lost: readonly Gap[];

  /** Elements may be gaps. */
  constructor(principals: readonly Principal[]) {
    const lost: Gap[] = [];
    this.principals = principals.filter((one) => sure(() => one.arn, lost) !== undefined);
    this.lost = lost;
    const doubtful = new Map<Principal, Gap>();
    const nodes = this.principals
      .flatMap((at) => [at, ...(at.unbounded ? [at.unbounded()] : [])])
      .map((at) => nodeOf(at, doubtful));
    const rings = new Rings(nodes, this.principals, doubtful);
    this.reaching = rings.reaching();
    rings.spreadDoubts(lost);
    this.doubtful = doubtful;
  }
}

/** Notes the first gap: one is enough for a doubt. */
function withDoubt<T>(
  at: Principal,
  doubtful: Map<Principal, Gap>,
  read: () => T | undefined,
): T | undefined {
  const doubts: Gap[] = [];
  const value = sure(read, doubts);
  const [gap] = doubts;
  if (gap && !doubtful.has(at)) doubtful.set(at, gap);
  return value;
}

/** Administrators have all ways open, and need none: what is open is looked for only of others. */
function nodeOf(at: Principal, doubtful: Map<Principal, Gap>): Node {
  let known: Pick<Node, 'open' | 'mayAssume'> | undefined;
  const look = () => {
    if (known) return known;
    const doubts: Gap[] = [];
    known = { open: openTo(at, doubts), mayAssume: sure(() => mayAssume(at), doubts) ?? false };
    const [gap] = doubts;
    if (gap && !doubtful.has(at)) doubtful.set(at, gap);
    return known;
  };
  return {
    at,
    get open() {
      return look().open;
    },
    get mayAssume() {
      return look().mayAssume;
    },
  };
}

/** Spreads from the administrators to whoever has a step to those that are reached already, ring by ring. */
class Rings {
  readonly #nodes: readonly Node[];
  readonly #all: readonly Principal[];
  readonly #doubtful: Map<Principal, Gap>;
  readonly #reached = new Map<Principal, Reach>();

  constructor(nodes: readonly Node[], all: readonly Principal[], doubtful: Map<Principal, Gap>) {
    this.#nodes = nodes;
    this.#all = all;
    this.#doubtful = doubtful;
  }

  reaching(): readonly Reach[] {
    let ring = this.#settle(this.#nodes, ({ at }) => {
      const by = withDoubt(at, this.#doubtful, () => administratorBy(at));
      return by === undefined ? undefined : { at, by };
    });
    ring = [...ring, ...this.#settle(this.#left(), (node) => this.#alone(node))];
    while (ring.length > 0) {
      const last = ring;
      const trusted = namesIn(last.map(({ at }) => at));
      ring = this.#settle(this.#left(), (node) => this.#over(node, last, trusted));
    }
    return [...this.#reached.values()];
  }

  /** Whoever has a step to a doubtful one is doubtful, too; so is whoever could have one to those that are lost. */
  spreadDoubts(lost: readonly Gap[]): void {
    const [gap] = lost;
    for (const { at, open } of this.#left())
      if (gap && open.some(({ route }) => route.target !== undefined) && !this.#doubtful.has(at))
        this.#doubtful.set(at, gap);
    let ring = [...this.#doubtful.keys()];
    while (ring.length > 0) {
      const last = ring;
      const trusted = namesIn(last);
      ring = [];
      for (const node of this.#left()) {
        if (this.#doubtful.has(node.at)) continue;
        const ways = waysOf(node, trusted);
        const to = last.find((target) => this.#steps(node.at, ways, target) !== undefined);
        const doubt = to && this.#doubtful.get(to);
        if (doubt) this.#doubtful.set(node.at, doubt);
        if (this.#doubtful.has(node.at)) ring.push(node.at);
      }
    }
  }

  #left(): readonly Node[] {
    return this.#nodes.filter(({ at }) => !this.#reached.has(at));
  }

  #settle(nodes: readonly Node[], look: (node: Node) => Reach | undefined): readonly Reach[] {
    const found = nodes.flatMap((node) => look(node) ?? []);
    for (const one of found) this.#reached.set(one.at, one);
    return found;
  }

  /** A step that makes an administrator by itself; over somebody else of no power, perhaps. */
  #alone({ at, open }: Node): Reach | undefined {
    for (const one of open) {
      if (one.route.then !== 'administrator') continue;
      const targets = one.route.target === undefined ? [undefined] : this.#all;
      for (const target of targets) {
        const step = withDoubt(at, this.#doubtful, () =>
          target ? stepTo(at, one, target) : ownStep(at, one)?.step,
        );
        if (step) return { at, step };
      }
    }
    return undefined;
  }

  #over(node: Node, ring: readonly Reach[], trusted: ReadonlySet<string>): Reach | undefined {
    const ways = waysOf(node, trusted);
    if (ways.length === 0) return undefined;
    for (const next of ring) {
      const step = this.#steps(node.at, ways, next.at);
      if (step) return { at: node.at, step, next };
    }
    return undefined;
  }

  #steps(at: Principal, ways: readonly Open[], target: Principal): Step | undefined {
    for (const one of ways) {
      const step = withDoubt(at, this.#doubtful, () => {
        if (one.route.target !== undefined) return stepTo(at, one, target);
        const own = ownStep(at, one);
        return own?.next?.arn === target.arn && target.boundary === null ? own.step : undefined;
      });
      if (step) return step;
    }
    return undefined;
  }
}

/** The ways that may lead to others of a ring, in which some trust principals by name. */
const waysOf = (node: Node, trusted: ReadonlySet<string>): readonly Open[] =>
  node.open.filter(
    ({ route: { id, then } }) =>
      then !== 'administrator' &&
      (id !== ASSUME || trusted.has(node.at.arn) || trusted.has('*') || node.mayAssume),
  );
const ASSUME = 'sts-assume-role';

/** Who is trusted by name; `*` where anybody is, or where a trust policy could not be read. */
function namesIn(principals: readonly Principal[]): ReadonlySet<string> {
  return new Set(
    principals.flatMap(
      ({ trust, accountId }) =>
        (trust && sure(() => namedBy(trust(), accountId), [])) ?? (trust ? ['*'] : []),
    ),
  );
}
