import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCidr } from '../../../engine/network/cidr.ts';
import {
  blamed,
  opening,
  openingEverything,
  openingMoreThan,
  openingsOf,
} from '../../../engine/network/openings.ts';
import type { Protocol } from '../../../engine/network/ports.ts';

const source = (
  of: string,
  cidr: string,
  from = 0,
  to = 65535,
  protocols: readonly Protocol[] = ['tcp'],
) => ({
  of,
  ports: { protocols, from, to },
  blocks: [parseCidr(cidr)],
});
const names = (found: ReadonlySet<string>) => [...found].sort();

describe('openings', () => {
  it('are where sources together hold the internet', () => {
    const half = [source('a', '0.0.0.0/1', 20, 30), source('b', '128.0.0.0/1', 25, 40)];
    expect(openingsOf(half)).toEqual([
      { protocol: 'tcp', family: 'IPv4', from: 25, to: 30, through: ['a', 'b'] },
    ]);
  });
  it('are of one family', () =>
    expect(openingsOf([source('a', '0.0.0.0/1'), source('b', '8000::/1')])).toEqual([]));

  it('hold, port by port, what the ports’ sources hold', () => {
    const cidr = fc.constantFrom('0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '10.0.0.0/8');
    const any = fc
      .tuple(cidr, fc.nat(9), fc.nat(9))
      .map(([range, a, b]) => source(range, range, Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), fc.nat(10), (sources, port) => {
        const here = sources
          .filter(({ ports }) => ports.from <= port && port <= ports.to)
          .map(({ of }) => of);
        const open =
          here.includes('0.0.0.0/0') || (here.includes('0.0.0.0/1') && here.includes('128.0.0.0/1'));
        expect(opening([`tcp:${port}`])(openingsOf(sources)).length > 0).toBe(open);
      }),
    );
  });
});

describe('blame', () => {
  const all = [source('low', '0.0.0.0/0', 0, 99), source('high', '0.0.0.0/0', 100)];
  it('is on those that open it alone', () =>
    expect(names(blamed([source('b', '0.0.0.0/1', 22, 22), ...all], opening(['tcp:22'])))).toEqual(['low']));
  it('is on all that open it together', () => {
    expect(names(blamed(all, openingEverything))).toEqual(['high', 'low']);
    expect(names(blamed(all.slice(1), openingEverything))).toEqual([]);
  });
  it('is on protocol -1 for both protocols', () => {
    const everything = [source('all', '::/0', 0, 65535, ['tcp', 'udp'])];
    expect(names(blamed(everything, openingEverything))).toEqual(['all']);
    expect(names(blamed(everything, opening(['udp:53'])))).toEqual(['all']);
    expect(names(blamed(everything, opening(['udp:53'], ['IPv4'])))).toEqual([]);
  });
  it('is on what opens more than is authorized', () => {
    const web = [source('http', '0.0.0.0/0', 80, 80), source('both', '0.0.0.0/0', 80, 81)];
    expect(names(blamed(web, openingMoreThan(['tcp:80', 'tcp:80'])))).toEqual(['both']);
    expect(names(blamed(web, openingMoreThan(['tcp:80', 'tcp:81'])))).toEqual([]);
    expect(names(blamed(web, openingMoreThan(['udp:80', 'udp:81'])))).toEqual(['both', 'http']);
  });
});
