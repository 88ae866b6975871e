import { rootUserHardwareMfaEnabled } from '../../../rules/iam/root-user-hardware-mfa-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { SUMMARY } from './facts.ts';

const APP = [{ SerialNumber: 'arn:aws:iam::111122223333:mfa/root-account-mfa-device' }];
const summary = SUMMARY;
const WITHOUT = { ...SUMMARY, AccountMFAEnabled: 0 };

testRule(rootUserHardwareMfaEnabled, {
  pass: { 'no device is virtual': { given: { facets: { summary, rootVirtualMfaDevices: [] } } } },
  fail: {
    'one is virtual, whatever others there are': {
      given: { facets: { summary, rootVirtualMfaDevices: APP } },
      because: { 'facets.rootVirtualMfaDevices': 1 },
    },
    'there is no device': {
      given: { facets: { summary: WITHOUT, rootVirtualMfaDevices: denied } },
      because: { 'facets.summary.AccountMFAEnabled': 0 },
    },
  },
  unknown: {
    'the devices are unreadable': { given: { facets: { summary, rootVirtualMfaDevices: denied } } },
    'the summary is unreadable': { given: { facets: { summary: denied, rootVirtualMfaDevices: [] } } },
  },
  notApplicable: {
    'nobody can sign in as the root user': {
      given: { facets: { summary: { ...WITHOUT, AccountPasswordPresent: 0 }, rootVirtualMfaDevices: [] } },
    },
  },
});
