import { relate } from '../relate.ts';

export const iamRelations = {
  'AWS::IAM::AccessKey': relate('AWS::IAM::AccessKey', ({ one }) => ({
    user: one('AWS::IAM::User', { by: 'UserName', on: 'UserName', within: 'account' }),
  })),
  'AWS::IAM::User': relate('AWS::IAM::User', ({ many }) => ({
    accessKeys: many('AWS::IAM::AccessKey', { by: 'UserName', on: 'UserName', within: 'account' }),
  })),
} as const;
