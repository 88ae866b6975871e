import { describe, expect, it } from '@jest/globals';
import { parseCidr } from '../../../engine/network/cidr.ts';
import { holdInternet, WORLD } from '../../../engine/network/internet.ts';

/** All IPv4 addresses but 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 and from 224.0.0.0 on. */
const PUBLIC = [
  ...['0.0.0.0/5', '8.0.0.0/7', '11.0.0.0/8', '12.0.0.0/6', '16.0.0.0/4', '32.0.0.0/3', '64.0.0.0/2'],
  ...['128.0.0.0/3', '160.0.0.0/5', '168.0.0.0/6', '172.0.0.0/12', '172.32.0.0/11', '172.64.0.0/10'],
  ...['172.128.0.0/9', '173.0.0.0/8', '174.0.0.0/7', '176.0.0.0/4', '192.0.0.0/9', '192.128.0.0/11'],
  ...['192.160.0.0/13', '192.169.0.0/16', '192.170.0.0/15', '192.172.0.0/14', '192.176.0.0/12'],
  ...['192.192.0.0/10', '193.0.0.0/8', '194.0.0.0/7', '196.0.0.0/6', '200.0.0.0/5', '208.0.0.0/4'],
];
const holds = (cidrs: readonly string[], family: 'IPv4' | 'IPv6') =>
  holdInternet(cidrs.map(parseCidr), family);

describe('the internet', () => {
  it('is in the world', () => {
    expect(holdInternet(WORLD, 'IPv4')).toBe(true);
    expect(holdInternet(WORLD, 'IPv6')).toBe(true);
  });
  it.each([
    ['two halves', ['128.0.0.0/1', '0.0.0.0/1'], 'IPv4'],
    ['all but private and reserved ranges', PUBLIC, 'IPv4'],
    ['two halves', ['8000::/1', '::/1'], 'IPv6'],
    ['global unicast', ['2000::/3'], 'IPv6'],
    ['global unicast in two', ['3000::/4', '2000::/4'], 'IPv6'],
  ] as const)('is in %s', (_, cidrs, family) => expect(holds(cidrs, family)).toBe(true));
  it.each([
    ['nothing', [], 'IPv4'],
    ['one half', ['0.0.0.0/1'], 'IPv4'],
    ['the other family', ['::/0'], 'IPv4'],
    ['private ranges', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'], 'IPv4'],
    ['the other family', ['0.0.0.0/0'], 'IPv6'],
    ['half of global unicast', ['2000::/4'], 'IPv6'],
    ['unique local addresses', ['fc00::/7'], 'IPv6'],
  ] as const)('is not in %s', (_, cidrs, family) => expect(holds(cidrs, family)).toBe(false));
  it.each(PUBLIC)('is not there without %s', (missing) =>
    expect(
      holds(
        PUBLIC.filter((one) => one !== missing),
        'IPv4',
      ),
    ).toBe(false),
  );
});
