import { defineRule } from '../../engine/index.ts';
import { eachTunnel } from './tunnels.ts';

export const vpnConnectionUsesIkev2 = defineRule({
  id: 'vpc-vpn-connection-uses-ikev2',
  title: 'VPN connections use IKEv2 only',
  severity: 'medium',
  category: 'data-protection',
  why: 'IKEv1 is obsolete, and weaker: whoever may choose it can have the tunnel with it.',
  fix: 'Allow only ikev2 in the options of both tunnels, after your own device speaks it.',
  references: [
    'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
    'https://www.rfc-editor.org/rfc/rfc9395',
  ],
  resource: 'AWS::EC2::VPNConnection',
  check: ({ self }) =>
    // A tunnel that names no versions takes both.
    eachTunnel(
      self,
      'take IKEv2 only',
      ({ IkeVersions = [] }) => IkeVersions.length > 0 && IkeVersions.every(({ Value }) => Value === 'ikev2'),
    ),
});
