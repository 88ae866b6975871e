import { expect, it } from '@jest/globals';
import { counted } from '../../../lambdas/steps/gaps.ts';

const line = (call: string, count: number, more: object = {}) => ({
  ...{ account: '111111111111', region: 'eu-west-1', type: 'AWS::S3::Bucket', error: 'InternalError' },
  ...{ call, count, ...more },
});
const denied = { error: 'AccessDenied', deniedBy: 'role' as const };
/** More kinds of gaps than are told. */
const many = Array.from({ length: 120 }, (_, index) => line(`s3:Get${index}`, 1000 + index));

it('counts equal gaps as one', () =>
  expect(counted([line('s3:GetA', 2), line('s3:GetA', 3)])).toEqual([line('s3:GetA', 5)]));

it('tells accounts that nobody could look into, then denials, then the most frequent, up to a hundred', () => {
  const account = { account: '222222222222', call: 'sts:AssumeRole', error: 'Expired', count: 1 };
  const all = counted([...many, line('s3:GetA', 1, denied), line('s3:GetB', 2, denied), account]);
  expect(all).toHaveLength(100);
  expect(all.slice(0, 4)).toEqual([
    account,
    line('s3:GetB', 2, denied),
    line('s3:GetA', 1, denied),
    line('s3:Get119', 1119),
  ]);
});
