import { securityhubRegionEnabled } from '../../../rules/securityhub/region-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const securityHub = { HubArn: 'arn:aws:securityhub:eu-west-1:111122223333:hub/default' };
const StandardsArn = 'arn:aws:securityhub:::ruleset/cis';
const standard = (StandardsStatus: 'DELETING' | 'READY') => ({
  ...{ StandardsArn, StandardsSubscriptionArn: 'arn:aws:securityhub:::s', StandardsInput: {} },
  StandardsStatus,
});
const PRODUCT = 'arn:aws:securityhub:eu-west-1:111122223333:product-subscription/aws/guardduty';
const NONE = { securityHubStandards: [], securityHubProducts: [] };

testRule(securityhubRegionEnabled, {
  pass: {
    'a standard is enabled': {
      given: { facets: { ...NONE, securityHub, securityHubStandards: [standard('READY')] } },
    },
    'a product sends its findings': {
      given: { facets: { ...NONE, securityHub, securityHubProducts: [PRODUCT] } },
    },
  },
  fail: {
    'it is not enabled': {
      given: { facets: { securityHub: null, securityHubStandards: null, securityHubProducts: null } },
      because: {
        ...{ 'facets.securityHub': null, 'facets.securityHubStandards': [] },
        'facets.securityHubProducts': [],
      },
    },
    'the hub is empty': {
      given: { facets: { ...NONE, securityHub } },
      because: { 'facets.securityHubStandards': [], 'facets.securityHubProducts': [] },
    },
    'its only standard is about to go': {
      given: { facets: { ...NONE, securityHub, securityHubStandards: [standard('DELETING')] } },
      because: {
        [`facets.securityHubStandards[${StandardsArn}]`]: standard('DELETING'),
        'facets.securityHubProducts': [],
      },
    },
  },
  unknown: {
    'the hub is unreadable': {
      given: { facets: { ...NONE, securityHub: denied, securityHubProducts: [PRODUCT] } },
    },
    'standards are unreadable': { given: { facets: { ...NONE, securityHub, securityHubStandards: denied } } },
  },
});
