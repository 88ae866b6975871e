/** What EC2 answers about gateways, endpoints and VPNs, of a good account and of a bad one. */
import { HOME, type Answers } from '../aws.ts';

const WANTED = ['ec2', 'ecr.api', 'ecr.dkr', 'ssm', 'ssm-contacts', 'ssm-incidents'];
const nameOf = (service: string) => `com.amazonaws.${HOME.region}.${service}`;
const allowing = (Principal: unknown) =>
  JSON.stringify({ Statement: [{ Effect: 'Allow', Principal, Action: '*', Resource: '*' }] });
const endpoint = (service: string, Principal: unknown) => ({
  ...{ VpcEndpointId: `vpce-${service}`, VpcEndpointType: 'Interface', VpcId: 'vpc-1', State: 'available' },
  ...{ ServiceName: nameOf(service), RequesterManaged: false, PolicyDocument: allowing(Principal) },
});
const gateway = {
  InternetGatewayId: 'igw-1',
  Attachments: [{ VpcId: 'vpc-1', State: 'available' }],
};
const vpn = (Status: string, options: object) => ({
  VpnConnections: [
    {
      ...{ VpnConnectionId: 'vpn-1', State: 'available', CustomerGatewayConfiguration: '<secret/>' },
      VgwTelemetry: ['UP', Status].map((one, index) => ({
        OutsideIpAddress: `203.0.113.${index}`,
        Status: one,
      })),
      Options: {
        TunnelOptions: [0, 1].map((index) => ({ OutsideIpAddress: `203.0.113.${index}`, ...options })),
      },
    },
  ],
});
const logging = (Enabled: boolean) => ({
  ClientVpnEndpoints: [
    {
      ...{ ClientVpnEndpointId: 'cvpn-endpoint-1', Status: { Code: 'available' } },
      ConnectionLogOptions: { Enabled },
    },
  ],
});
const offered = (AcceptanceRequired: boolean) => ({
  ServiceConfigurations: [
    {
      ...{ ServiceId: 'vpce-svc-1', ServiceState: 'Available', AcceptanceRequired },
      ServiceName: `com.amazonaws.vpce.${HOME.region}.vpce-svc-1`,
    },
  ],
});

export const goodVpc: Answers = {
  'ec2 DescribeClientVpnEndpoints': logging(true),
  'ec2 DescribeInternetGateways': { InternetGateways: [{ ...gateway, Attachments: [] }] },
  'ec2 DescribeVpcEndpoints': {
    VpcEndpoints: WANTED.map((one) => endpoint(one, { AWS: HOME.accountId })),
  },
  'ec2 DescribeVpcEndpointServices': {
    ServiceDetails: WANTED.map((one) => ({ ServiceName: nameOf(one), VpcEndpointPolicySupported: true })),
  },
  'ec2 DescribeVpcEndpointServiceConfigurations': offered(true),
  'ec2 DescribeVpnConnections': vpn('UP', {
    IkeVersions: [{ Value: 'ikev2' }],
    LogOptions: { CloudWatchLogOptions: { LogEnabled: true } },
  }),
};

export const badVpc: Answers = {
  ...goodVpc,
  'ec2 DescribeClientVpnEndpoints': logging(false),
  'ec2 DescribeInternetGateways': { InternetGateways: [gateway] },
  'ec2 DescribeVpcEndpoints': {
    VpcEndpoints: [{ ...endpoint('open', '*'), ServiceName: nameOf('ec2messages') }],
  },
  'ec2 DescribeVpcEndpointServices': {
    ServiceDetails: [{ ServiceName: nameOf('ec2messages'), VpcEndpointPolicySupported: true }],
  },
  'ec2 DescribeVpcEndpointServiceConfigurations': offered(false),
  'ec2 DescribeVpnConnections': vpn('DOWN', {}),
};
