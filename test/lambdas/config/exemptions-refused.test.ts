import { describe, expect, it } from '@jest/globals';
import { fileOf, one, problemsOf } from './exemption-files.ts';

describe('is refused whole, by line and key', () => {
  const [twoDays, sameName] = [{ expires: '2026-08-02' }, { id: 'same' }];
  const s3 = { rules: '["s3-*"]' };
  const narrow = { rules: '[s3-bucket-private]', regions: '[eu-west-1]' };
  it.each<[string, string, RegExp[]]>([
    ['a key twice', `${one({})}exemptions: []\n`, [/^e\.yaml:6: Map keys must be unique/]],
    [
      'an unknown key',
      one({ onwer: 'me' }),
      [/^e\.yaml:\d: exemptions\.0\.onwer: unknown key 'onwer'; did you mean 'owner'\?/],
    ],
    [
      'an unknown rule',
      one({ rules: '[s3-bucket-privat]' }),
      [
        /^e\.yaml:5: exemptions\.0\.rules\.0: unknown rule 's3-bucket-privat'; did you mean 's3-bucket-private'\?/,
      ],
    ],
    ['a pattern of no rule', one({ rules: '["ec2-*"]' }), [/no rule is called like 'ec2-\*'/]],
    ['no rule', one({ rules: '[]' }), [/exemptions\.0\.rules: the list is empty/]],
    ['no rules', fileOf({}), [/exemptions\.0\.rules: /]],
    [
      'a rule that can never be exempt',
      one({ rules: '[iam-root-mfa]' }),
      [/'iam-root-mfa' can never be exempt/],
    ],
    ['a pattern of nothing else', one({ rules: '["iam-*"]' }), [/'iam-root-mfa' can never be exempt/]],
    ['yesterday', one({ expires: '2026-07-09' }), [/^e\.yaml:4: exemptions\.0\.expires: 2026-07-09 is over/]],
    [
      'too far away',
      one({ expires: '2027-07-11' }),
      [/2027-07-11 is more than 365 days away; the last possible day is 2027-07-10/],
    ],
    ['no such day', one({ expires: '2026-02-30' }), [/exemptions\.0\.expires: no such day/]],
    ['no day', one({ expires: 'never' }), [/no such day/]],
    ['no expiry', one({ expires: '-' }), [/exemptions\.0\.expires: write the last day/]],
    ['no owner', one({ owner: '-' }), [/exemptions\.0\.owner: write who answers/]],
    ['an owner of blanks', one({ owner: '"  "' }), [/owner: write who answers/, /owner: no blanks/]],
    ['an empty reason', one({ reason: '""' }), [/exemptions\.0\.reason: write why/]],
    ['a reason that breaks the line', one({ reason: '"a\\nb"' }), [/reason: no line breaks/]],
    [
      'a number for an account',
      one({ accounts: '[012345678901]' }),
      [
        /exemptions\.0\.accounts\.0: write it in quotes: YAML takes it for a number, and drops its leading zeros/,
      ],
    ],
    ['no account', one({ accounts: '["1234"]' }), [/no account can be '1234'/]],
    ['an account that is too long', one({ accounts: '["1111*111111111111"]' }), [/no account can be/]],
    ['no region', one({ regions: '[Europe]' }), [/no region can be 'Europe'/]],
    ['a pattern of no region', one({ regions: '["eu_*"]' }), [/no region can be 'eu_\*'/]],
    ['no ARN', one({ resources: '[logs]' }), [/no ARN can be 'logs'/]],
    ['a pattern of no ARN', one({ resources: '["s3:::*"]' }), [/no ARN can be 's3:::\*'/]],
    ['no tags', one({ tags: '{}' }), [/no tag is named/]],
    ['a number for a tag', one({ tags: '{cost: 0123}' }), [/tags\.cost: .*/]],
    ['another word for what it covers', one({ covers: 'all' }), [/write 'fail', 'gap' or 'both'/]],
    ['a name with blanks', one({ id: '"a b"' }), [/exemptions\.0\.id: small letters/]],
    [
      'something twice',
      one({ regions: '[eu-west-1, eu-west-1]' }),
      [/regions\.1: 'eu-west-1' is there twice/],
    ],
    [
      'something within a pattern beside it',
      one({ regions: '[eu-west-1, "eu-*"]' }),
      [/regions\.0: 'eu-west-1' is within 'eu-\*'/],
    ],
    [
      'the same twice',
      fileOf(narrow, narrow),
      [
        /^e\.yaml:7: exemptions\.1: the same scope is there twice for 's3-bucket-private': keep this exemption or that of me in line 2/,
      ],
    ],
    [
      'the same twice, with other days',
      fileOf({ ...narrow, ...twoDays }, narrow),
      [/exemptions\.1: the same scope is there twice/],
    ],
    [
      'the same twice, by a pattern',
      fileOf(s3, { rules: '[s3-bucket-private]', ...twoDays }),
      [/exemptions\.1: the same scope is there twice/],
    ],
    [
      'one within another',
      fileOf(s3, narrow),
      [/exemptions\.1: it has no effect beside that of me in line 2/],
    ],
    [
      'one within another, in front of it',
      fileOf(narrow, s3),
      [/exemptions\.0: it has no effect beside that of me in line 7/],
    ],
    [
      'a name twice',
      fileOf({ ...s3, ...sameName }, { rules: '[kms-key-rotated]', ...sameName }),
      [/exemptions\.1\.id: another exemption is called 'same', too/],
    ],
    ['no list', 'exemptions: all', [/^e\.yaml:1: exemptions: write a list/]],
    [
      'a longer horizon than a year, but not its entries',
      `maxDays: 3650\n${one({ expires: '2028-01-01' })}`,
      [/more than 365 days away/],
    ],
  ])('%s', (_, text, expected) => {
    const problems = problemsOf(text);
    expect([problems, problems.length]).toEqual([expect.anything(), expected.length]);
    for (const [index, pattern] of expected.entries()) expect(problems[index]).toMatch(pattern);
  });

  it('for all that is wrong at once', () => {
    const text = fileOf(
      { rules: '[nothing-like-it]', owner: '-', expires: '2026-01-01' },
      { rules: '["kms-*"]', expires: '2036-01-01', accounts: '[1]' },
    );
    expect(
      problemsOf(text)
        .map((line) => /exemptions\.[\w.]+/.exec(line)?.[0])
        .sort(),
    ).toEqual([
      ...['exemptions.0.expires', 'exemptions.0.owner', 'exemptions.0.rules.0'],
      ...['exemptions.1.accounts.0', 'exemptions.1.expires'],
    ]);
  });
});
