/**
 * Which regions a service control policy closes. Only what is certain counts: a statement that may let us in, or that we
 * do not fully understand, closes nothing, and the reads are tried.
 * https://docs.aws.amazon.com/controltower/latest/userguide/region-deny.html
 */
import { conditionsOf, listOf, type Condition } from '../../../engine/iam/condition.ts';
import { covers, isEveryAction, isEveryResource } from '../../../engine/iam/admin-pattern.ts';
import { isWithin } from '../../../engine/iam/pattern.ts';
import { parsePolicy, type PolicyStatement } from '../../../inventory/policy-document.ts';

/** One statement that closes regions, to whoever is not spared, for all actions but those that stay open. */
export interface RegionDeny {
  /** Closed are the regions outside of these, or those within. */
  readonly closed: 'outside' | 'within';
  /** Names and patterns. */
  readonly regions: readonly string[];
  /** Patterns of actions that stay open: those of global services, mostly. */
  readonly open: readonly string[];
  /** ARNs and patterns of principals that are spared. */
  readonly spared?: readonly string[];
}

/** A policy that closes regions, and the accounts that it binds: all, or those. */
export interface RegionPolicy {
  /** `p-a1b2c3`. */
  readonly policy: string;
  readonly denies: readonly RegionDeny[];
  readonly accounts: 'all' | readonly string[];
}

const REGION = 'aws:requestedregion';
const PRINCIPAL = 'aws:principalarn';
const REGION_OPERATORS: Readonly<Record<string, RegionDeny['closed']>> = {
  stringnotequals: 'outside',
  stringnotequalsignorecase: 'outside',
  stringnotlike: 'outside',
  stringequals: 'within',
  stringequalsignorecase: 'within',
  stringlike: 'within',
};
const SPARING = ['arnnotlike', 'arnnotequals', 'stringnotlike', 'stringnotequals'];

/** The statements of a policy that close regions. Throws where the text is no policy. */
export const regionDeniesIn = (text: string): readonly RegionDeny[] =>
  parsePolicy(text).Statement.flatMap((statement) => regionDenyOf(statement) ?? []);

function regionDenyOf(statement: PolicyStatement): RegionDeny | undefined {
  const { Effect, Action, NotAction, Resource, NotResource } = statement;
  if (Effect !== 'Deny' || NotResource !== undefined || !listOf(Resource).some(isEveryResource))
    return undefined;
  // What denies a few actions closes no region: their reads are gaps.
  if (NotAction === undefined && !listOf(Action).some(isEveryAction)) return undefined;
  const conditions = conditionsOf(statement);
  const [about, ...more] = conditions.filter(({ key }) => key === REGION);
  const others = conditions.filter(({ key }) => key !== REGION);
  const closed = about && REGION_OPERATORS[about.operator];
  if (!closed || more.length > 0 || about.values.length === 0 || !others.every(spares)) return undefined;
  const all = [about.values, ...others.map(({ values }) => values)].flat();
  if (all.some((value) => value.includes('${'))) return undefined; // a variable holds what we do not know
  return {
    closed,
    regions: about.values.map((region) => region.toLowerCase()),
    open: listOf(NotAction),
    ...(others.length > 0 && { spared: others.flatMap(({ values }) => values) }),
  };
}

/** Whether a condition does nothing but spare principals, named by their ARNs. */
const spares = ({ key, operator, quantifier }: Condition): boolean =>
  key === PRINCIPAL && quantifier === undefined && SPARING.includes(operator);

/** Who wants to do what, and where. */
export interface Wish {
  readonly region: string;
  readonly action: string;
  /** The ARN of the role that we enter by; without one nobody knows who we are. */
  readonly principal: string | undefined;
}

/** Whether a statement denies it for certain. */
export function denies(
  { closed, regions, open, spared }: RegionDeny,
  { region, action, principal }: Wish,
): boolean {
  if (regions.some((one) => isWithin(region, one)) !== (closed === 'within')) return false;
  if (spared && (!principal || spared.some((pattern) => isWithin(principal, pattern)))) return false;
  return !open.some((pattern) => covers(pattern, action));
}
