/** Users, roles and groups as the views of rules show them: what of them policies are judged by. */
import type { PolicyDocument } from '../../inventory/policy-document.ts';

type Maybe<T> = T | undefined;
export interface Inline {
  readonly PolicyName?: Maybe<string>;
  readonly PolicyDocument?: Maybe<PolicyDocument>;
}
interface Boundary {
  readonly PermissionsBoundaryArn?: Maybe<string>;
}
interface Version {
  readonly IsDefaultVersion?: Maybe<boolean>;
  readonly Document?: Maybe<PolicyDocument>;
}
export interface PolicyView {
  readonly self: { readonly Arn?: Maybe<string>; readonly PolicyVersionList?: Maybe<readonly Version[]> };
}
interface Attached {
  readonly related: { readonly policies: readonly PolicyView[] };
}
export interface Bounded extends Attached {
  readonly self: { readonly Arn: string; readonly PermissionsBoundary?: Maybe<Boundary> };
  readonly related: Attached['related'] & { readonly boundary: PolicyView };
  readonly id: { readonly tags: Readonly<Record<string, string>> };
}
export interface RoleView extends Bounded {
  readonly self: Bounded['self'] & {
    readonly Path: string;
    readonly AssumeRolePolicyDocument: PolicyDocument;
    readonly RolePolicyList?: Maybe<readonly Inline[]>;
  };
}
export interface GroupView extends Attached {
  readonly self: {
    readonly Arn: string;
    readonly GroupName: string;
    readonly GroupPolicyList?: Maybe<readonly Inline[]>;
  };
}
export interface UserView extends Bounded {
  readonly self: Bounded['self'] & {
    readonly UserName: string;
    readonly UserPolicyList?: Maybe<readonly Inline[]>;
  };
  readonly related: Bounded['related'] & { readonly groups: readonly GroupView[] };
}
