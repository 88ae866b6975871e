import { describe, expect, it } from '@jest/globals';
import { reach } from '../../../../engine/network/reach.ts';
import { endpoint, entry, OPEN_ACL, tcp, told } from '../network.ts';

type Row = Parameters<typeof entry>;
const egress = (...rows: readonly Row[]) => ({
  entries: [
    entry(1, 'allow', '0.0.0.0/0'),
    ...rows.map(([a, b, c, more]) => entry(a, b, c, { ...more, Egress: true })),
  ],
});

/** https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html, …/nacl-ephemeral-ports.html */
describe('the network ACL', () => {
  it.each([
    [
      'denies before it allows',
      { entries: [entry(50, 'deny', '0.0.0.0/0', tcp(22, 22)), ...OPEN_ACL] },
      'network ACL in',
    ],
    ['allows before it denies', { entries: [...OPEN_ACL, entry(150, 'deny', '0.0.0.0/0')] }, 'open'],
    ['denies another port', { entries: [entry(50, 'deny', '0.0.0.0/0', tcp(23, 30)), ...OPEN_ACL] }, 'open'],
    ['denies a block list', { entries: [entry(50, 'deny', '64.0.0.0/2'), ...OPEN_ACL] }, 'open'],
    [
      'denies most',
      { entries: [entry(50, 'deny', '0.0.0.0/1'), entry(51, 'deny', '128.0.0.0/3'), ...OPEN_ACL] },
      'network ACL in',
    ],
    [
      'denies IPv4 as IPv6 writes it, which AWS does not say to count',
      { entries: [entry(50, 'deny', '::ffff:0:0/96'), ...OPEN_ACL] },
      'open',
    ],
    ['lets nothing out', egress(), 'network ACL out'],
    ['lets out ephemeral ports', egress([1, 'allow', '0.0.0.0/0', tcp(1024, 65535)]), 'open'],
    ['lets out some of them', egress([1, 'allow', '0.0.0.0/0', tcp(32768, 61000)]), 'open'],
    ['lets out a port that a sender may choose', egress([1, 'allow', '0.0.0.0/0', tcp(443, 443)]), 'open'],
    [
      'lets out another protocol',
      egress([1, 'allow', '0.0.0.0/0', { Protocol: '17', PortRange: { From: 0, To: 65535 } }]),
      'network ACL out',
    ],
    ['lets out no more than private ranges', egress([1, 'allow', '10.0.0.0/8']), 'network ACL out'],
    [
      'has an entry without a number that denies',
      { entries: [entry(50, 'deny', '0.0.0.0/0', { RuleNumber: undefined }), ...OPEN_ACL] },
      'unknown',
    ],
    [
      'has an entry without a number that allows what is allowed',
      { entries: [entry(50, 'allow', '0.0.0.0/0', { RuleNumber: undefined }), ...OPEN_ACL] },
      'open',
    ],
  ] as const)('%s', (_, changes, expected) => expect(told(changes)).toBe(expected));
  it('is asked only about the ports that senders choose from, where that is said', () => {
    const to = endpoint(egress([1, 'allow', '0.0.0.0/0', tcp(443, 443)]));
    const question = { to, family: 'IPv4', protocol: 'tcp', port: 22 } as const;
    expect(reach({ ...question, senderPorts: { from: 1024, to: 65535 } }).span.most.isEmpty).toBe(true);
  });
});
