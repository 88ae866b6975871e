import { transitGatewayAutoAcceptDisabled } from '../../../rules/vpc/transit-gateway-auto-accept-disabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(transitGatewayAutoAcceptDisabled, {
  pass: {
    'somebody accepts': { given: { self: { Options: { AutoAcceptSharedAttachments: 'disable' } } } },
  },
  fail: {
    'it accepts by itself': {
      given: { self: { Options: { AutoAcceptSharedAttachments: 'enable' } } },
      because: { 'self.Options.AutoAcceptSharedAttachments': 'enable' },
    },
  },
  unknown: {
    'its options are unreadable': { given: { self: { Options: denied } } },
  },
});
