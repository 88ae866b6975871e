/** What an example of AWS's documentation looks like in these tables, and whose eyes judge it. */

/** We are the account 111122223333 in the organization o-a1b2c3d4e5; 444455556666 and 999999999999 are others. */
export const OURS: readonly string[] = ['111122223333', 'o-a1b2c3d4e5'];

interface Example {
  readonly page: `https://docs.aws.amazon.com/${string}`;
  /** What the page says that the policy does, in our words. */
  readonly says: string;
  /** As the page shows it; its placeholders are filled in. */
  readonly policy: object;
}

export interface ResourceExample extends Example {
  /** It lets in everybody: any AWS account, or the whole internet. */
  readonly public: boolean;
  /** It lets in principals of other accounts than ours; an AWS service belongs to no account. */
  readonly foreign: boolean;
  /** For whom an AWS service that it lets in may act. */
  readonly deputy?: 'anybody' | 'ours' | 'others';
}

export interface TrustExample extends Example {
  /** Anybody can assume the role, perhaps as a user of an identity provider that serves everybody. */
  readonly world: boolean;
  readonly foreignWithExternalId: boolean;
  readonly foreignWithoutExternalId: boolean;
  /** `pinned`: the tenants of the issuer that may come are named. `private`: the issuer has no other tenants. */
  readonly oidc?: 'pinned' | 'loose' | 'private';
  readonly saml?: true;
  /** Whether a service may come for certain accounts or resources only. */
  readonly service?: 'sourced' | 'unsourced';
}

type Call = readonly [action: string, resource: string];

export interface IdentityExample extends Example {
  /** What is known of the calls besides. */
  readonly known?: Readonly<Record<string, string | null>>;
  /** Calls that the policy allows the user David, where all conditions are met. */
  readonly allowed: readonly Call[];
  /** Calls that it does not allow, or denies. */
  readonly denied: readonly Call[];
}
