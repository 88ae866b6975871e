/** Judges resources by rules. Total: whatever happens, there is a verdict, and no pass by accident. */
import { gap, tripwire, Unreadable } from '../inventory/reading.ts';
import type { Identity, Stored } from '../inventory/stored.ts';
import type { Unlisted } from '../inventory/inventory.ts';
import { materialise } from './evidence.ts';
import type { Verdict } from './finding.ts';
import type { AnyRule, Organization } from './rule.ts';
import { readable } from './readable.ts';
import { compile, type Age, type Source } from './view.ts';

export type { Verdict } from './finding.ts';

export interface Settings {
  /** The time of the scan. */
  readonly now: Date;
  /** Rule id → parameters. */
  readonly params?: Readonly<Record<string, object>>;
  readonly organization?: Organization;
}

/** One verdict on one resource. Without a listing the resource is the region or the account. */
export interface Judgement {
  readonly rule: AnyRule;
  readonly type: string;
  readonly resource: Omit<Identity, 'tags'> & { readonly tags?: Identity['tags'] };
  readonly verdict: Verdict;
  /** When the oldest of the readings was made that it rests on (ISO 8601): an older verdict never replaces a newer one. */
  readonly observedAt: string;
}

const PASS = { status: 'pass' } as const;
const noOrganization = tripwire(
  gap({
    call: 'organizations:DescribeOrganization',
    error: 'NotRead',
  }),
) as unknown as Organization;

/** Makes a judge of one rule for a whole scan. Throws where its parameters are wrong; the judge itself never does. */
export function judgeOf(
  rule: AnyRule,
  source: Source,
  settings: Settings,
  age: Age = { oldest: '' },
): (resource: Stored) => Verdict {
  const { now, organization = noOrganization } = settings;
  const params = rule.params.parse(settings.params?.[rule.id] ?? {}) as never;
  const context = { params, now, organization, once: onceEach() };
  const askedFor = (path: string) => source.askedFor?.(rule.resource, path);
  const Shown = compile(rule.resource, rule.needs, source, age);
  return (resource) => {
    age.oldest = resource.observedAt;
    try {
      const view = new Shown(resource);
      const claim = rule.check(view as never, context);
      if (claim.status === 'holds') return PASS;
      if (claim.status === 'not-applicable') return claim;
      const pathOf = (root: object) => (root === organization ? 'organization' : view.pathOf(root));
      const evidence = materialise(claim.trace(), pathOf, askedFor);
      if (claim.status === 'unknown') return { status: 'unknown', evidence };
      const estimate = readable(() => rule.estimate?.(view as never));
      return { status: 'fail', evidence, ...(estimate && { estimate }) };
    } catch (error) {
      if (error instanceof Unreadable) return unknown(error.gap, askedFor);
      return {
        status: 'error',
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      };
    }
  };
}

/** Keeps what was made for an account; what could not be read is made again. */
export function onceEach(): <T extends object>(accountId: string, make: () => T) => T {
  const known = new Map<string, object>();
  return <T extends object>(accountId: string, make: () => T): T => {
    const made = (known.get(accountId) as T | undefined) ?? make();
    known.set(accountId, made);
    return made;
  };
}

const unknown = (reason: object, askedFor?: (path: string) => string | undefined): Verdict => ({
  status: 'unknown',
  evidence: materialise(
    [{ root: undefined, keys: [], actual: reason, expected: 'be readable', status: 'unknown' }],
    () => '',
    askedFor,
  ),
});

/** Makes one judge of all the rules of one type: it gives their judgements on a resource, one after another. */
export function judgesOf(
  rules: readonly AnyRule[],
  source: Source,
  settings: Settings,
): (resource: Stored) => Generator<Judgement> {
  const age: Age = { oldest: '' };
  const judges = rules.map((rule) => ({ rule, judge: judgeOf(rule, source, settings, age) }));
  return function* (resource) {
    for (const { rule, judge } of judges) {
      const verdict = judge(resource);
      yield { rule, type: resource.type, resource: resource.id, verdict, observedAt: age.oldest };
    }
  };
}

/** Where a type could not be listed, each of its rules is unknown once, on that region or account. */
export function* judgeUnlisted(
  rules: readonly AnyRule[],
  unlisted: readonly Unlisted[],
): Generator<Judgement> {
  for (const rule of rules) {
    for (const { type, id, gap: reason, observedAt } of unlisted) {
      yield { rule, type, resource: id, verdict: unknown(reason), observedAt };
    }
  }
}

/** Judges all that an inventory in memory holds. */
export function* judgeAll(
  rules: readonly AnyRule[],
  source: Source,
  settings: Settings,
): Generator<Judgement> {
  for (const [type, ours] of Map.groupBy(rules, ({ resource }) => resource)) {
    const judge = judgesOf(ours, source, settings);
    for (const resource of source.of(type)) yield* judge(resource);
    yield* judgeUnlisted(ours, source.unlisted(type));
  }
}
