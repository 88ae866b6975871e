import { defineRule, field } from '../../engine/index.ts';

export const clientVpnEndpointConnectionLoggingEnabled = defineRule({
  id: 'vpc-client-vpn-endpoint-connection-logging-enabled',
  title: 'Client VPN endpoints log connections',
  severity: 'low',
  category: 'logging',
  why: 'Without the log nobody can tell who came into the network by the VPN, when, and from where.',
  fix: 'Turn on connection logging of the endpoint, into a log group of CloudWatch.',
  references: ['https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-logging.html'],
  resource: 'AWS::EC2::ClientVpnEndpoint',
  check: ({ self }) => field(self, 'ConnectionLogOptions', 'Enabled').is(true),
});
