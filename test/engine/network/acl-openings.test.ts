import { Unreadable } from '../../../inventory/reading.ts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { neverAllows } from '../../../engine/network/acl-openings.ts';

type Entry = Parameters<typeof neverAllows>[0]['self']['Entries'][number];
const entry = (RuleNumber: number, RuleAction: 'allow' | 'deny', cidr: string, more: Entry = {}): Entry => ({
  ...{ RuleNumber, RuleAction, Egress: false, Protocol: '6', PortRange: { From: 22, To: 22 } },
  ...(cidr.includes(':') ? { Ipv6CidrBlock: cidr } : { CidrBlock: cidr }),
  ...more,
});
const status = (...Entries: readonly Entry[]) => neverAllows({ self: { Entries } }, 'tcp:22').status;

describe('a network ACL is open', () => {
  it.each([
    ['in halves', [entry(1, 'allow', '0.0.0.0/1'), entry(2, 'allow', '128.0.0.0/1')]],
    ['to IPv6', [entry(1, 'allow', '::/0'), entry(2, 'deny', '0.0.0.0/0')]],
    [
      'where a denied half is allowed before',
      [entry(1, 'allow', '0.0.0.0/1'), entry(2, 'deny', '0.0.0.0/1'), entry(3, 'allow', '0.0.0.0/0')],
    ],
    [
      'where only private ranges are denied',
      [entry(1, 'deny', '10.0.0.0/8'), entry(2, 'allow', '0.0.0.0/0')],
    ],
    [
      'where some strangers are denied before',
      [entry(1, 'deny', '8.8.8.8/32'), entry(2, 'deny', '64.0.0.0/2'), entry(3, 'allow', '0.0.0.0/0')],
    ],
    [
      'where one network of IPv6 is denied before',
      [entry(1, 'deny', '2a00:1450::/32'), entry(2, 'allow', '::/0')],
    ],
    [
      'where a denial of IPv4 is written as IPv6',
      [entry(1, 'deny', '::ffff:0:0/96'), entry(2, 'allow', '0.0.0.0/0')],
    ],
    ['by a permission of IPv4 written as IPv6', [entry(1, 'allow', '::ffff:0:0/96')]],
    ['where the other family is denied', [entry(1, 'deny', '::/0'), entry(2, 'allow', '0.0.0.0/0')]],
    [
      'where the other protocol is denied',
      [entry(1, 'deny', '0.0.0.0/0', { Protocol: '17' }), entry(2, 'allow', '0.0.0.0/0')],
    ],
    [
      'where what goes out is denied',
      [entry(1, 'deny', '0.0.0.0/0', { Egress: true }), entry(2, 'allow', '0.0.0.0/0')],
    ],
  ] as const)('%s', (_, entries) => expect(status(...entries)).toBe('violated'));
});

describe('a network ACL is closed', () => {
  it.each([
    ['without entries', []],
    ['to one half', [entry(1, 'allow', '0.0.0.0/1')]],
    ['where a half is denied before', [entry(9, 'allow', '0.0.0.0/0'), entry(1, 'deny', '128.0.0.0/1')]],
    [
      'where all protocols are denied before',
      [entry(9, 'allow', '::/0'), entry(1, 'deny', '::/0', { Protocol: '-1' })],
    ],
    ['to ICMP', [entry(1, 'allow', '0.0.0.0/0', { Protocol: '1' })]],
  ] as const)('%s', (_, entries) => expect(status(...entries)).toBe('holds'));
});

describe('what AWS cannot have meant is unreadable, never a pass', () => {
  it.each([
    ['a malformed range', entry(1, 'allow', '0.0.0.0')],
    ['no range', { ...entry(1, 'deny', ''), CidrBlock: undefined }],
    ['no protocol', entry(1, 'allow', '0.0.0.0/0', { Protocol: undefined })],
    ['no ports', entry(1, 'deny', '0.0.0.0/0', { PortRange: undefined })],
    ['no direction', entry(1, 'allow', '0.0.0.0/0', { Egress: undefined })],
    ['no action', entry(1, 'allow', '0.0.0.0/0', { RuleAction: undefined })],
    ['no number', entry(1, 'allow', '0.0.0.0/0', { RuleNumber: undefined })],
  ] as const)('%s', (_, one) => expect(() => status(one, entry(2, 'deny', '0.0.0.0/0'))).toThrow(Unreadable));
});

it('is open where the first entry that matches allows, in every part of the internet', () => {
  const parts = { '0.0.0.0/0': ['low', 'high'], '0.0.0.0/1': ['low'], '128.0.0.0/1': ['high'] } as const;
  const cidr = fc.constantFrom(...(Object.keys(parts) as (keyof typeof parts)[]));
  const rows = fc.array(fc.tuple(cidr, fc.constantFrom('allow', 'deny'), fc.boolean()), { maxLength: 7 });
  fc.assert(
    fc.property(rows, (all) => {
      const entries = all.map(([range, action, elsewhere], index) =>
        entry(index, action, range, elsewhere ? { Protocol: '17' } : {}),
      );
      const lets = (part: string) =>
        all.find(([range, , elsewhere]) => !elsewhere && parts[range].includes(part as never))?.[1] ===
        'allow';
      expect(status(...entries.reverse())).toBe(lets('low') && lets('high') ? 'violated' : 'holds');
    }),
  );
});
