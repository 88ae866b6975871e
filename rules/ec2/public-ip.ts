/** Whether an instance has a public IPv4 address: of its own, or of any address of its interfaces. */
import { allOf, each, field, type Claim, type Shown } from '../../engine/index.ts';

export const hasNoPublicIp = (self: Shown<'AWS::EC2::Instance', never>['self']): Claim =>
  allOf(
    field(self, 'PublicIpAddress').isAbsent(),
    each(self, 'NetworkInterfaces')
      .by(({ NetworkInterfaceId = '?' }) => NetworkInterfaceId)
      .must('have no public address', ({ Association, PrivateIpAddresses = [] }) =>
        [Association, ...PrivateIpAddresses.map((one) => one.Association)].every((one) => !one?.PublicIp),
      ),
  );
