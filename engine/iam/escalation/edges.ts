/** The single steps by which an identity becomes another one, or an administrator. */
import type { PolicyDocument } from '../../../inventory/policy-document.ts';
import type { Gap } from '../../../inventory/reading.ts';
import { decide } from '../../claim.ts';
import { isUnlimited } from '../administrator.ts';
import { isSaid } from '../evaluate.ts';
import { grantsOf, type Grant, type Identity } from '../identity.ts';
import { knowing } from '../request.ts';
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

/** All whom an account knows. Elements may be gaps. */
export type Account = readonly Principal[];

/** One step: who takes which way, by which statements, and who it then is. */
export interface Step {
  readonly from: string;
  readonly route: Route;
  readonly grants: readonly Grant[];
  /** An ARN, where another identity is taken over. */
  readonly to?: string;
}
export interface Edge {
  readonly step: Step;
  /** Nobody, where the step itself makes an administrator. */
  readonly next?: Principal;
}

/** What can be read; a gap is kept for the end. */
export function sure<T>(read: () => T | undefined, doubts: Gap[]): T | undefined {
  let value: T | undefined;
  const { gap } = decide(() => {
    value = read();
    return true;
  });
  if (gap) doubts.push(gap);
  return gap ? undefined : value;
}

/** All single steps of an identity. */
export function* edgesOf(from: Principal, account: Account, doubts: Gap[]): Generator<Edge> {
  for (const route of ROUTES) {
    if (route.only && route.only !== from.kind) continue;
    const free = sure(
      () =>
        allGranted(
          from,
          route.needs.filter(({ on }) => on !== 'target'),
        ),
      doubts,
    );
    if (!free) continue;
    if (!route.target) {
      const edge = sure(() => ownEdge(from, route, free), doubts);
      if (edge) yield edge;
      continue;
    }
    const bound = route.needs.filter(({ on }) => on === 'target');
    // Most are allowed none of it: then no target need be looked at.
    if (sure(() => allGranted(from, bound, { arn: '*', boundary: undefined }), doubts) === undefined)
      continue;
    for (const target of account) {
      const edge = sure(() => edgeTo(from, route, target, [...free], bound), doubts);
      if (edge) yield edge;
    }
  }
}

function ownEdge(from: Principal, route: Route, grants: readonly Grant[]): Edge | undefined {
  const step = { from: from.arn, route, grants };
  if (route.then === 'unbounded') return from.unbounded && { step, next: from.unbounded() };
  const isOnItself = route.needs.some(({ on }) => on !== 'any');
  return isOnItself && !isUnlimited(from) ? undefined : { step };
}

function edgeTo(
  from: Principal,
  route: Route,
  target: Principal,
  free: readonly Grant[],
  needs: readonly Need[],
): Edge | undefined {
  const kind = route.target === 'assumable role' ? 'role' : route.target;
  if (target.kind !== kind || target.arn === from.arn) return undefined;
  if (route.service !== undefined && !(target.trust && letsServiceIn(target.trust(), route.service)))
    return undefined;
  const assuming = route.target === 'assumable role' ? assumes(from, target) : [];
  const grants = assuming && allGranted(from, needs, target);
  if (!grants || (route.then === 'administrator' && !isUnlimited(target))) return undefined;
  const step = { from: from.arn, route, grants: [...free, ...assuming, ...grants], to: target.arn };
  return route.then === 'administrator' ? { step } : { step, next: target };
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
    const context = knowing({
      ...(boundary !== undefined && { 'iam:PermissionsBoundary': boundary }),
      ...need.with,
    });
    const [grant] = on.length === 0 ? [] : grantsOf(from, { action: need.action, on, context });
    if (!grant) return undefined;
    grants.push(grant);
  }
  return grants;
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
