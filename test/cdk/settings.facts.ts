import { describe, expect, it } from '@jest/globals';
import { settingsFrom } from '../../cdk/context.ts';
import { retentionOf } from '../../cdk/retention.ts';
import { scanConfig, type ScanSettings } from '../../cdk/settings.ts';
import { UsageError } from '../../lambdas/steps/types.ts';
import { rules } from '../../rules/index.ts';
import { appWith } from './synthesized.ts';

const good: ScanSettings = { accounts: { ids: ['111111111111'] }, externalId: 'an-external-id' };

/** What people read: one line. */
function saidOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'nothing is wrong';
}
const said = (settings: Partial<ScanSettings>): string => saidOf(() => scanConfig({ ...good, ...settings }));

describe('settings', () => {
  it('take all rules and regions unless said', () =>
    expect(scanConfig(good)).toMatchObject({
      regions: 'all',
      rules: rules.map(({ id }) => id),
      role: { name: 'PlumblineScanner', externalId: 'an-external-id' },
    }));
  it('name the rule that was meant', () =>
    expect(said({ rules: ['s3-bucket-block-public-access'] })).toBe(
      "rules: unknown rule 's3-bucket-block-public-access'; did you mean 's3-bucket-blocks-public-access'?",
    ));
  it('name the rule that was meant where its parameters are given', () =>
    expect(said({ params: { 'iam-access-keys-rotated': {} } })).toBe(
      "params: unknown rule 'iam-access-keys-rotated'; did you mean 'iam-access-key-rotated'?",
    ));
  it('name the parameter that was meant', () =>
    expect(said({ params: { 'iam-access-key-rotated': { maxAgeDay: 30 } } })).toBe(
      "params: rule 'iam-access-key-rotated' has no parameter 'maxAgeDay'; did you mean 'maxAgeDays'?",
    ));
  it('refuse a value that the rule does not take', () =>
    expect(said({ params: { 'iam-access-key-rotated': { maxAgeDays: -1 } } })).toMatch(
      /^params: rule 'iam-access-key-rotated', parameter 'maxAgeDays': .*>0$/,
    ));
  it('name the region that was meant', () =>
    expect(said({ regions: ['eu-wset-1'] })).toBe(
      "regions: unknown region 'eu-wset-1'; did you mean 'eu-west-1'?",
    ));
  it.each([
    [{ accounts: { ids: ['12345'] } }, "accounts: '12345' is no account id; write its 12 digits"],
    [{ accounts: { ids: [] } }, /^accounts: none is given/],
    [{ accounts: { organization: true, exclude: ['x'] } }, /^accounts: 'x' is no account id/],
    [{ regions: [] }, /^regions: none is given/],
    [{ rules: [] }, /^rules: none is given/],
    [{ externalId: 'no spaces' }, /^externalId: 'no spaces' cannot be one/],
    [{ roleName: 'a/b' }, /^roleName: 'a\/b' is no role name/],
    [{ batchSize: 0 }, /^batchSize: 0 cannot be/],
  ] as const)('refuse %j', (settings, line) => {
    if (typeof line === 'string') expect(said(settings)).toBe(line);
    else expect(said(settings)).toMatch(line);
  });
  it.each([
    [{ tables: 0 }, 'retention.tables: 0 is no number of days; write a whole one from 1'],
    [{ logs: 91 }, /^retention.logs: 91 days cannot be had; use one of 1, 3, 5,/],
  ])('refuse to keep things for %j', (retention, line) =>
    expect(saidOf(() => retentionOf(retention))).toMatch(line),
  );
});

describe('the context of the app', () => {
  const from = (context: Readonly<Record<string, unknown>>) => settingsFrom((name) => context[name]);
  const externalId = 'an-external-id';

  it('is text on the command line', () =>
    expect(
      from({
        externalId,
        accounts: '111111111111, 222222222222',
        regions: 'eu-west-1',
        params: '{"a":{"b":1}}',
      }),
    ).toMatchObject({
      accounts: { ids: ['111111111111', '222222222222'] },
      regions: ['eu-west-1'],
      rules: 'all',
      params: { a: { b: 1 } },
      emulator: false,
    }));
  it('is lists in cdk.json', () =>
    expect(from({ externalId, accounts: ['organization'], exclude: ['111111111111'] })).toMatchObject({
      accounts: { organization: true, exclude: ['111111111111'] },
    }));
  it.each([
    [
      { externalId },
      "accounts: not given ('organization', or account ids); write -c accounts=… or put it into cdk.json",
    ],
    [
      { externalId, accounts: 'organization,111111111111' },
      /^accounts: write 'organization' or account ids, not both/,
    ],
    [{ externalId, accounts: '111111111111', exclude: '111111111111' }, /^exclude: only an organization/],
    [{ externalId, accounts: '111111111111', params: '{' }, /^params: no JSON/],
    [{ externalId, accounts: '111111111111', scannerAccount: '1' }, 'scannerAccount: write its 12 digits'],
  ])('is refused in one line: %j', (context, line) => {
    const message = saidOf(() => from(context));
    expect(message.split('\n')).toHaveLength(1);
    if (typeof line === 'string') expect(message).toBe(line);
    else expect(message).toMatch(line);
  });
  it.each([
    [{ alertEmails: 'nobody' }, "alertEmails: 'nobody' is no e-mail address; write name@example.com"],
    [{ name: 'no spaces' }, /^name: 'no spaces' cannot be used/],
  ])('is refused by the scanner: %j', (context, line) =>
    expect(saidOf(() => appWith(context))).toMatch(line),
  );
});
