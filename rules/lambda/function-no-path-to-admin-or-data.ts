import { anyOf, defineRule, roleLeadsNowhere } from '../../engine/index.ts';
import { functionEntry } from '../paths/entries.ts';
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
  needs: [...functionEntry.needs, ...BEYOND],
  params: { mostStores },
  check: (lambda, context) => {
    const closed = functionEntry.closed(lambda);
    if (closed.status === 'holds') return closed;
    return anyOf(closed, roleLeadsNowhere(lambda, context, context.params.mostStores));
  },
});
