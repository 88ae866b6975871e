import { clientVpnEndpointConnectionLoggingEnabled } from '../../../rules/vpc/client-vpn-endpoint-connection-logging-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(clientVpnEndpointConnectionLoggingEnabled, {
  pass: { 'it logs': { given: { self: { ConnectionLogOptions: { Enabled: true } } } } },
  fail: {
    'it does not log': {
      given: { self: { ConnectionLogOptions: { Enabled: false } } },
      because: { 'self.ConnectionLogOptions.Enabled': false },
    },
  },
  unknown: {
    'the options are unreadable': { given: { self: { ConnectionLogOptions: denied } } },
    'AWS leaves the options out': { given: { self: {} } },
  },
});
