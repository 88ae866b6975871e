/** Principals of one account, as literal policies make them. */
import type { Principal } from '../../../engine/iam/escalation/edges.ts';
import type { Limit } from '../../../engine/iam/identity.ts';
import { knowing } from '../../../engine/iam/request.ts';
import { parsePolicy, type PolicyDocument } from '../../../inventory/policy-document.ts';

export const ACCOUNT = '111122223333';
export const arnOf = (kind: string, name: string): string => `arn:aws:iam::${ACCOUNT}:${kind}/${name}`;
export const parsed = (...Statement: object[]): PolicyDocument =>
  parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement }));
export const allowing = (Action: string | readonly string[], Resource: string | readonly string[] = '*') =>
  parsed({ Effect: 'Allow', Action, Resource });
export const ADMIN = allowing('*');

interface Given {
  readonly kind?: Principal['kind'];
  readonly name?: string;
  readonly policies?: readonly PolicyDocument[];
  readonly boundary?: PolicyDocument;
  readonly limits?: readonly Limit[];
  readonly trust?: PolicyDocument;
  readonly groups?: readonly string[];
  readonly owned?: readonly string[];
}

export function principal({ kind = 'role', name = 'me', ...given }: Given): Principal {
  const arn = arnOf(kind, name);
  const { policies = [], boundary, limits = [], trust, groups, owned = [] } = given;
  const free: Principal = {
    ...{ arn, accountId: ACCOUNT, kind, owned, boundary: null, limits: () => limits },
    policies: policies.map((document, at) => ({
      path: `${name}.policies[${at}]`,
      name: `${name}-${at}`,
      document,
    })),
    context: knowing({ 'aws:PrincipalArn': arn, 'aws:PrincipalAccount': ACCOUNT, 'aws:username': name }),
    ...(trust && { trust: () => trust }),
    ...(groups && { groups }),
  };
  if (!boundary) return free;
  const limit: Limit = { documents: [{ document: boundary }] };
  return {
    ...free,
    boundary: arnOf('policy', 'boundary'),
    unbounded: () => free,
    limits: () => [limit, ...limits],
  };
}

/** A role that a service, or a principal, may act as. */
export const trusting = (Principal: object): PolicyDocument =>
  parsed({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' });

/** One administrator of each kind that can be taken over, for each service. */
export const everybody = (...services: readonly string[]): readonly Principal[] => [
  principal({ kind: 'user', name: 'root-like', policies: [ADMIN] }),
  principal({ kind: 'group', name: 'admins', policies: [ADMIN] }),
  principal({ name: 'deploy', policies: [ADMIN], trust: trusting({ AWS: ACCOUNT }) }),
  ...services.map((Service) => principal({ name: Service, policies: [ADMIN], trust: trusting({ Service }) })),
];
