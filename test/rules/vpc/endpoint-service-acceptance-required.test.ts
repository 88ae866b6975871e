import { endpointServiceAcceptanceRequired } from '../../../rules/vpc/endpoint-service-acceptance-required.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(endpointServiceAcceptanceRequired, {
  pass: { 'somebody accepts': { given: { self: { AcceptanceRequired: true } } } },
  fail: {
    'it lets everybody in who sees it': {
      given: { self: { AcceptanceRequired: false } },
      because: { 'self.AcceptanceRequired': false },
    },
  },
  unknown: {
    'it is unreadable': { given: { self: { AcceptanceRequired: denied } } },
    'AWS leaves it out': { given: { self: {} } },
  },
});
