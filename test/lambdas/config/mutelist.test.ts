import { describe, expect, it } from '@jest/globals';
import { wildcard } from '../../../engine/wildcard.ts';
import { FileRefused, lineOf } from '../../../lambdas/config/document.ts';
import { carriedOver } from '../../../lambdas/config/mutelist.ts';
import { arnsOf, patternsOf } from '../../../lambdas/config/prowler-regex.ts';
import { rules } from '../../../rules/index.ts';

const MISSING = { owner: 'cloud', expires: '2026-12-31' };
/** A mutelist of one mute of one account. */
const muting = (check: string, mute: string, account = '111122223333') =>
  `Mutelist:\n  Accounts:\n    "${account}":\n      Checks:\n        "${check}": ${mute}\n`;
function carried(text: string) {
  const { entries, left, mutes } = carriedOver(text, 'm.yaml', MISSING, rules);
  return {
    entries: entries.map(({ entry }) => entry),
    left: left.map((one) => lineOf('m.yaml', one)),
    mutes,
  };
}
const ALL = '{Regions: ["*"], Resources: ["*"]}';

describe('a mute', () => {
  it('of a check of ours is an exemption of its rule', () =>
    expect(carried(muting('s3_bucket_object_versioning', ALL))).toEqual({
      ...{ left: [], mutes: 1 },
      entries: [
        {
          ...{ rules: ['s3-bucket-versioning-enabled'], accounts: ['111122223333'], ...MISSING },
          reason: 'Muted in Prowler: s3_bucket_object_versioning',
        },
      ],
    }));
  it('of all accounts is one of all accounts, and its description is the reason', () => {
    const [entry] = carried(
      muting(
        's3_bucket_object_versioning',
        '{Regions: ["eu-west-1"], Resources: ["*"], Description: "For  now"}',
        '*',
      ),
    ).entries;
    expect(entry).toMatchObject({ regions: ['eu-west-1'], reason: 'For now' });
    expect(entry).not.toHaveProperty('accounts');
  });
  it('of checks by a pattern is one of all of their rules that can be exempt', () => {
    const { entries } = carried(muting('iam_*', ALL));
    const ids = entries.flatMap((entry) => entry.rules);
    expect(ids).toContain('iam-access-key-rotated');
    expect(ids).not.toContain('iam-root-user-mfa-enabled');
    expect(ids.filter((id) => !id.startsWith('iam-'))).toEqual([]);
  });
  it('of everything is one of everything', () =>
    expect(carried(muting('*', ALL)).entries).toMatchObject([{ rules: ['*'] }]));
  it('in us-east-1 is one of what lives in no region, for what does', () =>
    expect(
      carried(muting('iam_rotate_access_key_90_days', '{Regions: [us-east-1], Resources: ["*"]}')).entries,
    ).toMatchObject([{ regions: ['global'] }]));
  it('with a choice of tags is one exemption for each', () => {
    const { entries } = carried(
      muting('ec2_ami_public', '{Regions: ["*"], Resources: ["*"], Tags: ["a=b", "p=x|p=y.*"]}'),
    );
    expect(entries.map(({ tags }) => tags)).toEqual([
      { a: 'b', p: 'x' },
      { a: 'b', p: 'y*' },
    ]);
  });
});

describe('is told, by its line, and not carried over', () => {
  it.each<[string, string, RegExp]>([
    ['a check without a rule', muting('rds_instance_x', ALL), /^m\.yaml:5: .*no rule for this check/],
    ['a rule that can never be exempt', muting('iam_root_mfa_enabled', ALL), /can never be exempt/],
    [
      'exceptions',
      muting('ec2_ami_public', '{Regions: ["*"], Resources: ["*"], Exceptions: {Regions: [eu-west-1]}}'),
      /Exceptions: exceptions cannot be said/,
    ],
    [
      'a region by an expression',
      muting('ec2_ami_public', '{Regions: ["eu-(west|north)-1"], Resources: ["*"]}'),
      /no name of a region/,
    ],
    [
      'a region that muted nothing',
      muting('iam_rotate_access_key_90_days', '{Regions: [eu-west-1], Resources: ["*"]}'),
      /it muted nothing/,
    ],
    [
      'a resource by an expression',
      muting('ec2_ami_public', '{Regions: ["*"], Resources: ["ami-[0-9]+"]}'),
      /Resources: 'ami-\[0-9\]\+' cannot be said/,
    ],
    [
      'a tag by an expression',
      muting('ec2_ami_public', '{Regions: ["*"], Resources: ["*"], Tags: ["(a|b)=c"]}'),
      /Tags: .*cannot be said/,
    ],
    ['no resources', muting('ec2_ami_public', '{Regions: ["*"]}'), /without Resources Prowler mutes nothing/],
    [
      'an account whose zeros are lost',
      muting('ec2_ami_public', ALL, '12345678901'),
      /'12345678901' is no account/,
    ],
    ['what is no list', muting('ec2_ami_public', '{Regions: "*", Resources: ["*"]}'), /must be lists/],
  ])('%s', (_, text, expected) => {
    const { entries, left } = carried(text);
    expect([entries, left.length]).toEqual([[], 1]);
    expect(left[0]).toMatch(expected);
  });
});

it.each(['', 'Mutelist: {}', 'exemptions: []', 'Mutelist: {Accounts: []}'])('%j is no mutelist', (text) =>
  expect(() => carried(text)).toThrow(FileRefused),
);

describe('an expression for resources', () => {
  const NAMES = [
    'logs',
    'my-logs',
    'logs-2',
    'a.logs',
    'lOgs',
    'my/logs',
    'x',
    'aalogs',
    'ci-logs-replica',
    'team/user-1',
  ];
  const SERVICES = ['s3:::', 'iam::111122223333:user/', 'ec2:eu-west-1:111122223333:instance/'];
  it.each([
    'logs',
    '^logs$',
    'logs$',
    '^logs',
    '.*-logs',
    '.+-logs',
    'l.gs',
    'a\\.logs',
    '*logs',
    '^my|2$',
    'user-1',
    '',
    'l.*?gs',
  ])('%j matches no more than it did', (regex) => {
    const tests = (patternsOf(regex) ?? []).flatMap(arnsOf).map(wildcard);
    expect(tests.length).toBeGreaterThan(0);
    const real = new RegExp(regex.startsWith('*') ? `.${regex}` : regex);
    for (const service of SERVICES) {
      for (const name of NAMES) {
        const ours = tests.some((test) => test(`arn:aws:${service}${name}`));
        const resource = `${service.slice(service.lastIndexOf(':') + 1)}${name}`;
        // Prowler looks at names, in some services with what stands before them.
        const theirs = [name, resource, ...name.split('/')].some((one) => real.test(one));
        if (ours) expect([regex, service, name, theirs]).toEqual([regex, service, name, true]);
        if (real.test(name)) expect([regex, service, name, ours]).toEqual([regex, service, name, true]);
      }
    }
  });
  it.each(['a{2}', '[ab]', '(a|b)', '\\d', 'a+', 'a*', 'a?', 'x$y', '\\*', 'a\\'])(
    '%j cannot be said',
    (regex) => expect(patternsOf(regex)).toBeUndefined(),
  );
});
