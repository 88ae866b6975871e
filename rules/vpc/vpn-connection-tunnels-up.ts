import { count, defineRule, unreported } from '../../engine/index.ts';

export const vpnConnectionTunnelsUp = defineRule({
  id: 'vpc-vpn-connection-tunnels-up',
  title: 'VPN connections have both of their tunnels up',
  severity: 'medium',
  category: 'resilience',
  why: 'AWS replaces the end of one tunnel now and then. With the other one down, the connection is then cut.',
  fix: 'Configure the second tunnel on your own device, and find out why it is down.',
  resource: 'AWS::EC2::VPNConnection',
  check: ({ self }) => {
    // Every connection has two. Where AWS tells of fewer, nothing is known of the other.
    if (self.VgwTelemetry.length < 2) return unreported('both tunnels');
    return count(self, 'VgwTelemetry')
      .where(({ Status }) => Status === 'UP')
      .isAtLeast(2);
  },
});
