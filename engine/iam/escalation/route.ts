/** Ways to become more than one is, as data. */

/** What must be allowed. */
export interface Need {
  readonly action: string;
  /** On what: the identity itself, a group of its own, one of its policies, the target; `any` where all will do. */
  readonly on: 'self' | 'own group' | 'own policy' | 'target' | 'any';
  /** What is known of the request: condition key → value; `null` where the request goes without. */
  readonly with?: Readonly<Record<string, string | null>>;
}

export interface Route {
  /** Kebab case: `lambda-new-function`. */
  readonly id: string;
  /** What somebody does: `starts a function with a role`. */
  readonly how: string;
  readonly needs: readonly Need[];
  /** Another identity of the account that it takes: an assumable one trusts whoever takes the route. */
  readonly target?: 'role' | 'assumable role' | 'user' | 'group';
  /** Who one then is: the target, an administrator (as far as boundaries let), oneself without a boundary. */
  readonly then: 'target' | 'administrator' | 'unbounded';
  /** The service that acts as the target, and that it must trust. */
  readonly service?: string;
  /** Only for identities of one kind. */
  readonly only?: 'user' | 'role';
}

/** Actions that must all be allowed somewhere. */
export const anywhere = (...actions: readonly string[]): readonly Need[] =>
  actions.map((action) => ({ action, on: 'any' }));

/** Gives a role to a service, that then works for whoever gave it. */
export const passing = (service: string): Need => ({
  action: 'iam:PassRole',
  on: 'target',
  with: { 'iam:PassedToService': service },
});
