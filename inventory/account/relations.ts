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
  'AWS::::Region': relate('AWS::::Region', ({ many }) => ({
    elasticIps: many('AWS::EC2::EIP', { by: 'id.region', on: 'id.region' }),
    securityGroups: many('AWS::EC2::SecurityGroup', { by: 'id.region', on: 'id.region' }),
  })),
} as const;
