import { describe, expect, it } from '@jest/globals';
import type { OutboxEntry, Summary } from '../../engine/changes.ts';
import type { Severity } from '../../engine/rule.ts';
import { messageOf, type News, type Scanned } from '../../reports/message.ts';
import { entry } from './changes.ts';

const SCANNED: Scanned = {
  scan: '20260701T000000Z-1a2b3c4d',
  finishedAt: '2026-07-01T00:05:00.000Z',
  accounts: 2,
  resources: 10,
  failing: { critical: 1, high: 2, medium: 3, low: 4, info: 5 },
  gaps: [],
  gapCount: 0,
};
const BLIND = { account: '111111111111', call: 's3:GetBucketAcl', error: 'AccessDenied', count: 1 };
const message = (
  entries: readonly OutboxEntry[] | readonly News[],
  { scanned = SCANNED, lost = [] as readonly string[], regained = [] as readonly string[] } = {},
) => {
  const news = entries.map((one) => ('entries' in one ? one : { account: '111111111111', entries: [one] }));
  return messageOf(scanned, news, { lost, regained }, new Map(), (_, path) => path);
};
const many = (count: number, kind: 'opened' | 'resolved' = 'opened', actual: unknown = null) =>
  Array.from({ length: count }, (_, index) =>
    entry(kind, {
      id: String(index).padStart(32, '0'),
      evidence: Array.from({ length: 5 }, () => ({
        ...{ path: 'self.X', actual, expected: 'be small', status: 'violated' as const },
      })),
    }),
  );
const group = (cause: Summary['cause'], account: string, severity: Severity, count: number): News => ({
  account,
  entries: [
    {
      id: `${cause}-${severity}`,
      summary: {
        ...{ kind: 'opened', cause, severity, count, rule: `rule-${severity}` },
        ...{ at: SCANNED.finishedAt, scan: SCANNED.scan, revision: 1 },
      },
    },
  ],
});

it('puts the worst first, whatever the order of the outbox', () => {
  const { text, subject } = message(
    (['low', 'critical', 'info', 'high', 'medium'] as const).map((severity) => entry('opened', { severity })),
  );
  expect([...text.matchAll(/\[(\w+)\]/g)].map(([, severity]) => severity)).toEqual([
    ...['critical', 'high', 'medium', 'low', 'info'],
  ]);
  expect(subject).toBe('Plumbline: 5 opened (1 critical, 1 high, 1 medium, 1 low, 1 info)');
});

it('tells what is back as opened, and what is worse and what is resolved by itself', () => {
  const { text, subject } = message([entry('reopened'), entry('worsened'), entry('resolved')]);
  expect(text.match(/^\w+: \d+$/gm)).toEqual(['Opened: 1', 'Worsened: 1', 'Resolved: 1']);
  expect(subject).toBe('Plumbline: 1 opened (1 low), 1 worsened, 1 resolved');
});

it('ends with what is open, and which scan it was', () => {
  expect(
    message([entry('opened')])
      .text.split('\n')
      .slice(-2),
  ).toEqual([
    '1 critical, 2 high, 3 medium, 4 low, 5 info are open in 2 accounts.',
    'Scan 20260701T000000Z-1a2b3c4d, finished 2026-07-01T00:05:00.000Z.',
  ]);
});

it('says many changes of one cause in one line, by severity and account', () => {
  const news = [
    group('new-account', '111111111111', 'high', 2),
    group('new-account', '222222222222', 'low', 3),
    group('account-left', '333333333333', 'low', 1),
  ];
  expect(message(news).text.split('\n').slice(0, 2)).toEqual([
    '5 found by a first scan of an account (2 high, 3 low), by 2 rules, in 111111111111, 222222222222.',
    '1 no longer looked at, the account has left (1 low), by 1 rule, in 333333333333.',
  ]);
  const wide = Array.from({ length: 40 }, (_, index) =>
    group('new-rule', String(index).padStart(12, '0'), 'low', 1),
  );
  expect(message(wide).text).toMatch(/^40 found by a new rule \(40 low\), by 1 rule, in 40 accounts\.\n/);
});

