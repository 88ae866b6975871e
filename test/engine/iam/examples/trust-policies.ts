/** Trust policies of roles as AWS's documentation shows them, and who may assume the role. */
import type { TrustExample } from './example.ts';
import { FEDERATED } from './trust/federated.ts';
import { OIDC } from './trust/oidc.ts';
import { PRINCIPALS } from './trust/principals.ts';

export const TRUST_POLICIES: readonly TrustExample[] = [...OIDC, ...FEDERATED, ...PRINCIPALS];
