import { describe, expect, it } from '@jest/globals';
import { PUBLIC_ROUTES, table, told, toward } from '../network.ts';

/** https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html */
describe('the gateway’s own route table', () => {
  const gateway = (...routes: Parameters<typeof table>[0]) => ({
    routeTables: [table(PUBLIC_ROUTES), table(routes, [{ GatewayId: 'igw-1' }], 'rtb-edge')],
  });
  it.each([
    ['leads straight to the subnet', gateway(), 'open'],
    ['leads through a firewall', gateway(toward('10.0.0.0/24', { GatewayId: 'vpce-1' })), 'unknown'],
    ['leads others through a firewall', gateway(toward('10.0.9.0/24', { GatewayId: 'vpce-1' })), 'open'],
    [
      'leads into a black hole',
      gateway(toward('10.0.0.0/24', { NetworkInterfaceId: 'eni-9' }, { State: 'blackhole' })),
      'gateway route',
    ],
  ] as const)('%s', (_, changes, expected) => expect(told(changes)).toBe(expected));
});
