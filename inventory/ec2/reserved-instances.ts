import { defineResource } from '../resource.ts';
import { ec2, ec2Arn } from './service.ts';

/** Reservations that run: AWS goes on listing what has ended. It answers all at once: this call has no pages. */
export const reservedInstances = defineResource({
  type: 'AWS::EC2::ReservedInstances',
  scope: 'regional',
  list: ec2.list('DescribeReservedInstances', {
    items: 'ReservedInstances',
    input: () => ({ Filters: [{ Name: 'state', Values: ['active'] }] }),
  }),
  always: ['ReservedInstancesId', 'State', 'End'],
  id: ({ ReservedInstancesId, Tags = [] }, at) => ({
    arn: ec2Arn(at, 'reserved-instances', ReservedInstancesId),
    name: ReservedInstancesId,
    tags: Tags,
  }),
});
