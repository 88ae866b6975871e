/** A role that is older than the rules is one thing to know, in however many accounts. */
import { describe, expect, it } from '@jest/globals';
import { unseenIn } from '../../../../lambdas/steps/telling/denials.ts';
import { blindnessOf } from '../../../../lambdas/steps/telling/sight.ts';
import type { Blind, GapLine } from '../../../../lambdas/steps/types.ts';
import { messageOf } from '../../../../reports/message.ts';

const id = (index: number): string => String(index + 1).padStart(12, '0');
const blind = (
  account: number,
  call: string,
  deniedBy?: Blind['deniedBy'],
  error = 'AccessDenied',
): Blind => ({
  ...{ account: id(account), call, error, count: 2, ...(deniedBy && { deniedBy }) },
});
const entry = (account: number): Blind =>
  blind(account, `sts:AssumeRole arn:aws:iam::${id(account)}:role/Reader`, 'unspecified');

describe('what accounts could not see', () => {
  it('is one thing for each that denies, whatever the words and the accounts', () => {
    const told = unseenIn(
      [
        blind(0, 'ec2:DescribeVpcs', 'scp'),
        blind(3, 's3:GetBucketPolicy', 'resource-policy'),
        blind(0, 's3:GetBucketAcl', 'role'),
        blind(1, 's3:GetBucketAcl', 'role'),
        blind(1, 's3:GetBucketAcl of it', 'role'),
        blind(1, 'ec2:DescribeImages', 'unspecified', 'UnauthorizedOperation'),
      ],
      'Reader',
    );
    expect(told).toEqual([
      {
        ...{ why: 'role', role: 'Reader', errors: ['AccessDenied', 'UnauthorizedOperation'], count: 8 },
        ...{ accounts: 2, some: [id(0), id(1)] },
        calls: [
          { call: 's3:GetBucketAcl', accounts: 2 },
          { call: 'ec2:DescribeImages', accounts: 1 },
        ],
      },
      expect.objectContaining({ why: 'scp', some: [id(0)] }),
      expect.objectContaining({ why: 'resource-policy', some: [id(3)] }),
    ]);
  });

  it('is one thing where accounts cannot be entered, with the first three of them', () => {
    expect(unseenIn([4, 0, 2, 3].map(entry))).toMatchObject([
      { why: 'entry', role: 'Reader', accounts: 4, some: [id(0), id(2), id(3)], errors: ['AccessDenied'] },
    ]);
  });

  it('is one thing for each call and error that nobody denied', () => {
    const told = unseenIn([
      blind(0, 'kms:ListKeys', undefined, 'TimeoutError'),
      blind(1, 'kms:ListKeys', undefined, 'TimeoutError'),
      blind(1, 'kms:ListKeys', undefined, 'InternalFailure'),
      blind(0, `evaluate ${id(0)}`, undefined, 'AccountNotFinished'),
      blind(1, `evaluate ${id(1)}`, undefined, 'AccountNotFinished'),
      blind(1, `halted ${id(1)}`, undefined, 'Halted'),
    ]);
    expect(told.map(({ calls, errors, accounts }) => [calls[0]?.call, errors[0], accounts])).toEqual([
      ['kms:ListKeys', 'TimeoutError', 2],
      ['evaluate <account>', 'AccountNotFinished', 2],
      ['kms:ListKeys', 'InternalFailure', 1],
      [`halted ${id(1)}`, 'Halted', 1],
    ]);
  });

  it('keeps apart who denied the same call, and the region only where it is one', () => {
    const gap = (region: string, deniedBy: NonNullable<GapLine['deniedBy']>): GapLine => ({
      ...{ account: id(0), region, call: 's3:GetBucketAcl', error: 'AccessDenied', deniedBy, count: 3 },
    });
    expect(
      blindnessOf([gap('eu-west-1', 'role'), gap('us-east-1', 'role'), gap('us-east-1', 'resource-policy')]),
    ).toEqual([
      { account: id(0), call: 's3:GetBucketAcl', error: 'AccessDenied', deniedBy: 'role', count: 6 },
      expect.objectContaining({ deniedBy: 'resource-policy', region: 'us-east-1', count: 3 }),
    ]);
  });
});

it('is told in a few lines of 5,000 accounts that deny 50 calls each, and hardly needs memory', () => {
  const denied = Array.from({ length: 250_000 }, (_, index) =>
    blind(Math.floor(index / 50), `s${index % 7}:Read${index % 50}`, 'role'),
  );
  const unseen = unseenIn([...denied, ...Array.from({ length: 900 }, (_, index) => entry(index))], 'Reader');
  expect(unseen.map(({ accounts, calls }) => [accounts, calls.length])).toEqual([
    [5000, 350],
    [900, 1],
  ]);
  expect(JSON.stringify(unseen).length).toBeLessThan(50_000);
  const scanned = {
    scan: 's',
    finishedAt: '2026-07-01T00:00:00Z',
    accounts: 5000,
    resources: 0,
    gapCount: 1,
    unseen,
  };
  const failing = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  const sight = { lost: unseen, regained: [] };
  const { text } = messageOf({ ...scanned, failing }, [], sight, new Map(), (_, path) => path);
  expect(text.split('\n').filter((line) => line.startsWith('  '))).toHaveLength(2);
  expect(text.length).toBeLessThan(2000);
});
