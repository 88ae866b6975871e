import { byMember } from '../by-member.ts';
import { parsePolicy } from '../policy-document.ts';
import { defineResource } from '../resource.ts';
import { isAlive } from './gateways.ts';
import { ec2, ec2Arn } from './service.ts';

export const vpcEndpoint = defineResource(
  {
    type: 'AWS::EC2::VPCEndpoint',
    scope: 'regional',
    list: ec2.list('DescribeVpcEndpoints', {
      items: 'VpcEndpoints',
      input: () => ({ MaxResults: 1000 }),
      where: (item) => isAlive(item),
    }),
    always: ['VpcEndpointId', 'VpcEndpointType', 'VpcId', 'ServiceName', 'State', 'RequesterManaged'],
    id: ({ VpcEndpointId, Tags = [] }, at) => ({
      arn: ec2Arn(at, 'vpc-endpoint', VpcEndpointId),
      name: VpcEndpointId,
      tags: Tags,
    }),
  },
  {
    /** The listing's own answer, parsed. Endpoints of gateways and interfaces have one, if only the default. */
    policy: ec2.read('DescribeVpcEndpoints', {
      input: () => ({ MaxResults: 1000 }),
      pick: 'VpcEndpoints',
      emptyMeans: 'gap',
      parse: (list) => byMember(list, 'VpcEndpointId', 'ec2:DescribeVpcEndpoints'),
      select: (endpoints, { VpcEndpointId }: { readonly VpcEndpointId: string }) => {
        const text = endpoints.get(VpcEndpointId)?.PolicyDocument;
        return text === undefined ? undefined : parsePolicy(text);
      },
    }),
    /** Whether policies have a say at the service. Of S3 and the like there is one service for each kind of endpoint. */
    takesPolicies: ec2.read('DescribeVpcEndpointServices', {
      input: () => ({ MaxResults: 1000 }),
      pick: 'ServiceDetails',
      emptyMeans: 'gap',
      parse: (list) => byMember(list, 'ServiceName', 'ec2:DescribeVpcEndpointServices'),
      select: (services, { ServiceName }: { readonly ServiceName: string }) =>
        services.get(ServiceName)?.VpcEndpointPolicySupported,
    }),
  },
);

/** The services that the account itself offers to the VPCs of others. */
export const endpointService = defineResource({
  type: 'AWS::EC2::VPCEndpointService',
  scope: 'regional',
  list: ec2.list('DescribeVpcEndpointServiceConfigurations', {
    items: 'ServiceConfigurations',
    input: () => ({ MaxResults: 1000 }),
    where: ({ ServiceState }) => isAlive({ State: ServiceState }),
  }),
  always: ['ServiceId', 'ServiceName', 'AcceptanceRequired'],
  id: ({ ServiceId, ServiceName, Tags = [] }, at) => ({
    arn: ec2Arn(at, 'vpc-endpoint-service', ServiceId),
    name: ServiceName,
    tags: Tags,
  }),
});
