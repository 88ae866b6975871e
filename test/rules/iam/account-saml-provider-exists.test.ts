import { accountSamlProviderExists } from '../../../rules/iam/account-saml-provider-exists.ts';
import { denied, testRule } from '../../rule-tester.ts';

const samlProviders = [{ Arn: 'arn:aws:iam::111122223333:saml-provider/okta' }];
const region = (...states: readonly ('ACTIVE' | 'CREATE_FAILED')[]) => ({
  facets: {
    identityCenterInstances: states.map((Status) => ({ InstanceArn: 'arn:aws:sso:::instance/1', Status })),
  },
});
const BLIND = { facets: { identityCenterInstances: denied } };

testRule(accountSamlProviderExists, {
  pass: {
    'there is a provider': { given: { facets: { samlProviders }, related: { regions: [BLIND] } } },
    'Identity Center is in some region': {
      given: { facets: { samlProviders: [] }, related: { regions: [region(), region('ACTIVE'), BLIND] } },
    },
  },
  fail: {
    'there is neither': {
      given: {
        facets: { samlProviders: [] },
        related: { regions: [region(), region('CREATE_FAILED')] },
      },
      because: { 'facets.samlProviders': 0, 'related.regions': 0 },
    },
  },
  unknown: {
    'the providers are unreadable': {
      given: { facets: { samlProviders: denied }, related: { regions: [region()] } },
    },
    'a region is unreadable': {
      given: { facets: { samlProviders: [] }, related: { regions: [region(), BLIND] } },
    },
  },
});
