import { relate } from '../relate.ts';

export const organizationRelations = {
  'AWS::::Organization': relate('AWS::::Organization', ({ many }) => ({
    policies: many('AWS::Organizations::Policy', {
      by: 'id.accountId',
      on: 'id.accountId',
      within: 'account',
    }),
    roots: many('AWS::Organizations::Root', { by: 'id.accountId', on: 'id.accountId', within: 'account' }),
  })),
} as const;
