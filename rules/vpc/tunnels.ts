import { each, unreported, type Claim, type Shown } from '../../engine/index.ts';

type Self = Shown<'AWS::EC2::VPNConnection', never>['self'];
type Tunnel = NonNullable<NonNullable<NonNullable<Self['Options']>['TunnelOptions']>[number]>;

/** Says something of both tunnels. Where AWS tells of fewer, nothing is known of the other. */
export function eachTunnel(self: Self, expected: string, holds: (tunnel: Tunnel) => boolean): Claim {
  if ((self.Options?.TunnelOptions?.length ?? 0) < 2) return unreported('the options of both tunnels');
  return each(self, 'Options', 'TunnelOptions')
    .by(({ OutsideIpAddress = '?' }) => OutsideIpAddress)
    .must(expected, holds);
}
