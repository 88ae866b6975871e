import { relate } from '../relate.ts';

export const lambdaRelations = {
  'AWS::Lambda::Function': relate('AWS::Lambda::Function', ({ one }) => ({
    role: one('AWS::IAM::Role', { by: 'Role', on: 'Arn', within: 'account' }),
  })),
} as const;
