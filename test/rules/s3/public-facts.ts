/** Buckets and access points as AWS reports them, to be made public in one way or another. */
import type { PolicyStatement } from '../../../inventory/policy-document.ts';
import type { Denied } from '../../rule-tester/situation.ts';
import { blocking, type Block } from './access-block.ts';

export const OPEN = {
  Sid: 'Web',
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: '*',
} as const;

/** What lets everybody in for whom all keys are like this. */
export const openTo = (keys: Readonly<Record<string, string>>) => ({
  Statement: [{ ...OPEN, Condition: { StringLike: keys } }],
});
export const LIMITED = openTo({ 'aws:PrincipalOrgID': 'o-a1b2c3' });

const ALL_USERS = { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' } as const;
export const GRANT = { Grantee: ALL_USERS, Permission: 'READ_ACP' } as const;
export const ALL = ['IgnorePublicAcls', 'RestrictPublicBuckets'] as const;

/** A bucket that neither lets anybody in nor blocks anything. */
export const CLOSED = {
  policy: null,
  acl: { Owner: { ID: 'f00' }, Grants: [] },
  ownershipControls: null,
  publicAccessBlock: null,
};

interface Point {
  readonly id: { readonly arn: string; readonly name: string };
  readonly self: { readonly NetworkOrigin: 'Internet' | 'VPC' };
  readonly facets: {
    readonly policy: { readonly Statement: readonly PolicyStatement[] } | null | Denied;
    readonly publicAccessBlock: Block | Denied;
  };
}

/** An access point that everybody may use, as far as it decides. */
export const POINT: Point = {
  id: { arn: 'arn:aws:s3:eu-west-1:111122223333:accesspoint/web', name: 'web' },
  self: { NetworkOrigin: 'Internet' },
  facets: { policy: { Statement: [OPEN] }, publicAccessBlock: blocking() },
};

export const related = (s3PublicAccessBlock: Block | null, ...accessPoints: Point[]) => ({
  account: { facets: { s3PublicAccessBlock } },
  accessPoints,
});
