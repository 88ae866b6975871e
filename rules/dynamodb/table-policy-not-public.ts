import { defineRule, policyKeepsOut, PUBLIC } from '../../engine/index.ts';

export const tablePolicyNotPublic = defineRule({
  id: 'dynamodb-table-policy-not-public',
  title: 'DynamoDB table policies are not open to everybody',
  severity: 'critical',
  category: 'exposure',
  why: 'Whoever the policy lets in can read or change the items of the table, from any AWS account.',
  fix: 'Name the principals in the policy of the table, or limit it by aws:PrincipalOrgID.',
  references: ['https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-bpa-rbp.html'],
  resource: 'AWS::DynamoDB::Table',
  needs: ['policy'],
  check: ({ facets }) => policyKeepsOut(facets, PUBLIC, 'dynamodb:*'),
});
