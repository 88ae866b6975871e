/** Users, roles and groups, as views show them, as principals that policies are judged for. */
import type { PolicyDocument } from '../../inventory/policy-document.ts';
import { tripwire } from '../../inventory/reading.ts';
import { unreported } from '../claim.ts';
import { look, readable } from '../readable.ts';
import { Account } from './escalation/account.ts';
import type { Principal } from './escalation/edges.ts';
import type { Held, Limit } from './identity.ts';
import type { Bounded, GroupView, Inline, PolicyView, RoleView, UserView } from './principal-views.ts';
import { knowing, knowingBoth, type Context } from './request.ts';

/** Where principals live, and what limits all of them there. */
export interface Home {
  readonly accountId: string;
  /** Control policies. Throws `Unreadable` where they could not be read. */
  readonly limits: () => readonly Limit[];
}

/** `at` is how evidence names the view: nothing for the resource itself, otherwise `related.roles[deploy].`. */
export function roleOf(view: RoleView, home: Home, at = ''): Principal {
  const { self, id } = view;
  const policies = [
    ...inlineOf(() => self.RolePolicyList ?? [], `${at}self.RolePolicyList`),
    ...attachedOf(() => view.related.policies, at),
  ];
  const context = contextOf(self.Arn, home, () => id.tags, {
    'aws:PrincipalType': 'AssumedRole',
    'aws:username': null,
  });
  return {
    ...bounded(view, home, { kind: 'role', policies, context }),
    trust: () => self.AssumeRolePolicyDocument,
  };
}

export function userOf(view: UserView, home: Home, at = ''): Principal {
  const { self, id, related } = view;
  const context = contextOf(self.Arn, home, () => id.tags, {
    'aws:PrincipalType': 'User',
    'aws:username': self.UserName,
  });
  const groups = elementsOf(() => related.groups);
  const policies = [
    ...inlineOf(() => self.UserPolicyList ?? [], `${at}self.UserPolicyList`),
    ...attachedOf(() => related.policies, at),
    ...groups.flatMap((group) =>
      policiesOfGroup(group, `${at}related.groups[${readable(() => group.self.GroupName) ?? '?'}].`),
    ),
  ];
  return {
    ...bounded(view, home, { kind: 'user', policies, context }),
    groups: groups.flatMap((group) => readable(() => group.self.Arn) ?? []),
  };
}

function groupOf(view: GroupView, home: Home, at = ''): Principal {
  const { Arn: arn } = view.self;
  const policies = policiesOfGroup(view, at);
  return {
    ...{ arn, accountId: home.accountId, kind: 'group', boundary: null, policies, limits: home.limits },
    owned: ownedIn(policies, home.accountId),
    context: contextOf(arn, home, () => ({}), {}),
  };
}

/** All principals of an account, as relations show them. */
export interface Everybody {
  readonly rolesOfAccount: readonly RoleView[];
  readonly usersOfAccount: readonly UserView[];
  readonly groupsOfAccount: readonly GroupView[];
}

/** All principals of an account, but the roles of AWS itself: nobody can take those over. */
export function accountOf(all: Everybody, home: Home): Account {
  const roles = principalsOf('rolesOfAccount', () => all.rolesOfAccount, home, roleOf);
  const users = principalsOf('usersOfAccount', () => all.usersOfAccount, home, userOf);
  const groups = principalsOf('groupsOfAccount', () => all.groupsOfAccount, home, groupOf);
  return new Account([...roles, ...users, ...groups]);
}

/** Looks at all of them, as those must who were given an account that somebody made before. */
export function lookAt(all: Everybody): void {
  readable(() => all.rolesOfAccount);
  readable(() => all.usersOfAccount);
  readable(() => all.groupsOfAccount);
}

/** What cannot be read of one is a gap in its place. */
function principalsOf<V extends { readonly self: { readonly Arn: string; readonly Path?: string } }>(
  name: string,
  views: () => readonly V[],
  home: Home,
  principalOf: (view: V, home: Home, at: string) => Principal,
): readonly Principal[] {
  return elementsOf(views).flatMap((view) =>
    elementsOf(() => {
      const { Path = '/', Arn } = view.self;
      return Path.startsWith('/aws-service-role/')
        ? []
        : [principalOf(view, home, `related.${name}[${Arn}].`)];
    }),
  );
}

