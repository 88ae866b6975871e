import { vpnConnectionLoggingEnabled } from '../../../rules/vpc/vpn-connection-logging-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const tunnel = (end: number, LogEnabled?: boolean) => ({
  OutsideIpAddress: `203.0.113.${end}`,
  ...(LogEnabled !== undefined && { LogOptions: { CloudWatchLogOptions: { LogEnabled } } }),
});
const of = (...TunnelOptions: ReturnType<typeof tunnel>[]) => ({ self: { Options: { TunnelOptions } } });

testRule(vpnConnectionLoggingEnabled, {
  pass: { 'both log': { given: of(tunnel(1, true), tunnel(2, true)) } },
  fail: {
    'one does not log': {
      given: of(tunnel(1, true), tunnel(2, false)),
      because: { 'self.Options.TunnelOptions[203.0.113.2]': tunnel(2, false) },
    },
    'nobody has said that one should log': {
      given: of(tunnel(1), tunnel(2, true)),
      because: { 'self.Options.TunnelOptions[203.0.113.1]': tunnel(1) },
    },
  },
  unknown: {
    'AWS tells of one tunnel': { given: of(tunnel(1, true)) },
    'AWS tells of no options': { given: { self: {} } },
    'the options are unreadable': { given: { self: { Options: denied } } },
  },
});
