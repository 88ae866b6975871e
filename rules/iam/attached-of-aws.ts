import { field, some, type Claim } from '../../engine/index.ts';

interface Holder {
  readonly self: {
    readonly AttachedManagedPolicies?: readonly { readonly PolicyArn?: string | undefined }[] | undefined;
  };
}

/** A user, group or role has a policy of AWS attached: `SecurityAudit`, in whatever partition. */
export function hasOfAws(name: string): (holder: Holder) => Claim {
  const arn = new RegExp(`^arn:[^:]+:iam::aws:policy/${name}$`);
  return ({ self }) =>
    some(self, 'AttachedManagedPolicies').must(`be ${name}`, (policy) =>
      field(policy, 'PolicyArn').must(`be that of ${name}`, (own) => arn.test(own)),
    );
}
