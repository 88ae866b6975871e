import { anyOf, defineRule, field } from '../../engine/index.ts';
import { addressEstimate } from '../prices/address.ts';

const USERS = ['AssociationId', 'InstanceId', 'NetworkInterfaceId'] as const;

export const elasticIpAssociated = defineRule({
  id: 'ec2-elastic-ip-associated',
  title: 'Elastic IP addresses are in use',
  severity: 'low',
  category: 'cost',
  why: 'A public address is billed by the hour, and one that nothing uses is money for nothing.',
  fix: 'Release the address, or associate it with an instance or a network interface.',
  resource: 'AWS::EC2::EIP',
  estimate: ({ id }) => addressEstimate(id),
  check: ({ self }) =>
    anyOf(
      ...USERS.map((user) => field(self, user).must('be set', (id) => id !== '')), // AWS also writes none as ''
    ),
});
