/** What rules about inline policies share. */
import { each, field, type Claim, type PolicyDocument, type PolicyStatement } from '../../engine/index.ts';

interface Inline {
  readonly ownerArn: string;
  readonly PolicyDocument: PolicyDocument;
}

/** Service-linked roles are AWS's. What is inside of roles of IAM Identity Center comes from the customer. */
export const isOfCustomer = (self: Inline): Claim =>
  field(self, 'ownerArn').must(
    'not be that of a service-linked role',
    (arn) => !arn.includes(':role/aws-service-role/'),
  );

export const OF_SERVICE = 'The policy is inside of a service-linked role, and is of AWS';

export const eachStatement = (
  self: Inline,
  expected: string,
  holds: (statement: PolicyStatement, document: PolicyDocument) => boolean,
): Claim =>
  each(self, 'PolicyDocument', 'Statement').must(expected, (statement) =>
    holds(statement, self.PolicyDocument),
  );
