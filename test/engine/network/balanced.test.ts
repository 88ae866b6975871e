/** Through load balancers to their targets. https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation */
import { describe, expect, it } from '@jest/globals';
import { holed, tripwire } from '../../../inventory/reading.ts';
import { instanceClosedThroughBalancers } from '../../../engine/network/instance.ts';
import type { TargetGroup } from '../../../engine/network/targets.ts';
import { port, NOBODY, forward, balancer, targets, PRIVATE, NETWORK, byBalancer, told } from './balancing.ts';
import { entry, face, group, HIDDEN, OPEN_ACL, toward, UNBLOCKED } from './network.ts';

describe('a target is reached', () => {
  it.each([
    ['where its group refers to the balancer’s', byBalancer, {}, targets()],
    [
      'where its group lets in the balancer’s subnets',
      port(8080, { ...NOBODY, IpRanges: [{ CidrIp: '10.0.8.0/22' }] }),
      {},
      targets(),
    ],
    ['by its address', byBalancer, {}, targets({ TargetType: 'ip' }, '10.0.0.5')],
    [
      'through a network balancer that keeps clients’ addresses, which its group lets in',
      port(8080),
      { self: NETWORK, listeners: [{ ...forward('tg'), Protocol: 'TCP' }] },
      targets({ Protocol: 'TCP' }, 'i-1', 'true'),
    ],
    ['by the only listener’s rules', byBalancer, { listeners: [forward('other')] }, targets()],
    [
      'on the port of the group, where the target has none',
      port(80),
      {},
      { ...targets(), facets: { attributes: [], targets: [{ Target: { Id: 'i-1' } }] } },
    ],
  ] as const)('%s', (_, own, one, to) => expect(told(own, one, to)).toBe('violated'));
});

describe('a target is not reached', () => {
  it.each([
    ['where the balancer is internal', byBalancer, { self: { Scheme: 'internal' } }, targets()],
    ['where the balancer’s group lets nobody in', byBalancer, { lets: [] }, targets()],
    [
      'where the balancer’s subnet leads to a NAT gateway',
      byBalancer,
      { routes: [toward('0.0.0.0/0', { NatGatewayId: 'nat-1' })] },
      targets(),
    ],
    ['where the balancer’s group lets nothing out', byBalancer, { letsOut: [] }, targets()],
    [
      'where the balancer’s ACL lets nothing out to it',
      byBalancer,
      { entries: [entry(1, 'deny', '10.0.0.0/24', { Egress: true }), ...OPEN_ACL] },
      targets(),
    ],
    [
      'where its group lets in others',
      port(8080, { IpRanges: [{ CidrIp: '10.7.0.0/16' }], Ipv6Ranges: [] }),
      {},
      targets(),
    ],
    ['where the target is another one', byBalancer, {}, targets({}, 'i-2')],
    [
      'where its clients’ addresses are kept, and let in is the balancer’s subnet',
      port(8080, { IpRanges: [{ CidrIp: '10.0.9.0/24' }], Ipv6Ranges: [] }),
      { self: NETWORK, listeners: [{ ...forward('tg'), Protocol: 'TCP' }] },
      targets({ Protocol: 'TCP' }, 'i-1', 'true'),
    ],
    [
      'where the network balancer’s listener sends elsewhere',
      port(8080),
      {
        self: NETWORK,
        listeners: [
          { ...forward('other'), Protocol: 'TCP' },
          { ...forward('other', 80), Protocol: 'TCP' },
        ],
      },
      targets({ Protocol: 'TCP' }),
    ],
  ] as const)('%s', (_, own, one, to) => expect(told(own, one, to)).toBe('holds'));
  it('where its own ACL stops the balancer', () =>
    expect(told(byBalancer, {}, targets(), { entries: [entry(1, 'deny', '10.0.9.0/24'), ...OPEN_ACL] })).toBe(
      'holds',
    ));
});

describe('nobody knows', () => {
  it.each([
    [
      'what a balancer lets in that is not listed',
      byBalancer,
      { self: { Scheme: 'internal' } },
      targets({ LoadBalancerArns: ['lb', 'other'] }),
    ],
    [
      'which of two listeners sends there',
      byBalancer,
      { listeners: [forward('other'), forward('other', 8443)] },
      targets(),
    ],
    [
      'whether the balancer’s own address is among those let in',
      port(8080, { IpRanges: [{ CidrIp: '10.0.9.0/25' }], Ipv6Ranges: [] }),
      {},
      targets(),
    ],
    [
      'who the targets are',
      byBalancer,
      {},
      { ...targets(), facets: { attributes: [], targets: tripwire(HIDDEN) as never } },
    ],
    [
      'whether clients’ addresses are kept',
      port(8080),
      { self: NETWORK, listeners: [{ ...forward('tg'), Protocol: 'TCP' }] },
      { ...targets({ Protocol: 'TCP' }), facets: { ...targets().facets, attributes: [] } },
    ],
  ] as const)('%s', (_, own, one, to) => expect(told(own, one, to)).toBe('unknown'));
  it('what listens', () => {
    const blind = { ...balancer(), facets: holed({ listeners: HIDDEN }) as never };
    expect(told(byBalancer, { self: { Scheme: 'internal' } }, targets(), {}, [blind])).toBe('unknown');
  });
  it('what a balancer before the balancer lets in', () => {
    const before = balancer({ self: { ...NETWORK, LoadBalancerArn: 'nlb', LoadBalancerName: 'before' } });
    const chain: TargetGroup = {
      ...targets({ TargetType: 'alb', TargetGroupArn: 'tg-2', LoadBalancerArns: ['nlb'] }, 'lb'),
    };
    const status = instanceClosedThroughBalancers({
      self: { InstanceId: 'i-1' },
      related: {
        networkInterfaces: [face({ self: PRIVATE, groups: [group('sg-1', byBalancer)] })],
        region: { facets: UNBLOCKED },
        loadBalancers: [balancer({ self: { Scheme: 'internal' } }), before],
        targetGroups: [targets(), chain],
      },
    }).status;
    expect(status).toBe('unknown');
  });
});
