import { organizationsAccountMemberOfOrganization } from '../../../rules/organizations/account-member-of-organization.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(organizationsAccountMemberOfOrganization, {
  pass: {
    'it is in one': {
      given: { facets: { organization: { Id: 'o-a1b2c3', MasterAccountId: '444455556666' } } },
    },
  },
  fail: {
    'it is in none': {
      given: { facets: { organization: null } },
      because: { 'facets.organization.Id': null },
    },
  },
  unknown: { 'that is unreadable': { given: { facets: { organization: denied } } } },
});
