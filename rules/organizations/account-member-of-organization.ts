import { defineRule, field } from '../../engine/index.ts';

export const organizationsAccountMemberOfOrganization = defineRule({
  id: 'organizations-account-member-of-organization',
  title: 'Accounts belong to an organization',
  severity: 'medium',
  category: 'identity',
  why: 'No policy holds back an account that stands alone, and nobody watches it from outside.',
  fix: 'Invite the account into your organization, or create one with all features.',
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_invites.html',
  ],
  resource: 'AWS::::Account',
  needs: ['organization'],
  check: ({ facets }) => field(facets, 'organization', 'Id').isPresent(),
});
