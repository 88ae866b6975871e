import { describe, expect, it } from '@jest/globals';
import { resources } from '../../inventory/registry.ts';
import { scaffoldRule, type Surroundings } from '../../scripts/scaffold-rule.ts';

const around: Surroundings = {
  resources,
  services: ['s3', 'vpc'],
  names: ['bucketVersioningEnabled'],
  exists: (path) => path === 'rules/s3/bucket-acls-disabled.ts',
};
const make = (line: string, over: Partial<Surroundings> = {}) =>
  scaffoldRule(line.split(' ').filter(Boolean), { ...around, ...over });

describe('npm run new:rule', () => {
  it('makes a rule and its test that do not compile until every TODO is filled in', () => {
    const files = make('s3 bucket-tagged AWS::S3::Bucket');
    expect(Object.keys(files)).toEqual(['rules/s3/bucket-tagged.ts', 'test/rules/s3/bucket-tagged.test.ts']);
    const [rule = '', test = ''] = Object.values(files);
    expect(rule).toContain("id: 's3-bucket-tagged'");
    expect(rule).toMatch(/title: TODO,[^]*why: TODO,[^]*needs: \[TODO\],[^]*field\(TODO\)/);
    expect(test).toContain("from '../../../rules/s3/bucket-tagged.ts'");
    expect(test).toContain('because: TODO');
  });
  it('takes the service into the name where the constant is taken', () =>
    expect(
      make('vpc bucket-versioning-enabled AWS::EC2::VPC')['rules/vpc/bucket-versioning-enabled.ts'],
    ).toContain('export const vpcBucketVersioningEnabled ='));
  it('takes a new service, if it is the one of the type', () =>
    expect(Object.keys(make('kms key-tagged AWS::KMS::Key'))).toContain('rules/kms/key-tagged.ts'));

  it.each([
    ['too few words', 's3 bucket-tagged', /^usage: npm run new:rule /],
    ['too many words', 's3 bucket-tagged AWS::S3::Bucket high', /^usage: npm run new:rule /],
    ['a misspelt type', 's3 bucket-tagged AWS::S3::Buckets', /did you mean 'AWS::S3::Bucket'\?/],
    ['an unknown type', 's3 bucket-tagged AWS::Foo::Bar', /'AWS::Foo::Bar'; declare it first/],
    ['a misspelt service', 's4 bucket-tagged AWS::S3::Bucket', /unknown service 's4'; did you mean 's3'\?/],
    ['the service twice', 's3 s3-bucket-tagged AWS::S3::Bucket', /write 'bucket-tagged'/],
    ['a name that is none', 's3 BucketTagged AWS::S3::Bucket', /'BucketTagged' is no name for a rule/],
    [
      'a rule that exists',
      's3 bucket-acls-disabled AWS::S3::Bucket',
      /^rules\/s3\/bucket-acls-disabled\.ts exists/,
    ],
  ])('refuses %s, and says what to write', (_, line, message) => expect(() => make(line)).toThrow(message));
});
