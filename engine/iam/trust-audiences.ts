/** Those whom the trust policy of a role should not let in, and what keeps them out. */
import { PUBLIC, strangersTo, type Audience } from './audience.ts';
import { addressOf, namesTenants } from './issuers.ts';
import { knowing, knowingBoth } from './request.ts';

/** The provider that a claim is of, which is before it and has a dot: no prefix of AWS's has one. */
const providerOf = (key: string): string | undefined => /^([^:]*\..*):/.exec(key)?.[1];
const isWild = (principal: string): boolean => /[*?]/.test(principal);

/** Everybody with an AWS account, and the users of every identity provider that the role's account knows. */
export const WORLD: Audience = {
  ...PUBLIC,
  includes: (kind, principal) => isWild(principal) && PUBLIC.includes(kind, principal),
  isKeptOutBy: (key, values) => {
    const provider = providerOf(key);
    // Only its own tokens have a provider's claims.
    return provider === undefined ? PUBLIC.isKeptOutBy(key, values) : namesTenants(provider, key, values);
  },
};

/** Accounts that are not ours, as `isOurs` knows them by the id of the account or organization. */
export function outsidersTo(isOurs: (owner: string) => boolean): Audience {
  const all = strangersTo(isOurs);
  return {
    ...all,
    // Providers belong to an account; those that AWS knows by name to nobody.
    includes: (kind, principal) =>
      (kind !== 'Federated' || isWild(principal) || principal.startsWith('arn:')) &&
      all.includes(kind, principal),
  };
}

const calling = (of: Audience, name: string, ways: readonly Parameters<typeof knowing>[0][]): Audience => ({
  ...of,
  name,
  callers: of.callers.flatMap((caller) => ways.map((way) => knowingBoth(knowing(way), caller))),
});

/** No external ID, or one that nobody has agreed on. */
const NO_ID = [null, 'an-id-that-nobody-has-agreed-on'].map((id) => ({ 'sts:ExternalId': id }));
/** Access keys say nothing of MFA; sessions without it say so. */
const NO_MFA = [null, 'false'].map((present) => ({
  'aws:MultiFactorAuthPresent': present,
  'aws:MultiFactorAuthAge': null,
}));

/**
 * Outsiders who show no external ID that they were given.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
 */
export const withoutId = (outsiders: Audience): Audience =>
  calling(outsiders, `${outsiders.name} without an external ID`, NO_ID);

/**
 * Outsiders who show neither an external ID nor a second factor.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent
 */
export const unproven = (outsiders: Audience): Audience =>
  calling(
    outsiders,
    `${outsiders.name} without MFA or an external ID`,
    NO_ID.flatMap((id) => NO_MFA.map((mfa) => ({ ...id, ...mfa }))),
  );

/** Whoever else has tokens of the OIDC issuer at the address. */
export const tenantsOf = (address: string): Audience => ({
  name: `whoever has a token of ${address}`,
  callers: [knowing({})],
  includes: (kind, principal) => kind === 'Federated' && addressOf(principal) === address,
  isKeptOutBy: (key, values) => namesTenants(address, key, values),
});

const COGNITO = 'cognito-identity.amazonaws.com';
/**
 * The guests of an identity pool of Cognito, which anybody can be where the pool allows them.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html
 */
export const GUESTS: Audience = {
  ...tenantsOf(COGNITO),
  name: 'guests',
  callers: [knowing({ [`${COGNITO}:amr`]: 'unauthenticated' })],
  isKeptOutBy: () => false,
};
