import { allOf, each, field, not, type Claim } from '../../engine/index.ts';
import type { PolicyDocument, PolicyStatement } from '../../engine/index.ts';

export interface Policy {
  readonly Arn: string;
  readonly AttachmentCount: number;
  readonly PermissionsBoundaryUsageCount?: number | undefined;
  readonly PolicyVersionList: readonly {
    readonly VersionId?: string | undefined;
    readonly IsDefaultVersion?: boolean | undefined;
    readonly Document?: PolicyDocument | undefined;
  }[];
}

export const isAttached = (self: Policy): Claim => field(self, 'AttachmentCount').isAtLeast(1);

export const isOfAws = (self: Policy): Claim =>
  field(self, 'Arn').must('be of AWS', (arn) => arn.split(':')[4] === 'aws');

/** A customer's policy that only limits, as a permissions boundary, gives nothing to anybody. */
export const isOfCustomer = (self: Policy): Claim =>
  allOf(
    not(isOfAws(self)),
    not(
      allOf(field(self, 'AttachmentCount').is(0), field(self, 'PermissionsBoundaryUsageCount').isAtLeast(1)),
    ),
  );

/** Each statement of the version that is in force must. */
export const eachStatement = (
  self: Policy,
  expected: string,
  holds: (statement: PolicyStatement, document: PolicyDocument) => boolean,
): Claim =>
  each(self, 'PolicyVersionList')
    .where((version) => field(version, 'IsDefaultVersion').is(true))
    .by(({ VersionId = '' }) => VersionId)
    .must('hold a document', (version) => {
      const document = version.Document;
      if (document === undefined) return false;
      return each(version, 'Document', 'Statement').must(expected, (statement) => holds(statement, document));
    });
