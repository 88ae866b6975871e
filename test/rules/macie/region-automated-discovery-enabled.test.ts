import { regionAutomatedDiscoveryEnabled } from '../../../rules/macie/region-automated-discovery-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const related = { buckets: [{ self: { Name: 'logs' } }] };
const ON = { status: 'ENABLED' as const };
const OFF = { status: 'DISABLED' as const };
const administrator = { accountId: '444455556666' };

testRule(regionAutomatedDiscoveryEnabled, {
  pass: {
    'it is on': { given: { related, facets: { macieAdministrator: null, macieDiscovery: ON } } },
  },
  fail: {
    'it is off': {
      given: { related, facets: { macieAdministrator: null, macieDiscovery: OFF } },
      because: { 'facets.macieDiscovery.status': 'DISABLED' },
    },
    'Macie is not enabled': {
      given: { related, facets: { macieAdministrator: null, macieDiscovery: null } },
      because: { 'facets.macieDiscovery.status': null },
    },
  },
  unknown: {
    'it is unreadable': { given: { related, facets: { macieAdministrator: null, macieDiscovery: denied } } },
    'the administrator is unreadable': {
      given: { related, facets: { macieAdministrator: denied, macieDiscovery: ON } },
    },
  },
  notApplicable: {
    'an administrator decides on it': {
      given: { related, facets: { macieAdministrator: administrator, macieDiscovery: denied } },
    },
    'the region has no buckets': {
      given: { related: { buckets: [] }, facets: { macieAdministrator: null, macieDiscovery: OFF } },
    },
  },
});
