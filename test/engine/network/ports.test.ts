import { describe, expect, it } from '@jest/globals';
import { ALL_PORTS, portsOf, portsParam } from '../../../engine/network/ports.ts';

describe('a parameter of ports', () => {
  const param = portsParam(['tcp:22'], 'Ports');
  it('has a default', () => expect(param.parse(undefined)).toEqual(['tcp:22']));
  it('takes the catalogue’s notation', () =>
    expect(param.parse(['udp:0', 'tcp:65535'])).toEqual(['udp:0', 'tcp:65535']));
  it.each(['22', 'tcp:', 'tcp:65536', 'tcp:-1', 'icmp:8', 'TCP:22', 'tcp:22-23', 'tcp: 22'])(
    "says how to write a port where it is '%s'",
    (port) => expect(() => param.parse([port])).toThrow(/write a port as 'tcp:22'/),
  );
  it('takes no empty list, which would pass everything', () => expect(() => param.parse([])).toThrow());
  it('takes an empty list where none is fine', () =>
    expect(portsParam([], 'Ports', 0).parse([])).toEqual([]));
});

describe('ports of a protocol', () => {
  it.each(['tcp', '6'])('%s has TCP ports', (protocol) =>
    expect(portsOf(protocol, 1, 2)).toEqual({ protocols: ['tcp'], from: 1, to: 2 }),
  );
  it.each(['udp', '17'])('%s has UDP ports', (protocol) =>
    expect(portsOf(protocol, 1, 2)).toEqual({ protocols: ['udp'], from: 1, to: 2 }),
  );
  it('-1 has all ports', () => expect(portsOf('-1')).toEqual(ALL_PORTS));
  it.each(['icmp', 'icmpv6', '1', '58', '50'])('%s has none', (protocol) =>
    expect(portsOf(protocol, -1, 255).protocols).toEqual([]),
  );
  it('are not guessed where AWS leaves them out', () => {
    expect(() => portsOf(undefined)).toThrow('NotReported: a protocol');
    expect(() => portsOf('tcp', 22)).toThrow('NotReported: the ports of tcp');
  });
});
