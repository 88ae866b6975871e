import { describe, expect, it } from '@jest/globals';
import { ruleIdsOf, scanPartsOf } from '../../../lambdas/config/chosen.ts';
import { checked, documentOf, FileRefused, lineOf, readDocument } from '../../../lambdas/config/document.ts';
import { configSchema, type PlumblineConfig } from '../../../lambdas/config/schema.ts';
import { rules } from '../../../rules/index.ts';

const REGIONS = ['eu-west-1', 'eu-central-1', 'us-east-1'];
const schema = configSchema({ rules, regions: REGIONS });

function problemsOf(work: () => unknown): string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return error.problems.map((problem) => lineOf('c.yaml', problem));
  }
}
const said = (text: string) => problemsOf(() => checked(schema, readDocument(text, 'c.yaml')));
const saidOfModule = (value: unknown) => problemsOf(() => checked(schema, documentOf(value, 'c.ts')));
const read = (text: string): PlumblineConfig => checked(schema, readDocument(text, 'c.yaml'));

const WHOLE = `
name: Plumbline
sources: [live]
accounts:
  organization: true
  ous: [ou-ab12-cdef3456]
  exclude: ['111111111111']
regions: [eu-west-1]
rules:
  services: [s3, iam]
  severity: medium
  exclude: [iam-access-key-rotated]
parameters:
  iam-access-key-rotated: { maxAgeDays: 30 }
severities:
  s3-bucket-blocks-public-access: critical
customRules: [rules]
alerts:
  emails: [security@example.com]
  routes:
    payments: { emails: [payments@example.com], accounts: ['222222222222'], severity: high }
limits:
  allow: [slow]
  batchSize: 5
  concurrency: { batches: 5 }
exemptions: { maxDays: 90, announceDays: 7 }
roleName: Scanner
externalId: { env: EXTERNAL_ID }
schedule: { expression: rate(12 hours), hours: 12 }
`;

