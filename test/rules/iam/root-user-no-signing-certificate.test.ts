import { rootUserNoSigningCertificate } from '../../../rules/iam/root-user-no-signing-certificate.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { CREDENTIALS } from './facts.ts';

testRule(rootUserNoSigningCertificate, {
  pass: { 'there is none': { given: { facets: { rootCredentials: CREDENTIALS } } } },
  fail: {
    'there is one': {
      given: { facets: { rootCredentials: { ...CREDENTIALS, cert_1_active: true } } },
      because: { 'facets.rootCredentials.cert_1_active': true },
    },
    'the second is active': {
      given: { facets: { rootCredentials: { ...CREDENTIALS, cert_2_active: true } } },
      because: { 'facets.rootCredentials.cert_2_active': true },
    },
  },
  unknown: { 'the report is unreadable': { given: { facets: { rootCredentials: denied } } } },
});
