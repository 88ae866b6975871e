/** Policy documents come URL-encoded (RFC 3986) in the details of an account; rules read them parsed. */
import { parseEncodedPolicy, type PolicyDocument } from '../policy-document.ts';

interface Inline {
  readonly PolicyName?: string | undefined;
  readonly PolicyDocument?: string | undefined;
}

/** Inline policies with their documents parsed. AWS leaves the list out of users that have none. */
export const inlinePolicies = (list: readonly Inline[] = []) =>
  list.map(({ PolicyDocument: text, ...policy }) => ({
    ...policy,
    PolicyDocument: text === undefined ? undefined : parseEncodedPolicy(text),
  }));

/** A trust policy, parsed; a role without one is for the resource's `always` to judge. */
export const trustPolicy = (text: string | undefined): PolicyDocument | undefined =>
  text === undefined ? undefined : parseEncodedPolicy(text);

/** The versions of a managed policy with their documents parsed. */
export const policyVersions = <V extends { readonly Document?: string | undefined }>(
  versions: readonly V[],
) =>
  versions.map(({ Document: text, ...version }) => ({
    ...version,
    Document: text === undefined ? undefined : parseEncodedPolicy(text),
  }));
