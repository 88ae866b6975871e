import { expect, it } from '@jest/globals';
import { didYouMean, nearest } from '../../engine/nearest.ts';

it.each([
  ['a letter off', 's3-bucket-block', ['s3-bucket-blocks', 's3-bucket-not-public'], 's3-bucket-blocks'],
  ['another case', 'AWS::s3::bucket', ['AWS::EC2::EIP', 'AWS::S3::Bucket'], 'AWS::S3::Bucket'],
  ['capitals', 'HIGH', ['low', 'high'], 'high'],
  ['the beginning of a longer name, not a shorter one', 'iam', ['kms', 'iam-access-key'], 'iam-access-key'],
  ['nothing like any', 'zzzzzzzz', ['critical', 'high'], undefined],
  ['none to choose from', 'a', [], undefined],
])('finds what was meant: %s', (_, given, valid, meant) => expect(nearest(given, valid)).toBe(meant));

it('says what was meant, or what there is where that is little', () => {
  expect(didYouMean('hgih', ['high', 'low'])).toBe("; did you mean 'high'?");
  expect(didYouMean('zzzzzzzz', ['high', 'low'])).toBe('; valid are high, low');
  const many = Array.from({ length: 13 }, (_, index) => `rule-${index}`);
  expect(didYouMean('zzzzzzzzzzzz', many)).toBe('');
});