describe('what could not be seen', () => {
  it('is counted in all, ten of it named, with how often', () => {
    const gaps = [{ ...BLIND, region: 'eu-west-1', count: 7 }, ...Array.from({ length: 20 }, () => BLIND)];
    const { text } = message([], { scanned: { ...SCANNED, gaps, gapCount: 27 } });
    expect(text).toContain('Could not be seen: 27 readings\n');
    expect(text).toContain('  111111111111 eu-west-1: s3:GetBucketAcl: AccessDenied (7 times)\n');
    expect(text.match(/s3:GetBucketAcl/g)).toHaveLength(10);
    expect(text).toContain('  and more: see the coverage table\n');
  });

  it('is told apart from what is new of it, and from what is seen again', () => {
    const { text, subject } = message([], { lost: ['a', 'b'], regained: ['c'] });
    expect(text).toMatch(/^Newly unseen: 2\n {2}a\n {2}b\n\nSeen again: 1\n {2}c\n\n/);
    expect(subject).toBe('Plumbline: 2 newly unseen, 1 seen again');
    const lost = Array.from({ length: 30 }, (_, index) => `line ${index}`);
    expect(message([], { lost }).text).toContain('  line 9\n  and 20 more\n');
  });
});

describe('limits', () => {
  it('names fifty findings of a kind, and counts the rest', () => {
    const { text } = message([...many(53), ...many(51, 'resolved')]);
    expect(text).toContain('Opened: 53\n');
    expect(text.match(/^ {2}\[low\]/gm)).toHaveLength(100);
    expect(text).toContain('  and 3 more\n\nResolved: 51\n');
    expect(text).toContain('  and 1 more\n');
  });

  it('shows three violations of a finding, and no long values', () => {
    const { text } = message(many(1, 'opened', 'x'.repeat(2000)));
    expect(text.match(/self\.X is/g)).toHaveLength(3);
    expect(text).toContain(`self.X is "${'x'.repeat(199)}…, must be small`);
  });

  it('stays below 256 KB, says where it was cut, and keeps its end', () => {
    const arn = `arn:aws:s3:::${'ü'.repeat(3000)}`;
    const { text } = message(
      many(50).map((one) =>
        'change' in one
          ? entry('opened', { ...one.change.finding, resource: { ...one.change.finding.resource, arn } })
          : one,
      ),
    );
    expect(Buffer.byteLength(text)).toBeLessThan(256 * 1024);
    expect(text).toMatch(/Cut here: the rest is in the tables\.\n\n1 critical.*\nScan .*$/);
  });

  it('has a subject of ASCII on one line, under a hundred characters, however much there is', () => {
    const causes = [
      'new-account',
      'new-rule',
      'rule-changed',
      'unblinded',
      'vögel\n\u0007' as 'drift',
    ] as const;
    const groups = causes.map((cause) => group(cause, '111111111111', 'low', 1));
    expect(message([...groups].reverse()).subject).toMatch(/^Plumbline: 1 v\?gel {2}, [ -~]+$/);
    expect(message([...groups, { account: '1', entries: many(9) }]).subject).toHaveLength(99);
  });
});

it('lets nothing from AWS break a line, turn it round or hide in it', () => {
  const name = 'a\nOpened: 9\r\u0085\u2028\u2029\u202e\u200b\u0000\ud800z';
  const resource = { arn: name, type: 't', accountId: '1', region: 'r', tags: {} };
  const gaps = [{ ...BLIND, error: name }];
  const { text } = message([entry('opened', { resource, title: name })], {
    scanned: { ...SCANNED, gaps, gapCount: 1 },
    lost: [name],
  });
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
  expect(text.match(/^Opened: \d+$/gm)).toEqual(['Opened: 1']);
  expect(text.isWellFormed()).toBe(true);
});
