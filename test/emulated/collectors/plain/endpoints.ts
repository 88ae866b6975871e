import {
  DescribeInternetGatewaysCommand,
  DescribeVpcEndpointServiceConfigurationsCommand,
  DescribeVpcEndpointServicesCommand,
  DescribeVpcEndpointsCommand,
} from '@aws-sdk/client-ec2';
import { ListMultiRegionAccessPointsCommand } from '@aws-sdk/client-s3-control';
import { clientVpnIn, directoryBucketIn, directoryRules } from '../moto.ts';
import { ec2Case } from './ec2.ts';
import { gapOf, documentOf, json, type Case } from './plain.ts';

/** No call asks for them. */
const TAGS = gapOf('AWS::S3Express::DirectoryBucket tags', 'NotRead');

export const endpointCases: Readonly<Record<string, Case>> = {
  'AWS::EC2::ClientVpnEndpoint': ec2Case({
    least: 4, // moto lists none: what stands in is read
    list: (_, region) => Promise.resolve([clientVpnIn({ region })]),
    end: ({ ClientVpnEndpointId }) => `client-vpn-endpoint/${ClientVpnEndpointId}`,
  }),
  'AWS::EC2::InternetGateway': ec2Case({
    least: 2,
    list: async (ec2) => (await ec2.send(new DescribeInternetGatewaysCommand({}))).InternetGateways,
    end: ({ InternetGatewayId = '' }) => `internet-gateway/${InternetGatewayId}`,
  }),
  'AWS::EC2::VPCEndpoint': ec2Case({
    least: 2,
    list: async (ec2) => {
      const { VpcEndpoints = [] } = await ec2.send(new DescribeVpcEndpointsCommand({}));
      return VpcEndpoints.map((one) => ({ RequesterManaged: false, ...one }));
    },
    end: ({ VpcEndpointId = '' }) => `vpc-endpoint/${VpcEndpointId}`,
    facets: async (ec2, { ServiceName, PolicyDocument }) => {
      const { ServiceDetails = [] } = await ec2.send(new DescribeVpcEndpointServicesCommand({}));
      const service = ServiceDetails.findLast((one) => one.ServiceName === ServiceName);
      return {
        policy: PolicyDocument === undefined ? null : documentOf(PolicyDocument),
        takesPolicies: service?.VpcEndpointPolicySupported,
      };
    },
  }),
  'AWS::EC2::VPCEndpointService': ec2Case({
    least: 2,
    list: async (ec2) =>
      (await ec2.send(new DescribeVpcEndpointServiceConfigurationsCommand({}))).ServiceConfigurations,
    end: ({ ServiceId = '' }) => `vpc-endpoint-service/${ServiceId}`,
    name: ({ ServiceName }) => ServiceName,
  }),
  'AWS::S3Express::DirectoryBucket': {
    least: 4,
    read: ({ region, accountId }) => {
      const self = directoryBucketIn({ region });
      const arn = `arn:aws:s3express:${region}:${accountId}:bucket/${self.Name}`;
      return Promise.resolve([
        { arn, region, name: self.Name, tags: TAGS, self, facets: { lifecycle: directoryRules } },
      ]);
    },
  },
  'AWS::S3::MultiRegionAccessPoint': {
    least: 1,
    read: async ({ accountId }, inRegion) => {
      const { s3Control } = inRegion('us-west-2');
      const AccountId = accountId;
      const { AccessPoints = [] } = await s3Control.send(
        new ListMultiRegionAccessPointsCommand({ AccountId }),
      );
      return AccessPoints.map((one) => ({
        arn: `arn:aws:s3::${accountId}:accesspoint/${one.Alias ?? ''}`,
        ...{ region: 'global', name: one.Name, tags: {}, self: json(one), facets: {} },
      }));
    },
  },
};
