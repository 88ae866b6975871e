import { delegatedAdministratorsTrusted } from '../../../rules/organizations/delegated-administrators-trusted.ts';
import { denied, testRule } from '../../rule-tester.ts';

const SECURITY = { Id: '444455556666', Name: 'security' };
const OTHER = { Id: '777788889999', Name: 'sandbox' };

testRule(delegatedAdministratorsTrusted, {
  pass: {
    'there are none': { given: { facets: { delegatedAdministrators: [] } } },
    'all are trusted': {
      given: { facets: { delegatedAdministrators: [SECURITY] } },
      params: { trustedAccounts: ['444455556666'] },
    },
  },
  fail: {
    'nobody is trusted': {
      given: { facets: { delegatedAdministrators: [SECURITY] } },
      because: { 'facets.delegatedAdministrators[444455556666].Id': '444455556666' },
    },
    'one of them is not': {
      given: { facets: { delegatedAdministrators: [SECURITY, OTHER] } },
      params: { trustedAccounts: ['444455556666'] },
      because: { 'facets.delegatedAdministrators[777788889999].Id': '777788889999' },
    },
  },
  unknown: { 'they are unreadable': { given: { facets: { delegatedAdministrators: denied } } } },
});
