/** What is taken of modules that users wrote, and why not. */
import { describe, expect, it } from '@jest/globals';
import { defineRule, field } from '../../../engine/index.ts';
import { resourceOf } from '../../../inventory/registry.ts';
import { relate, type AnyRelation } from '../../../inventory/relate.ts';
import { relationOf } from '../../../inventory/relations.ts';
import { defineResource } from '../../../inventory/resource.ts';
import { known } from '../../../inventory/service.ts';
import { customRulesIn } from '../../../lambdas/config/custom.ts';
import { addRules, knownRules } from '../../../lambdas/steps/known-rules.ts';
import { rules } from '../../../rules/index.ts';

const ruleWith = (over: object) =>
  ({
    ...defineRule({
      ...{ id: 's3-bucket-x', title: 'X', severity: 'low', category: 'cost', why: 'X.', fix: 'X.' },
      resource: 'AWS::S3::Bucket',
      check: ({ self }) => field(self, 'Name').isPresent(),
    }),
    ...over,
  }) as object;
const resourceWith = (type: string) =>
  defineResource({
    ...{ type, scope: 'account', list: known(() => [{ Name: 'x' }]), always: ['Name'] },
    id: ({ Name }) => ({ arn: Name }),
  });
const refused = (...exports: object[]): string => {
  try {
    customRulesIn(exports.map((one, index) => [`rules/${index}.ts`, one]));
    return 'taken';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a rule of a user is refused', () => {
  it.each([
    ['without an id', { id: undefined }, /has no id; write one/],
    ['that defineRule did not make', { params: undefined }, /not made by defineRule; wrap it/],
    ['whose id is no kebab case', { id: 's3-Bucket' }, /'s3-Bucket' cannot be one; write small letters/],
    ['whose id has one word', { id: 's3' }, /'s3' cannot be one/],
    ['whose id begins with no service', { id: 'acme-x' }, /begins with no service; .*'s3-'/],
    ['of a type that there is not', { resource: 'AWS::S3::Bukket' }, /did you mean 'AWS::S3::Bucket'/],
    ['with a severity that there is not', { severity: 'hihg' }, /severity 'hihg'; did you mean 'high'/],
    ['with a category that there is not', { category: 'price' }, /unknown category 'price'/],
    ['without a reason', { why: ' ' }, /has no why; write a sentence/],
    ['with a need that there is not', { needs: ['polici'] }, /needs 'polici': 'AWS::S3::Bucket' has no/],
    ['with half a revision', { revision: 0.5 }, /revision 0\.5; write a whole number/],
    ['whose id is ours', { id: rules[0].id }, /is taken: it is a rule of Plumbline; give yours another/],
  ])('%s', (_, over, reason) => {
    expect(refused({ rule: ruleWith(over) })).toMatch(/^rules\/0\.ts: /);
    expect(refused({ rule: ruleWith(over) })).toMatch(reason);
  });
  it('whose id another file has', () =>
    expect(refused({ a: ruleWith({}) }, { b: ruleWith({}) })).toBe(
      `rules/1.ts: the id 's3-bucket-x' is taken: it is also in rules/0.ts; give yours another`,
    ));
  it('in a file that exports none', () =>
    expect(refused({ helper: () => 1 })).toMatch(
      /^rules\/0\.ts: exports no rule; .* begin the name .* with _$/,
    ));
});

describe('what a user wrote is taken', () => {
  it('once, however often it is exported', () => {
    const rule = ruleWith({});
    expect(
      customRulesIn([
        ['a.ts', { rule, default: rule }],
        ['index.ts', { rule }],
      ]),
    ).toEqual([rule]);
  });
  it('with its resource types and relations', () => {
    const box = resourceWith('Acme::Mail::Box');
    const key = relate('AWS::S3::Bucket', ({ one }) => ({
      key: one('AWS::KMS::Key', { by: 'id.name', on: 'KeyId' }),
    }));
    const rule = ruleWith({ id: 'mail-box-x', resource: 'Acme::Mail::Box', needs: ['key.policy'] });
    const modules = [
      ['box.ts', { box, relations: { 'Acme::Mail::Box': key } }],
      ['rule.ts', { rule }],
    ] as const;
    expect(customRulesIn(modules)).toEqual([rule]);
    expect(resourceOf('Acme::Mail::Box')).toBe(box);
    expect(relationOf('Acme::Mail::Box', 'key')).toBe(key.key);
    expect(customRulesIn(modules)).toEqual([rule]);
  });
  it('and known beside ours, each once', () => {
    const [rule] = customRulesIn([['a.ts', { rule: ruleWith({ id: 's3-bucket-known' }) }]]);
    if (!rule) throw new Error('no rule');
    addRules([rule]);
    addRules([rule]);
    expect(knownRules()).toHaveLength(rules.length + 1);
    expect(() => addRules([{ ...rule }])).toThrow(`there are two rules 's3-bucket-known'`);
  });
});

describe('a resource type of a user is refused', () => {
  it.each([
    ['that is ours', 'AWS::S3::Bucket', /the type 'AWS::S3::Bucket' is a part of Plumbline/],
    ['that is no type name', 'queue', /'queue' is no resource type; write it as CloudFormation does/],
  ])('%s', (_, type, reason) => expect(refused({ it: resourceWith(type) })).toMatch(reason));
  it('that two files declare', () =>
    expect(
      refused({ a: resourceWith('Acme::Mail::Letter') }, { b: resourceWith('Acme::Mail::Letter') }),
    ).toMatch(/^rules\/1\.ts: .* is declared in rules\/0\.ts as well; keep one$/));
  it('with a relation to nothing, or by a name that is taken', () => {
    const to = (type: string): AnyRelation => ({
      ...{ to: type, by: 'id.arn', on: 'id.arn', within: 'unit', many: false, dangling: 'gap' },
    });
    expect(refused({ r: { 'AWS::S3::Bucket': { key: to('AWS::KMS::Kee') } } })).toMatch(
      /unknown resource type 'AWS::KMS::Kee'; did you mean 'AWS::KMS::Key'/,
    );
    expect(refused({ r: { 'AWS::S3::Bucket': { policy: to('AWS::KMS::Key') } } })).toMatch(
      /'AWS::S3::Bucket' has a 'policy' already; give the relation another name/,
    );
  });
});
