import { defineRule, policyKeepsOut, PUBLIC } from '../../engine/index.ts';

/** `lambda:FunctionUrlAuthType` and `lambda:EventSourceToken` do not say who calls: they keep nobody out. */
export const functionPolicyNotPublic = defineRule({
  id: 'lambda-function-policy-not-public',
  title: 'Lambda function policies are not open to everybody',
  severity: 'critical',
  category: 'exposure',
  why: 'Everybody could run the function, with its role, on input of their choice, and at your cost.',
  fix: 'Name the principals in the function policy, or limit it by AWS:SourceArn, AWS:SourceAccount or aws:PrincipalOrgID.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-1',
  ],
  resource: 'AWS::Lambda::Function',
  needs: ['policy'],
  check: ({ facets }) => policyKeepsOut(facets, PUBLIC, 'lambda:*'),
});
