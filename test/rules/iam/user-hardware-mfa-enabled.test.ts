import { userHardwareMfaEnabled } from '../../../rules/iam/user-hardware-mfa-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { CREDENTIALS } from './facts.ts';

const APP = [{ SerialNumber: 'arn:aws:iam::111122223333:mfa/ann' }];
const credentials = CREDENTIALS;

testRule(userHardwareMfaEnabled, {
  pass: { 'no device is virtual': { given: { facets: { credentials, virtualMfaDevices: [] } } } },
  fail: {
    'one is virtual, whatever others there are': {
      given: { facets: { credentials, virtualMfaDevices: APP } },
      because: { 'facets.virtualMfaDevices': 1 },
    },
    'there is no device': {
      given: {
        facets: { credentials: { ...CREDENTIALS, mfa_active: false }, virtualMfaDevices: [] },
      },
      because: { 'facets.credentials.mfa_active': false },
    },
  },
  unknown: {
    'the devices are unreadable': { given: { facets: { credentials, virtualMfaDevices: denied } } },
    'the report is unreadable': { given: { facets: { credentials: denied, virtualMfaDevices: [] } } },
  },
  notApplicable: {
    'the user has no password': {
      given: {
        facets: { credentials: { ...CREDENTIALS, password_enabled: false }, virtualMfaDevices: APP },
      },
    },
  },
});
