/** The single steps by which an identity becomes another one, or an administrator. */
import type { PolicyDocument, PolicyStatement } from '../../../inventory/policy-document.ts';
import type { Gap } from '../../../inventory/reading.ts';
import { look, readable } from '../../readable.ts';
import { isUnlimited } from '../administrator.ts';
import { isSaid, namesAction, type Holding } from '../evaluate.ts';
import { grantsOf, type Grant, type Identity } from '../identity.ts';
import { knowing, type Context } from '../request.ts';
import { letIn, letsServiceIn } from '../trust.ts';
import { GIVEN_ROUTES } from './given-routes.ts';
import { IAM_ROUTES } from './iam-routes.ts';
import type { Need, Route } from './route.ts';
import { THERE_ROUTES } from './there-routes.ts';

export const ROUTES: readonly Route[] = [...IAM_ROUTES, ...GIVEN_ROUTES, ...THERE_ROUTES];

/** Somebody or something that may be taken over. */
export interface Principal extends Identity {
  readonly kind: 'role' | 'user' | 'group';
  /** Of a role. Throws `Unreadable` where it could not be read. */
  readonly trust?: () => PolicyDocument;
  /** ARNs of the groups of a user. */
  readonly groups?: readonly string[];
  /** ARNs of the customer's policies that it has. */
  readonly owned: readonly string[];
  /** The ARN of its boundary; `null` where it has none. */
  readonly boundary: string | null;
  /** The same without its boundary; none where it has no boundary. */
  readonly unbounded?: () => Principal;
}

/** One step: who takes which way, by which statements, and who it then is. */
export interface Step {
  readonly from: string;
  readonly route: Route;
  readonly grants: readonly Grant[];
  /** An ARN, where another identity is taken over. */
  readonly to?: string;
}
/** A way that an identity is allowed so far: what remains is whom it leads to. */
export interface Open {
  readonly route: Route;
  /** The statements for what has nothing to do with the target. */
  readonly free: readonly Grant[];
  /** What must be allowed on the target. */
  readonly bound: readonly Need[];
}

/** What must be allowed on the target, and what of others. */
const partsOf = (route: Route): Parts => parts.get(route) ?? { bound: [], own: [] };
interface Parts {
  readonly bound: readonly Need[];
  readonly own: readonly Need[];
}
const parts = new Map(
  ROUTES.map((route): [Route, Parts] => {
    const [bound = [], own = []] = [true, false].map((isBound) =>
      route.needs.filter(({ on }) => (on === 'target') === isBound),
    );
    return [route, { bound, own }];
  }),
);

/** The ways that an identity is allowed so far; what could not be read joins the doubts. */
export function openTo(from: Principal, doubts: Gap[]): readonly Open[] {
  const named = readable(() => actionsNamed(from.policies));
  return ROUTES.flatMap((route): readonly Open[] => {
    if (route.only && route.only !== from.kind) return [];
    if (named && !route.needs.every(({ action }) => named.has(action.toLowerCase()))) return [];
    const { bound, own } = partsOf(route);
    // Most are allowed none of it: then no target need be looked at.
    const free = sure(() => allGranted(from, bound, ANY) && allGranted(from, own), doubts);
    return free ? [{ route, free, bound }] : [];
  });
}
const ANY: Target = { arn: '*', boundary: undefined };

const ACTIONS = new Set(ROUTES.flatMap(({ needs }) => needs.map(({ action }) => action.toLowerCase())));
const byStatement = new WeakMap<PolicyStatement, ReadonlySet<string>>();

/** The actions of ways that some permission names: without one, the rest need not be looked at. */
function actionsNamed(policies: readonly Holding[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { document } of policies) {
    for (const statement of document.Statement) {
      if (statement.Effect !== 'Allow') continue;
      let own = byStatement.get(statement);
      if (!own) {
        own = new Set([...ACTIONS].filter((action) => namesAction(statement, action) !== false));
        byStatement.set(statement, own);
      }
      for (const action of own) named.add(action);
    }
  }
  return named;
}

