/** What rules about groups share. */
import { allowsEverything, anyOf, field, some, unreported } from '../../engine/index.ts';
import type { Claim, PolicyDocument, PolicyStatement } from '../../engine/index.ts';
import type { Policy } from './managed-policy.ts';

interface Group {
  readonly self: {
    readonly GroupPolicyList: readonly { readonly PolicyDocument?: PolicyDocument | undefined }[];
  };
  readonly related: { readonly policies: readonly { readonly self: Partial<Policy> }[] };
}

const EVERYTHING = 'allow everything';
const inside = (document: PolicyDocument = unreported('the document of a policy')) => {
  return (statement: PolicyStatement): boolean => allowsEverything(statement, document);
};

/** One of the policies of the group, inline or attached, allows everything. */
export const makesAdministrators = ({ self, related }: Group): Claim =>
  anyOf(
    some(self, 'GroupPolicyList').must(EVERYTHING, (policy) =>
      some(policy, 'PolicyDocument', 'Statement').must(EVERYTHING, inside(policy.PolicyDocument)),
    ),
    some(related, 'policies').must(EVERYTHING, ({ self: policy }) =>
      some(policy, 'PolicyVersionList')
        .where((version) => field(version, 'IsDefaultVersion').is(true))
        .must(EVERYTHING, (version) =>
          some(version, 'Document', 'Statement').must(EVERYTHING, inside(version.Document)),
        ),
    ),
  );
