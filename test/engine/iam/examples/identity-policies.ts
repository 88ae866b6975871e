/** Policies of identities as AWS's documentation shows them, and what they allow. */
import type { IdentityExample } from './example.ts';
import { CONDITIONS } from './identity/conditions.ts';
import { ELEMENTS } from './identity/elements.ts';
import { EVALUATION } from './identity/evaluation.ts';
import { EXAMPLES } from './identity/examples.ts';

export const IDENTITY_POLICIES: readonly IdentityExample[] = [
  ...EVALUATION,
  ...ELEMENTS,
  ...CONDITIONS,
  ...EXAMPLES,
];
