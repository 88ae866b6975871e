import { describe, expect, it } from '@jest/globals';
import { rulesFor } from '../../../frameworks/of-rules.ts';
import { chooseRules, mustBeKnown, narrow, rulesOf } from '../../../lambdas/steps/rules.ts';
import { UsageError, type Selection } from '../../../lambdas/steps/types.ts';
import { rules as all } from '../../../rules/index.ts';

const ids = all.map(({ id }) => id);
const narrowed = (request: Selection) => narrow(all, request).map(({ id }) => id);

describe('a request', () => {
  it('that names nothing narrows nothing', () => {
    expect(narrowed({})).toEqual(ids);
  });

  it.each<[string, Selection, (rule: (typeof all)[number]) => boolean]>([
    ['rules', { rules: ['kms-key-rotation-enabled'] }, ({ id }) => id === 'kms-key-rotation-enabled'],
    ['services', { services: ['kms', 's3'] }, ({ id }) => /^(kms|s3)-/.test(id)],
    ['types', { types: ['AWS::KMS::Key'] }, ({ resource }) => resource === 'AWS::KMS::Key'],
    ['categories', { categories: ['cost'] }, ({ category }) => category === 'cost'],
    ['frameworks', { frameworks: ['cis-7.0'] }, ({ id }) => rulesFor(['cis-7.0']).has(id)],
    ['severity and above', { severity: 'high' }, ({ severity }) => ['critical', 'high'].includes(severity)],
    [
      'several things meets all of them',
      { services: ['ec2'], severity: 'low', categories: ['cost'] },
      ({ id, category, severity }) => id.startsWith('ec2-') && category === 'cost' && severity !== 'info',
    ],
  ])('narrows by %s', (_, request, keeps) => {
    const expected = all.filter(keeps).map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all.length);
    expect(narrowed(request)).toEqual(expected);
  });

  it.each<[Selection, string]>([
    [{ services: ['s4'] }, "unknown service 's4'; did you mean 's3'?"],
    [
      { types: ['AWS::S3::Buckets'] },
      "unknown resource type 'AWS::S3::Buckets'; did you mean 'AWS::S3::Bucket'?",
    ],
    [{ categories: ['costs'] }, "unknown category 'costs'; did you mean 'cost'?"],
    [{ frameworks: ['cis-70'] }, "unknown framework 'cis-70'; did you mean 'cis-7.0'?"],
    [{ severity: 'hgih' as 'high' }, "unknown severity 'hgih'; did you mean 'high'?"],
    [
      { rules: ['kms-key-rotation-enabled', 'kms-key-rotatoin-enabled'] },
      "unknown rule 'kms-key-rotatoin-enabled'; did you mean 'kms-key-rotation-enabled'?",
    ],
  ])('is refused for %j', (request, message) => {
    expect(() => narrow(all, request)).toThrow(new UsageError(message));
  });

  it('can only take from what is set up', () => {
    const some = rulesOf({ rules: ['kms-key-rotation-enabled'], params: {} });
    expect(() => narrow(some, { rules: ['kms-key-policy-not-public'] })).toThrow(/unknown rule/);
    expect(narrow(some, { services: ['kms'] })).toEqual(some);
    expect(narrow(some, { services: ['s3'] })).toEqual([]);
  });
});

describe('rules whose reads are billed', () => {
  const rules = ['ec2-instance-not-underutilized', 'ec2-instance-requires-imdsv2'];
  const choose = (allow: readonly 'billed'[], request: Selection = {}, some = rules) => {
    const chosen = chooseRules({ rules: some, params: {}, allow }, request);
    return { rules: chosen.rules.map(({ id }) => id), leftOut: chosen.leftOut };
  };
  it('are left out, and it is said which', () => {
    expect(choose([])).toEqual({ rules: [rules[1]], leftOut: [rules[0]] });
  });
  it('are kept where that is allowed, and where somebody names them', () => {
    expect(choose(['billed'])).toEqual({ rules, leftOut: [] });
    expect(choose([], { rules })).toEqual({ rules, leftOut: [] });
  });
  it('are refused where there are no others', () => {
    expect(() => choose([], {}, rules.slice(0, 1))).toThrow(
      new UsageError(
        'all rules of the selection make reads that are billed; allow them (--allow, limits.allow) or name the rules',
      ),
    );
    expect(() => choose([], { services: ['s3'] })).toThrow(/no rule meets all/);
  });
});

describe('a configuration', () => {
  it('has its rules, each once', () => {
    const twice = ['kms-key-rotation-enabled', 'kms-key-rotation-enabled'];
    expect(rulesOf({ rules: twice, params: {} }).map(({ id }) => id)).toEqual(['kms-key-rotation-enabled']);
  });

  it.each<[string, Record<string, object>, string]>([
    ['a rule that is not there', { 'kms-key-rotates': {} }, "unknown rule 'kms-key-rotates'; did you mean"],
    [
      'a parameter that it has not',
      { 'iam-access-key-rotated': { maxAgeDay: 1 } },
      "unknown parameter of iam-access-key-rotated 'maxAgeDay'; did you mean 'maxAgeDays'?",
    ],
    [
      'a value that it cannot take',
      { 'iam-access-key-rotated': { maxAgeDays: -1 } },
      "parameter 'maxAgeDays' of iam-access-key-rotated: ",
    ],
  ])('is refused for %s', (_, params, message) => {
    expect(() => rulesOf({ rules: ['iam-access-key-rotated'], params })).toThrow(message);
    expect(() => rulesOf({ rules: ['iam-access-key-rotated'], params })).toThrow(UsageError);
  });
});

it('names the valid ones where nothing resembles and they are few', () => {
  expect(() => mustBeKnown('region', ['zz'], ['eu-west-1', 'us-east-1'])).toThrow(
    "unknown region 'zz'; valid are eu-west-1, us-east-1",
  );
});
