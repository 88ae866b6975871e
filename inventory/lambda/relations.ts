import { relate } from '../relate.ts';
import { wholeAccount } from '../whole-account.ts';

export const lambdaRelations = {
  'AWS::Lambda::Function': relate('AWS::Lambda::Function', ({ many, one }) => ({
    role: one('AWS::IAM::Role', { by: 'Role', on: 'Arn', within: 'account' }),
    ...wholeAccount({ many }),
  })),
} as const;
