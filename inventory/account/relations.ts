import { relate } from '../relate.ts';

export const accountRelations = {
  'AWS::::Account': relate('AWS::::Account', ({ many }) => ({
    trails: many('AWS::CloudTrail::Trail', { by: 'Account', on: 'id.accountId', within: 'account' }),
  })),
  'AWS::::Region': relate('AWS::::Region', ({ many }) => ({
    elasticIps: many('AWS::EC2::EIP', { by: 'id.region', on: 'id.region' }),
    securityGroups: many('AWS::EC2::SecurityGroup', { by: 'id.region', on: 'id.region' }),
  })),
} as const;
