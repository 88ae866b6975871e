import { vpnConnectionUsesIkev2 } from '../../../rules/vpc/vpn-connection-uses-ikev2.ts';
import { denied, testRule } from '../../rule-tester.ts';

const tunnel = (end: number, ...versions: string[]) => ({
  OutsideIpAddress: `203.0.113.${end}`,
  ...(versions.length > 0 && { IkeVersions: versions.map((Value) => ({ Value })) }),
});
const of = (...TunnelOptions: ReturnType<typeof tunnel>[]) => ({ self: { Options: { TunnelOptions } } });

testRule(vpnConnectionUsesIkev2, {
  pass: { 'both take IKEv2 only': { given: of(tunnel(1, 'ikev2'), tunnel(2, 'ikev2')) } },
  fail: {
    'one takes both versions': {
      given: of(tunnel(1, 'ikev2'), tunnel(2, 'ikev1', 'ikev2')),
      because: { 'self.Options.TunnelOptions[203.0.113.2]': tunnel(2, 'ikev1', 'ikev2') },
    },
    'one names no version, and takes both': {
      given: of(tunnel(1), tunnel(2, 'ikev2')),
      because: { 'self.Options.TunnelOptions[203.0.113.1]': tunnel(1) },
    },
  },
  unknown: {
    'AWS tells of one tunnel': { given: of(tunnel(1, 'ikev2')) },
    'AWS tells of no options': { given: { self: {} } },
    'the options are unreadable': { given: { self: { Options: denied } } },
  },
});
