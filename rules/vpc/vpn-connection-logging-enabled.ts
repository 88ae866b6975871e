import { defineRule } from '../../engine/index.ts';
import { eachTunnel } from './tunnels.ts';

export const vpnConnectionLoggingEnabled = defineRule({
  id: 'vpc-vpn-connection-logging-enabled',
  title: 'VPN connections log what happens in their tunnels',
  severity: 'medium',
  category: 'logging',
  why: 'When a tunnel drops, or somebody tries to build one, only its log can say why and from where.',
  fix: 'Turn on logging to CloudWatch for both tunnels.',
  references: ['https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-logs.html'],
  resource: 'AWS::EC2::VPNConnection',
  check: ({ self }) =>
    eachTunnel(
      self,
      'log to CloudWatch',
      ({ LogOptions }) => LogOptions?.CloudWatchLogOptions?.LogEnabled === true,
    ),
});
