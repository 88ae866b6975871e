import { defineResource } from '../resource.ts';
import { ec2, ec2Arn } from './service.ts';

export const clientVpnEndpoint = defineResource({
  type: 'AWS::EC2::ClientVpnEndpoint',
  scope: 'regional',
  list: ec2.list('DescribeClientVpnEndpoints', {
    items: 'ClientVpnEndpoints',
    input: () => ({ MaxResults: 1000 }),
    where: ({ Status }) => Status?.Code !== 'deleting' && Status?.Code !== 'deleted',
  }),
  always: ['ClientVpnEndpointId', 'ConnectionLogOptions', 'ConnectionLogOptions.Enabled'],
  id: ({ ClientVpnEndpointId, Tags = [] }, at) => ({
    arn: ec2Arn(at, 'client-vpn-endpoint', ClientVpnEndpointId),
    name: ClientVpnEndpointId,
    tags: Tags,
  }),
});