function bounded(
  view: Bounded,
  home: Home,
  own: Pick<Principal, 'kind' | 'context'> & { readonly policies: readonly Policy[] },
): Principal {
  const { self, related } = view;
  const boundary = self.PermissionsBoundary?.PermissionsBoundaryArn ?? null;
  const principal = { ...own, arn: self.Arn, accountId: home.accountId };
  const owned = ownedIn(own.policies, home.accountId);
  const free: Principal = { ...principal, owned, boundary: null, limits: home.limits };
  if (boundary === null) return free;
  const limit: Limit = {
    documents: [new Policy({ path: boundary, name: boundary }, () => inForce(related.boundary))],
  };
  return { ...free, boundary, unbounded: () => free, limits: () => [limit, ...home.limits()] };
}

/** What a request of a principal is known to hold. */
const contextOf = (
  arn: string,
  { accountId }: Home,
  tags: () => Readonly<Record<string, string>>,
  more: Readonly<Record<string, string | null>>,
): Context =>
  knowingBoth(
    knowing({
      'aws:PrincipalArn': arn,
      'aws:PrincipalAccount': accountId,
      'aws:PrincipalIsAWSService': 'false',
      'aws:PrincipalServiceName': null,
      ...more,
    }),
    (key) => {
      if (!key.startsWith(TAG)) return undefined;
      const [, value] =
        Object.entries(tags()).find(([name]) => name.toLowerCase() === key.slice(TAG.length)) ?? [];
      return value === undefined ? null : [value];
    },
  );
const TAG = 'aws:principaltag/';

const inlineOf = (list: () => readonly Inline[], path: string): readonly Policy[] =>
  elementsOf(list).map((inline, at) => {
    const name = readable(() => inline.PolicyName) ?? at;
    const read = () => inline.PolicyDocument ?? unreported('the document of an inline policy');
    return new Policy({ path: `${path}[${name}].PolicyDocument`, name: String(name) }, read);
  });

const attachedOf = (list: () => readonly PolicyView[], at: string): readonly Policy[] =>
  elementsOf(list).map((policy) => {
    const arn = readable(() => policy.self.Arn);
    const path = `${at}related.policies[${arn ?? '?'}].self.PolicyVersionList.Document`;
    return new Policy({ path, name: arn ?? 'an attached policy' }, () => inForce(policy), arn);
  });

const ownedIn = (policies: readonly Policy[], accountId: string): readonly string[] =>
  policies.flatMap(({ arn }) => (arn?.split(':')[4] === accountId ? [arn] : []));

const policiesOfGroup = (group: GroupView, at: string): readonly Policy[] => [
  ...inlineOf(() => group.self.GroupPolicyList ?? [], `${at}self.GroupPolicyList`),
  ...attachedOf(() => group.related.policies, at),
];

/** The document of the version that is in force. */
function inForce({ self }: PolicyView): PolicyDocument {
  const version = (self.PolicyVersionList ?? unreported('the versions of a policy')).find(
    ({ IsDefaultVersion }) => IsDefaultVersion === true,
  );
  return version?.Document ?? unreported('the version of a policy that is in force');
}

/** A list; one element that nobody can read in place of a list that could not be. */
function elementsOf<T extends object>(list: () => readonly T[]): readonly T[] {
  const { value, gap } = look(list);
  return gap ? [tripwire(gap) as unknown as T] : (value ?? []);
}

/** A policy whose document is looked for when it is looked at. */
class Policy implements Held {
  readonly path: string;
  readonly name: string;
  /** Where it has one of its own. */
  readonly arn: string | undefined;
  readonly #read: () => PolicyDocument;

  constructor({ path, name }: Pick<Held, 'path' | 'name'>, read: () => PolicyDocument, arn?: string) {
    this.path = path;
    this.name = name;
    this.arn = arn;
    this.#read = read;
  }
  get document(): PolicyDocument {
    return this.#read();
  }
}
