import { anyOf, defineRule, policyKeepsOut, PUBLIC, roleLeadsNowhere } from '../../engine/index.ts';
import { BEYOND, mostStores } from '../paths/workload.ts';

export const functionNoPathToAdminOrData = defineRule({
  id: 'lambda-function-no-path-to-admin-or-data',
  title: 'No way leads from everybody over a Lambda function to administrators or much data',
  severity: 'critical',
  category: 'exposure',
  why: 'Everybody can send it input: one hole in its code is enough to have its role, and all that the role leads to.',
  fix: 'Name who may invoke the function in its policy, or take from its role what it does not need.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html'],
  resource: 'AWS::Lambda::Function',
  needs: ['policy', ...BEYOND],
  params: { mostStores },
  check: (lambda, context) => {
    const closed = policyKeepsOut(lambda.facets, PUBLIC, 'lambda:InvokeFunction', 'lambda:InvokeFunctionUrl');
    if (closed.status === 'holds') return closed;
    return anyOf(closed, roleLeadsNowhere(lambda, context, context.params.mostStores));
  },
});
