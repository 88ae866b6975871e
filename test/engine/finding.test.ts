import { expect, it } from '@jest/globals';
import { evidenceKeys, findingId, paramsHash } from '../../engine/finding.ts';

const REGION = 'eu-west-1';

it('gives a finding an id that never changes', () => {
  // The recipe is for ever: printf '["s3-x","111122223333","eu-west-1","arn:aws:s3:::b"]' | sha256sum
  expect(findingId('s3-x', '111122223333', REGION, 'arn:aws:s3:::b')).toBe(
    '45b689654d2fc2fcb1e44f959d38299f',
  );
});

it('does not mix up where one part ends and the next begins', () => {
  const ids = [
    findingId('a', 'b', 'c', 'd'),
    findingId('a b', '', 'c', 'd'),
    findingId('a', 'b', 'c d', ''),
    findingId('a', 'b', 'c","d', ''),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});

it('tells what violates, sorted, each path once', () => {
  const seen = (path: string, status: 'violated' | 'holds') => ({
    path,
    actual: 1,
    expected: 'be 2',
    status,
  });
  const evidence = [seen('b', 'violated'), seen('a', 'violated'), seen('b', 'violated'), seen('c', 'holds')];
  expect(evidenceKeys({ status: 'fail', evidence })).toEqual(['a', 'b']);
});

it('finds nothing that violates in a verdict that is no fail', () => {
  const evidence = [{ path: 'a', actual: 1, expected: 'be 2', status: 'violated' as const }];
  expect(evidenceKeys({ status: 'unknown', evidence })).toEqual([]);
  expect(evidenceKeys({ status: 'pass' })).toEqual([]);
});

it('hashes parameters by what they say, not by their order', () => {
  expect(paramsHash({ a: 1, b: { c: [1, 2], d: 2 } })).toBe(paramsHash({ b: { d: 2, c: [1, 2] }, a: 1 }));
  expect(paramsHash({ a: [1, 2] })).not.toBe(paramsHash({ a: [2, 1] }));
});
