import { describe, expect, it } from '@jest/globals';
import type { OutboxEntry, Summary } from '../../engine/changes.ts';
import type { Severity } from '../../engine/rule.ts';
import { messageOf, type News, type Scanned } from '../../reports/message.ts';
import type { Unseen } from '../../reports/unseen.ts';
import { entry } from './changes.ts';

const SCANNED: Scanned = {
  scan: '20260701T000000Z-1a2b3c4d',
  finishedAt: '2026-07-01T00:05:00.000Z',
  accounts: 2,
  resources: 10,
  failing: { critical: 1, high: 2, medium: 3, low: 4, info: 5 },
  gapCount: 0,
};
const fault = (call: string, more: Partial<Unseen> = {}): Unseen => ({
  ...{ why: 'fault', calls: [{ call, accounts: 1 }], errors: ['TimeoutError'], count: 1 },
  ...{ accounts: 1, some: ['111111111111'], ...more },
});
const TOO_OLD: Unseen = {
  ...{ why: 'role', role: 'PlumblineScanner', errors: ['AccessDenied'], count: 10_000 },
  ...{ accounts: 412, some: ['111111111111', '222222222222', '333333333333'] },
  calls: ['s3:GetBucketAcl', 's3:GetBucketLogging'].map((call) => ({ call, accounts: 412 })),
};
const message = (
  entries: readonly OutboxEntry[] | readonly News[],
  { scanned = SCANNED, lost = [] as readonly Unseen[], regained = [] as readonly Unseen[] } = {},
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
  it('is counted in all, ten causes of it told', () => {
    const faults = Array.from({ length: 20 }, (_, index) => fault(`s3:Read${index}`));
    const unseen = [fault('s3:GetBucketAcl', { region: 'eu-west-1', count: 7 }), ...faults];
    const { text } = message([], { scanned: { ...SCANNED, unseen, gapCount: 27 } });
    expect(text).toContain('Could not be seen: 27 readings\n');
    expect(text).toContain('  111111111111 eu-west-1: s3:GetBucketAcl: TimeoutError (7 times)\n');
    expect(text).toContain('  111111111111: s3:Read8: TimeoutError\n  and 11 more\n');
  });

  it('is told apart from what is new of it, and from what is seen again', () => {
    const { text, subject } = message([], { lost: [fault('a'), fault('b')], regained: [fault('c')] });
    expect(text).toMatch(/^Newly unseen: 2\n.*: a: .*\n.*: b: .*\n\nSeen again: 1\n.*: c: .*\n\n/);
    expect(subject).toBe('Plumbline: 2 newly unseen, 1 seen again');
  });

  it('is one line where the role of many accounts is too old, and told once', () => {
    const scanned = { ...SCANNED, unseen: [TOO_OLD, fault('s3:Old')], gapCount: 10_001 };
    const { text, subject } = message([], { scanned, lost: [TOO_OLD] });
    expect(subject).toBe('Plumbline: 824 newly unseen');
    expect(text.match(/PlumblineScanner/g)).toHaveLength(1);
    expect(text).toMatch(
      /^Newly unseen: 824\n {2}The role PlumblineScanner may .*\n\nCould not be seen: 10001 readings\n.*s3:Old/,
    );
    expect(
      message([], { scanned: { ...SCANNED, unseen: [TOO_OLD], gapCount: 9 }, lost: [TOO_OLD] }).text,
    ).toContain('\n\nCould not be seen: 9 readings\n\n');
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
  const unseen = [fault(name, { errors: [name] })];
  const { text } = message([entry('opened', { resource, title: name })], {
    scanned: { ...SCANNED, unseen, gapCount: 1 },
    lost: [fault(name)],
  });
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
  expect(text.match(/^Opened: \d+$/gm)).toEqual(['Opened: 1']);
  expect(text.isWellFormed()).toBe(true);
});
