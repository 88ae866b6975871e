/** Those whom a policy should not let in, and what keeps them out. */
import { areNarrow } from './address.ts';
import { knowing, type Context } from './request.ts';

export interface Audience {
  /** To follow the words "not let in": `everybody`. */
  readonly name: string;
  /** Whether the principal lets some of them in; `kind` as in `{ AWS: … }`. */
  includes(kind: string, principal: string): boolean;
  /** Whether a condition that demands one of these values of the key (in lower case) keeps all of them out. */
  isKeptOutBy(key: string, values: readonly string[]): boolean;
  /** The kinds of callers among them, by what is known of their requests. */
  readonly callers: readonly Context[];
}

/**
 * What the requests of strangers hold: those that are signed by whoever has an account, and those of nobody. A mount
 * target is reached through the network of its owner only.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const NO_SERVICE = { 'aws:PrincipalServiceName': null, 'aws:PrincipalServiceNamesList': null };
const SIGNED = { ...NO_SERVICE, 'aws:PrincipalIsAWSService': 'false' };
const ANONYMOUS = {
  ...NO_SERVICE,
  'aws:PrincipalIsAWSService': null,
  'aws:PrincipalArn': null,
  'aws:PrincipalOrgID': null,
  'aws:PrincipalOrgPaths': null,
  'aws:PrincipalAccount': 'anonymous',
  'aws:PrincipalType': 'Anonymous',
  'aws:userid': 'anonymous',
  'aws:username': null,
  'kms:CallerAccount': null,
};
const OUTSIDE = { 'elasticfilesystem:AccessedViaMountTarget': 'false' };

/** Keys that say by whose network somebody comes, which is not whose account it is. */
const NETWORK = /^aws:(vpce(account|orgid|orgpaths)|sourcevpcarn)$/;

/** Login providers that serve everybody: whose users may come, the id of an application says. */
const isSharedLogin = (kind: string, principal: string): boolean =>
  kind === 'Federated' && !principal.startsWith('arn:');
const APPLICATION = /:(aud|app_id|sub)$/;

/** What a condition key holds: who or what a value of it names. */
type Names = 'account' | 'organization' | 'path' | 'arn' | 'user' | 'fixed';

/**
 * The keys that say who calls, or from where, in a way that a stranger cannot choose. Not among them: `aws:Referer`,
 * `aws:UserAgent`, tags, user names, `kms:ViaService` and the like, which anybody can have.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const KEYS: Readonly<Record<string, Names>> = {
  'aws:principalaccount': 'account',
  'aws:principalarn': 'arn',
  'aws:principalorgid': 'organization',
  'aws:principalorgpaths': 'path',
  'aws:principalservicename': 'fixed',
  'aws:sourceaccount': 'account',
  'aws:sourcearn': 'arn',
  'aws:sourceorgid': 'organization',
  'aws:sourceorgpaths': 'path',
  'aws:sourceowner': 'account',
  'aws:sourcevpc': 'fixed',
  'aws:sourcevpcarn': 'arn',
  'aws:sourcevpce': 'fixed',
  'aws:ec2instancesourcevpc': 'fixed',
  'aws:principalservicenameslist': 'fixed',
  'aws:userid': 'user',
  'aws:vpceaccount': 'account',
  'aws:vpceorgid': 'organization',
  'aws:vpceorgpaths': 'path',
  'codebuild:buildarn': 'arn',
  'codebuild:projectarn': 'arn',
  'ec2:sourceinstancearn': 'arn',
  'kms:calleraccount': 'account',
  'lambda:sourcefunctionarn': 'arn',
  's3:accessgrantsinstancearn': 'arn',
  's3:dataaccesspointaccount': 'account',
  's3:dataaccesspointarn': 'arn',
};

/** What the resource itself belongs to: whoever that is, they are no strangers. */
const OURS = /^\$\{aws:resource(account|orgid)\}$/i;

/** Holds no wildcard, and no variable that the caller fills; nor does everybody have it who has no account. */
const isFixed = (value: string): boolean =>
  OURS.test(value) || (value !== '' && value !== 'anonymous' && !/[*?]|\$\{/.test(value));

/** The account, organization or identity that a value names; undefined where it names none for sure. */
function ownerIn(names: Names, value: string): string | undefined {
  if (names === 'arn') return /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(value)?.[1];
  const [owner = ''] = value.split(names === 'path' ? '/' : names === 'user' ? ':' : '\0');
  if (!isFixed(owner)) return undefined;
  return names === 'organization' ? owner.toLowerCase() : owner; // AWS writes them so
}

/** Everybody on the internet. A wildcard counts wherever it stands: AWS knows no principals that are partly wild. */
export const PUBLIC: Audience = {
  name: 'everybody',
  callers: [knowing({ ...SIGNED, ...OUTSIDE }), knowing({ ...ANONYMOUS, ...OUTSIDE })],
  includes: (kind, principal) =>
    (kind !== 'CanonicalUser' && /[*?]/.test(principal)) || isSharedLogin(kind, principal),
  isKeptOutBy: (key, values) => {
    if (key === 'aws:sourceip') return areNarrow(values);
    if (APPLICATION.test(key)) return values.every(isFixed);
    const names = KEYS[key];
    return (
      names !== undefined && values.every((value) => isFixed(value) || ownerIn(names, value) !== undefined)
    );
  },
};

/**
 * All other accounts than ours, as `isOurs` knows them by account id, organization id or canonical user id.
 * AWS services and CloudFront's identities belong to no account, and are not among them; networks say nothing
 * about accounts.
 */
export const strangersTo = (isOurs: (owner: string) => boolean): Audience => ({
  name: 'other accounts',
  callers: [knowing(SIGNED), knowing(ANONYMOUS)],
  includes: (kind, principal) => {
    if (kind === 'Service' || DELETED.test(principal) || CLOUDFRONT.test(principal)) return false;
    return !isOurs(principal.startsWith('arn:') ? (ownerIn('arn', principal) ?? '') : principal);
  },
  isKeptOutBy: (key, values) => {
    const names = KEYS[key];
    const isOwn = (owner: string) => OURS.test(owner) || isOurs(owner);
    if (names === undefined || NETWORK.test(key)) return false;
    return values.every((value) => isOwn(ownerIn(names, value) ?? ''));
  },
});

/**
 * AWS services, that anybody can have act on a resource of theirs: the confused deputy. They are kept out where the
 * policy says for which account, organization or resource they may act.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export const deputies = (isMeant: (service: string) => boolean = () => true): Audience => ({
  name: 'services that act for others',
  callers: [
    knowing({
      'aws:PrincipalIsAWSService': 'true',
      'aws:PrincipalOrgID': null,
      'aws:PrincipalOrgPaths': null,
      'kms:CallerAccount': null,
    }),
  ],
  includes: (kind, principal) => kind === 'Service' && isMeant(principal),
  isKeptOutBy: (key, values) => {
    const names = DEPUTY_KEYS.includes(key) ? KEYS[key] : undefined;
    return (
      names !== undefined && values.every((value) => isFixed(value) || ownerIn(names, value) !== undefined)
    );
  },
});
const DEPUTY_KEYS = [
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'aws:sourceowner',
];

/** Of a user or role that is no more, AWS shows the unique id. */
const DELETED = /^A[A-Z0-9]{15,}$/;
const CLOUDFRONT = /^arn:[^:]+:iam::cloudfront:/;