describe('a configuration', () => {
  it('may be empty, and may say everything', () => {
    expect(read('')).toEqual({});
    expect(read(WHOLE)).toMatchObject({ accounts: { organization: true }, limits: { batchSize: 5 } });
  });
  it.each([
    [
      'an unknown key',
      'regoins: all',
      [/^c\.yaml:1: regoins: unknown key 'regoins'; did you mean 'regions'\?/],
    ],
    [
      'an unknown rule',
      'rules: [s3-bucket-block-public-access]',
      [/^c\.yaml:1: rules\.0: unknown rule .*'s3-bucket-blocks-public-access'\?$/],
    ],
    [
      'an unknown region',
      'regions:\n  - eu-wset-1',
      [/^c\.yaml:2: regions\.0: unknown region 'eu-wset-1'; did you mean 'eu-west-1'\?$/],
    ],
    [
      'an unknown parameter',
      'parameters:\n  iam-access-key-rotated:\n    maxAgeDay: 3',
      [
        /^c\.yaml:3: parameters\.iam-access-key-rotated\.maxAgeDay: rule 'iam-access-key-rotated' has no parameter 'maxAgeDay'; did you mean 'maxAgeDays'\?$/,
      ],
    ],
    [
      'a value that the rule does not take',
      'parameters:\n  iam-access-key-rotated:\n    maxAgeDays: soon',
      [/^c\.yaml:3: parameters\.iam-access-key-rotated\.maxAgeDays: .*expected number/],
    ],
    [
      'parameters of an unknown rule',
      'parameters:\n  iam-access-keys-rotated: {}',
      [/^c\.yaml:2: .*unknown rule 'iam-access-keys-rotated'; did you mean 'iam-access-key-rotated'\?$/],
    ],
    [
      'a severity of an unknown rule',
      'severities:\n  s3-bucket-block: low',
      [/^c\.yaml:2: severities\.s3-bucket-block: unknown rule/],
    ],
    [
      'an unknown severity',
      'severities:\n  iam-access-key-rotated: hihg',
      [/^c\.yaml:2: .*unknown severity 'hihg'; did you mean 'high'\?$/],
    ],
    [
      'a key that no choice of rules has',
      'rules:\n  service: [s3]',
      [/^c\.yaml:2: rules\.service: unknown key 'service'; did you mean 'services'\?/],
    ],
    [
      'an unknown service',
      'rules:\n  services: [s33]',
      [/^c\.yaml:2: rules\.services\.0: unknown service 's33'; did you mean 's3'\?/],
    ],
    [
      'a number in place of an account',
      'accounts:\n  ids: [111111111111]',
      [/^c\.yaml:2: accounts\.ids\.0: write the account id as text, in quotes/],
    ],
    ['an account that is none', "accounts: { ids: ['1'] }", [/an account id is 12 digits$/]],
    [
      'an account twice',
      "accounts: { ids: ['111111111111', '111111111111'] }",
      [/accounts\.ids\.1: '111111111111' is there twice$/],
    ],
    [
      'both ways of naming accounts',
      "accounts: { organization: true, ids: ['111111111111'] }",
      [/write either 'organization' or 'ids'$/],
    ],
    ['neither of them', 'accounts: {}', [/write either 'organization' or 'ids'$/]],
    [
      'units of no organization',
      "accounts: { ids: ['111111111111'], ous: [ou-ab12-cdef3456] }",
      [/go with 'organization' only$/],
    ],
    ['an empty list', 'rules: []', [/^c\.yaml:1: rules: the list is empty/]],
    ['a number in place of rules', 'rules: 3', [/^c\.yaml:1: rules: write 'all', a list of rule ids/]],
    [
      'a route to nobody',
      'alerts: { routes: { payments: { severity: high } } }',
      [/write either 'emails' or 'topicArn'$/],
    ],
    [
      'a schedule that is none',
      'schedule: { expression: daily, hours: 24 }',
      [/schedule\.expression: write rate\(12 hours\)/],
    ],
    [
      'a source that there is not',
      'sources: [lvie]',
      [/sources\.0: unknown source 'lvie'; did you mean 'live'\?/],
    ],
    ['an external id with a space', 'externalId: a b', [/externalId: use 2 to 1,224 letters/]],
    [
      'a name that schemas read past',
      'severities:\n  __proto__: low',
      [/^c\.yaml:2: .*no key can be named '__proto__'/],
    ],
    ['a number that is none', 'limits:\n  batchSize: .inf', [/^c\.yaml:2: limits\.batchSize: Infinity/]],
    [
      'everything at once, in the order of the file',
      'rules: [x]\nregions: [y]\nlimits: { batchSize: 0 }',
      [/^c\.yaml:1: /, /^c\.yaml:2: /, /^c\.yaml:3: /],
    ],
  ])('is refused for %s', (_, text, patterns) => {
    const problems = said(text);
    expect(problems).toHaveLength(patterns.length);
    patterns.forEach((pattern, index) => expect(problems[index]).toMatch(pattern));
  });
  it('of a module is refused by key, for what a file could not say, too', () => {
    const round: Record<string, unknown> = {};
    round['rules'] = round;
    expect(saidOfModule({ regions: ['eu-wset-1'], rules: undefined })).toEqual([
      "c.yaml: regions.0: unknown region 'eu-wset-1'; did you mean 'eu-west-1'?",
    ]);
    expect(saidOfModule({ rules: () => 1 })).toEqual(['c.yaml: rules: a function cannot be written here']);
    expect(saidOfModule({ name: new Date() })).toEqual([
      expect.stringMatching(/name: it is no plain record/),
    ]);
    expect(saidOfModule(round)).toEqual(['c.yaml: rules: it holds itself']);
    expect(saidOfModule(undefined)).toHaveLength(1);
  });
});

describe('what a configuration chooses', () => {
  const ids = (config: Pick<PlumblineConfig, 'rules' | 'severities'>) => ruleIdsOf(config, rules);
  it('is everything unless said', () => expect(ids({})).toEqual(rules.map(({ id }) => id)));
  it('is by service, severity and exclusion; severities count as they are set', () => {
    const chosen = ids(read(WHOLE));
    expect(chosen).toContain('s3-bucket-blocks-public-access');
    expect(chosen).not.toContain('iam-access-key-rotated');
    expect(chosen.every((id) => /^(s3|iam)-/.test(id))).toBe(true);
    const only = { rules: { severity: 'critical', include: ['s3-bucket-blocks-public-access'] } } as const;
    expect(() => ids({ ...only, rules: { ...only.rules, include: [...only.rules.include] } })).toThrow(
      'rules: no rule meets all of the choice',
    );
    expect(
      ids({
        rules: { ...only.rules, include: [...only.rules.include] },
        severities: { 's3-bucket-blocks-public-access': 'critical' },
      }),
    ).toEqual(['s3-bucket-blocks-public-access']);
  });
  it('is what a scan takes', () =>
    expect(scanPartsOf(read(WHOLE), rules)).toMatchObject({
      regions: ['eu-west-1'],
      params: { 'iam-access-key-rotated': { maxAgeDays: 30 } },
      severities: { 's3-bucket-blocks-public-access': 'critical' },
      allow: ['slow'],
      source: 'live',
      exemptions: { maxDays: 90, announceDays: 7 },
    }));
});
