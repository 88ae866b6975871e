/** What rules about policies look for in their statements, attached or inline. */
import * as z from 'zod';
import { allowsOnEveryKey, type PolicyDocument, type PolicyStatement } from '../../engine/index.ts';

export const allowsByNotAction = ({ Effect, NotAction }: PolicyStatement): boolean =>
  Effect === 'Allow' && NotAction !== undefined;

export const BLOCKED = {
  blockedActions: z
    .array(z.string().regex(/^kms:[\w*?]+$/i, 'must be an action of KMS, such as kms:Decrypt'))
    .min(1)
    .default(['kms:Decrypt', 'kms:ReEncryptFrom'])
    .describe('Actions of KMS that no policy may allow on every key of the account'),
};

/** Whether a statement allows one of the actions on every key of the account. */
export const allowsAnyOnEveryKey =
  (actions: readonly string[], { accountId }: { readonly accountId: string }) =>
  (statement: PolicyStatement, document: PolicyDocument): boolean =>
    actions.some((action) => allowsOnEveryKey(action, accountId)(statement, document));
