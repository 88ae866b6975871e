import { relate } from '../relate.ts';

export const accountRelations = {
  'AWS::::Account': relate('AWS::::Account', ({ many }) => ({
    rolesOfAccount: many('AWS::IAM::Role', { by: 'Account', on: 'id.accountId', within: 'account' }),
    trails: many('AWS::CloudTrail::Trail', { by: 'Account', on: 'id.accountId', within: 'account' }),
  })),
} as const;
