import { relate } from '../relate.ts';

const here = { by: 'Account', on: 'id.accountId', within: 'account' } as const;

export const accountRelations = {
  'AWS::::Account': relate('AWS::::Account', ({ many }) => ({
    groups: many('AWS::IAM::Group', here),
    regions: many('AWS::::Region', here),
    roles: many('AWS::IAM::Role', here),
    trails: many('AWS::CloudTrail::Trail', here),
    users: many('AWS::IAM::User', here),
  })),
} as const;