/** Whether the identity may assume roles by its own policies: else only those that name it. */
export const mayAssume = (from: Principal): boolean =>
  grantsOf(from, { action: 'sts:AssumeRole', on: ['*'] }).length > 0;

/** What can be read; a gap is kept. */
export function sure<T>(read: () => T | undefined, doubts: Gap[]): T | undefined {
  const { value, gap } = look(read);
  if (gap) doubts.push(gap);
  return value;
}

/** The step of a way that needs nobody else; `next` is oneself without a boundary. */
export function ownStep(
  from: Principal,
  { route, free: grants }: Open,
): { readonly step: Step; readonly next?: Principal } | undefined {
  const step = { from: from.arn, route, grants };
  if (route.then === 'unbounded') return from.unbounded && { step, next: from.unbounded() };
  const isOnItself = route.needs.some(({ on }) => on !== 'any');
  return isOnItself && !isUnlimited(from) ? undefined : { step };
}

/** The step of a way to somebody else, if it leads there. */
export function stepTo(from: Principal, { route, free, bound }: Open, target: Principal): Step | undefined {
  const kind = route.target === 'assumable role' ? 'role' : route.target;
  if (target.kind !== kind || target.arn === from.arn) return undefined;
  if (route.service !== undefined && !(target.trust && letsServiceIn(target.trust(), route.service)))
    return undefined;
  const assuming = route.target === 'assumable role' ? assumes(from, target) : [];
  const grants = assuming && allGranted(from, bound, target);
  if (!grants || (route.then === 'administrator' && !isUnlimited(target))) return undefined;
  return { from: from.arn, route, grants: [...free, ...assuming, ...grants], to: target.arn };
}

/** The statements by which an identity may assume a role of its account; none where the role names it itself. */
function assumes(from: Principal, role: Principal): readonly Grant[] | undefined {
  const how = role.trust && letIn(role.trust(), from);
  if (how === undefined) return undefined;
  const granted = grantsOf(from, { action: 'sts:AssumeRole', on: [role.arn] });
  if (granted.length > 0) return granted;
  const request = { action: 'sts:assumerole', resource: role.arn, context: from.context };
  return how === 'named' && isSaid('Deny', from.policies, request) !== true ? [] : undefined;
}

interface Target {
  readonly arn: string;
  readonly boundary: string | null | undefined;
}

/** A statement for each need, or nothing where one is not allowed. */
function allGranted(from: Principal, needs: readonly Need[], target?: Target): readonly Grant[] | undefined {
  const grants: Grant[] = [];
  for (const need of needs) {
    const places = placesOf(need, from, target);
    const on = places.map(({ arn }) => arn);
    const boundary = places.length === 1 ? places[0]?.boundary : undefined;
    const context = contextOf(need, boundary);
    const [grant] = on.length === 0 ? [] : grantsOf(from, { action: need.action, on, context });
    if (!grant) return undefined;
    grants.push(grant);
  }
  return grants;
}

const contexts = new WeakMap<Need, Context>();

function contextOf(need: Need, boundary: string | null | undefined): Context {
  if (boundary !== undefined) return knowing({ 'iam:PermissionsBoundary': boundary, ...need.with });
  let context = contexts.get(need);
  if (!context) contexts.set(need, (context = knowing(need.with ?? {})));
  return context;
}

function placesOf({ on }: Need, from: Principal, target?: Target): readonly Target[] {
  const plain = (arns: readonly string[]) => arns.map((arn) => ({ arn, boundary: undefined }));
  switch (on) {
    case 'self':
      return [from];
    case 'own group':
      return plain(from.groups ?? []);
    case 'own policy':
      return plain(from.owned);
    case 'target':
      return target ? [target] : [];
    case 'any':
      return plain(['*']);
  }
}
