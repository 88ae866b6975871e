/**
 * Whom the trust policies of roles let in, statement by statement. (What one caller may do is in `trust.ts`.)
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
import type { PolicyDocument, PolicyStatement } from '../../inventory/policy-document.ts';
import type { Claim } from '../claim.ts';
import { each, some } from '../elements.ts';
import { deputies, type Audience } from './audience.ts';
import { listOf } from './condition.ts';
import { addressOf, issuerAt } from './issuers.ts';
import { letsIn, nameIn } from './public-access.ts';
import { isAmong } from './sourced-services.ts';
import { GUESTS, tenantsOf, WORLD } from './trust-audiences.ts';
import { everyOf, someOf } from './truth.ts';

/** One whom a statement names, and what it is. */
export type Trusted =
  | { readonly kind: 'everybody' }
  /** `account` is empty for somebody who is no more, of whom AWS shows a unique id. */
  | { readonly kind: 'account'; readonly account: string; readonly principal: string }
  | { readonly kind: 'service'; readonly service: string }
  /** `address` is that of the issuer, without `https://`, in lower case. */
  | { readonly kind: 'issuer'; readonly address: string }
  | { readonly kind: 'saml'; readonly provider: string };

/** Whom a statement of a trust policy names; with `NotPrincipal`, everybody. Conditions are not looked at. */
export function trustedIn({ Principal, NotPrincipal }: PolicyStatement): readonly Trusted[] {
  if (NotPrincipal !== undefined || Principal === '*') return [{ kind: 'everybody' }];
  return Object.entries(Principal ?? {}).flatMap(([kind, names]) =>
    listOf(names).map((name) => trusted(kind, name)),
  );
}

function trusted(kind: string, name: string): Trusted {
  if (kind === 'Service') return { kind: 'service', service: name };
  if (/[*?]/.test(name)) return { kind: 'everybody' };
  if (kind !== 'Federated')
    return {
      kind: 'account',
      account: /^(?:arn:[^:]*:[^:]*:[^:]*:)?(\d{12})\b/.exec(name)?.[1] ?? '',
      principal: name,
    };
  const address = addressOf(name);
  return address === undefined ? { kind: 'saml', provider: name } : { kind: 'issuer', address };
}

/** The ways to become a role. `sts:TagSession` and the like only go with one of them. */
const ASSUME = ['sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity', 'sts:AssumeRoleWithSAML'];

/** Whether a statement of the trust policy lets in some of the audience. Throws `Unreadable` where a gap decides. */
export const admits = (statement: PolicyStatement, document: PolicyDocument, audience: Audience): boolean =>
  letsIn(statement, { document, audience, actions: ASSUME });

/**
 * Whether a statement lets in anybody who wants to: any AWS account, any tenant of an identity provider that serves
 * everybody, or guests.
 */
export const admitsWorld = (statement: PolicyStatement, document: PolicyDocument): boolean =>
  someOf([WORLD, GUESTS, ...addressesIn(statement).filter(isShared).map(tenantsOf)], (audience) =>
    admits(statement, document, audience),
  );

const isShared = (address: string): boolean => issuerAt(address)?.isShared === true;

/** The issuers whose tokens a statement takes. */
export const addressesIn = (statement: PolicyStatement): readonly string[] =>
  trustedIn(statement).flatMap((one) => (one.kind === 'issuer' ? [one.address] : []));

/** Whether a statement says which tokens of each issuer it takes, where AWS's page says that it must. */
export const limitsIssuers = (statement: PolicyStatement, document: PolicyDocument): boolean =>
  everyOf(
    addressesIn(statement).filter((address) => issuerAt(address) !== undefined),
    (address) => !admits(statement, document, tenantsOf(address)),
  );

/** A role, as listed. */
interface Role {
  readonly AssumeRolePolicyDocument: PolicyDocument;
}
/** What a statement is called in evidence. */
const nameFor =
  (role: Role) =>
  (statement: PolicyStatement): string =>
    nameIn({ policy: role.AssumeRolePolicyDocument })(statement);
const eachOf = (role: Role) => each(role, 'AssumeRolePolicyDocument', 'Statement').by(nameFor(role));
const someIn = (role: Role) => some(role, 'AssumeRolePolicyDocument', 'Statement').by(nameFor(role));

/** Says that no statement of the role's trust policy lets in any of the audience. */
export const trustKeepsOut = (role: Role, audience: Audience): Claim =>
  eachOf(role).must(
    `not let in ${audience.name}`,
    (one) => !admits(one, role.AssumeRolePolicyDocument, audience),
  );

/** Says that some statement does. */
export const trustAdmits = (role: Role, audience: Audience): Claim =>
  someIn(role).must(`let in ${audience.name}`, (one) => admits(one, role.AssumeRolePolicyDocument, audience));

const names = (role: Role, what: string, isMeant: (one: Trusted) => boolean): Claim =>
  someIn(role).must(`let in ${what}`, (one) =>
    everyOf([() => one.Effect === 'Allow', () => trustedIn(one).some(isMeant)], (part) => part()),
  );

/** Says that some statement allows users of an OIDC provider, on whatever conditions. */
export const trustNamesIssuer = (role: Role): Claim =>
  names(role, 'users of an OIDC provider', ({ kind }) => kind === 'issuer');

/** Says that some statement allows one of the services, on whatever conditions. */
export const trustNamesService = (role: Role, services: readonly string[]): Claim =>
  names(role, 'such a service', (one) => one.kind === 'service' && isAmong(services)(one.service));

/** Says that each statement tells the services for which account, organization or resource they may act. */
export const trustSources = (role: Role, services: readonly string[]): Claim =>
  trustKeepsOut(role, deputies(isAmong(services)));

/** Says that the statements name whose tokens they take, of each issuer of which AWS says that they must. */
export const trustLimitsIssuers = (role: Role): Claim =>
  eachOf(role).must('name the tenants or subjects whose tokens it takes', (one) =>
    limitsIssuers(one, role.AssumeRolePolicyDocument),
  );
