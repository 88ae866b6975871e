import { serverCertificateNotExpired } from '../../../rules/iam/server-certificate-not-expired.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(serverCertificateNotExpired, {
  pass: { 'it is still valid': { given: { self: { Expiration: '2026-07-01T00:00:01Z' } } } },
  fail: {
    'it has just expired': {
      given: { self: { Expiration: '2026-07-01T00:00:00Z' } },
      because: { 'self.Expiration': '2026-07-01T00:00:00Z' },
    },
  },
  unknown: { 'its end is unreadable': { given: { self: { Expiration: denied } } } },
});
