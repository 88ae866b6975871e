import { defineResource } from '../resource.ts';
import { ec2, ec2Arn } from './service.ts';

/** AWS answers all addresses at once: this call has no pages. */
export const elasticIp = defineResource({
  type: 'AWS::EC2::EIP',
  scope: 'regional',
  list: ec2.list('DescribeAddresses', { items: 'Addresses' }),
  always: ['AllocationId'],
  id: ({ AllocationId, PublicIp, Tags = [] }, at) => ({
    arn: ec2Arn(at, 'elastic-ip', AllocationId),
    name: PublicIp ?? AllocationId,
    tags: Tags,
  }),
});
