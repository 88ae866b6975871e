import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { Exemption } from '../../engine/exemptions/exemption.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { finding, known, plumbline, type Options } from './harness.ts';

const NOW = new Date('2026-07-10T00:00:00.000Z');
const WHO = ['--owner', 'data-team', '--reason', 'on purpose', '--expires', '2026-08-01'];
const before = process.cwd();
beforeEach(() => process.chdir(temporaryFolder()));
afterAll(() => process.chdir(before));

const BUCKET = finding({ id: 'f'.repeat(32) });
const DARK = finding({ id: 'd'.repeat(32), status: 'unknown', open: false }, 'dark');
const parts = {
  open: async function* () {
    yield await Promise.resolve(known([BUCKET, DARK]));
  },
};
const exempt = (argv: readonly string[], options: Options = {}) =>
  plumbline(['exempt', ...argv], { now: NOW, ...options, parts: { ...parts, ...options.parts } });
const add = (...argv: readonly string[]) => exempt(['add', ...argv, ...WHO]);
const file = (name = 'exemptions.yaml') => readFileSync(name, 'utf8');
const entries = () => (parse(file()) as { exemptions: Exemption[] }).exemptions;

describe('exempt add', () => {
  it('makes the file, and adds to it', async () => {
    expect(await add('--rules', 's3-bucket-not-public,kms-*', '--tags', 'env=dev,team=a=b')).toMatchObject({
      code: 0,
      stderr: '',
    });
    await add(
      '--rules',
      'ec2-ami-not-public',
      '--accounts',
      '111122223333',
      '--covers',
      'both',
      '--ticket',
      'S-1',
      '--id',
      'amis',
    );
    expect(entries()).toEqual([
      {
        rules: ['s3-bucket-not-public', 'kms-*'],
        tags: { env: 'dev', team: 'a=b' },
        owner: 'data-team',
        reason: 'on purpose',
        expires: '2026-08-01',
      },
      {
        id: 'amis',
        rules: ['ec2-ami-not-public'],
        accounts: ['111122223333'],
        covers: 'both',
        owner: 'data-team',
        reason: 'on purpose',
        ticket: 'S-1',
        expires: '2026-08-01',
      },
    ]);
  });
  it('takes rule, account and ARN from a finding', async () => {
    await add('--finding', BUCKET.id);
    await add('--finding', DARK.id);
    expect(entries()).toMatchObject([
      { rules: [BUCKET.rule], accounts: ['111122223333'], resources: ['arn:aws:s3:::my-bucket'] },
      { resources: ['arn:aws:s3:::dark'], covers: 'gap' },
    ]);
  });
  it.each<[string, string[], RegExp]>([
    [
      'an unknown rule',
      ['--rules', 's3-bucket-not-publik'],
      /^plumbline: exemptions\.yaml:\d+: .*did you mean 's3-bucket-not-public'/,
    ],
    ['a rule that can never be exempt', ['--rules', 'iam-root-user-mfa-enabled'], /can never be exempt/],
    ['a finding that is not there', ['--finding', 'x'], /there is no finding 'x'/],
    ['nothing', [], /--rules, or --finding/],
    ['no tag', ['--rules', 's3-*', '--tags', 'env'], /--tags 'env': write key=value/],
  ])('refuses %s, and writes nothing', async (_, argv, message) => {
    const { code, stderr } = await add(...argv);
    expect([code, existsSync('exemptions.yaml')]).toEqual([2, false]);
    expect(stderr).toMatch(message);
  });
  it('leaves a file alone that would be bad, or is', async () => {
    await add('--rules', 's3-*');
    const good = file();
    expect((await add('--rules', 's3-*')).code).toBe(2);
    expect(file()).toBe(good);
    writeFileSync('exemptions.yaml', 'exemptions: [x]');
    expect((await add('--rules', 's3-*')).code).toBe(2);
    expect(file()).toBe('exemptions: [x]');
  });
});

describe('exempt check', () => {
  it('tells all problems, by line, and exits with 2', async () => {
    writeFileSync('bad.yaml', 'exemptions:\n  - rules: [nope]\n    accounts: [012345678901]\n');
    const { code, stderr, stdout } = await exempt(['check', 'bad.yaml']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.match(/^bad\.yaml:\d+: exemptions\.0\.[\w.]+: ./gm)).toHaveLength(5);
  });
  it('says what is good, and what of it matches nothing', async () => {
    await add('--rules', BUCKET.rule, '--id', 'used');
    await add('--rules', 'kms-*', '--id', 'stale');
    expect(await exempt(['check'])).toMatchObject({
      ...{ code: 0, stderr: '' },
      stdout:
        "exemptions.yaml is good: 2 exemptions\nnote: 'stale' of data-team matches nothing in the store\n",
    });
  });
  it('takes what is over only where it is in force', async () => {
    await add('--rules', 's3-*');
    const { exemptions } = {
      exemptions: entries().map((one) => ({ ...one, id: 'exemption-x', covers: 'fail' as const })),
    };
    const later = { now: new Date('2026-09-01') };
    expect((await exempt(['check'], later)).code).toBe(2);
    writeFileSync('exemptions.yaml', file().replace('- rules', '- id: exemption-x\n    rules'));
    expect(
      (await exempt(['check'], { ...later, parts: { inForce: () => Promise.resolve({ exemptions }) } })).code,
    ).toBe(0);
  });
  it('needs a file', async () =>
    expect(await exempt(['check', 'gone.yaml'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no file 'gone.yaml'"),
    }));
});

describe('exempt list', () => {
  it('tells who, until when, how many days, and what it matches', async () => {
    await add('--rules', BUCKET.rule, '--id', 'ours');
    const { stdout } = await exempt(['list']);
    expect(stdout.split('\n')[1]).toMatch(
      /^ours +data-team +2026-08-01 \(22 d\) +1 +fail +s3-bucket-blocks-public-access +everywhere$/,
    );
    const { stdout: json } = await exempt(['list', '--format', 'json']);
    expect(JSON.parse(json)).toMatchObject([{ id: 'ours', days: 22, matches: 1, expires: '2026-08-01' }]);
  });
  it('shows what is in force where there is no file, and escapes what it shows', async () => {
    const one: Exemption = {
      id: 'a',
      rules: ['s3-*'],
      covers: 'gap',
      owner: 'me\u001b[2J',
      reason: '',
      expires: '2026-07-01',
    };
    const inForce = () => Promise.resolve({ exemptions: [one] });
    const { stdout } = await exempt(['list'], { parts: { inForce } });
    expect(stdout).toMatch(/^a +me\[2J +2026-07-01 \(over\) +1 +gap +s3-\* +everywhere$/m);
    expect((await exempt(['list'])).stderr).toContain('there is no exemptions.yaml here');
    expect((await exempt(['list', '--store', 's3://bucket'])).stdout).toBe('No exemptions.\n');
  });
});

describe('exempt import', () => {
  const mutelist = (checks: string) =>
    `Mutelist:\n  Accounts:\n    "111122223333":\n      Checks:\n${checks}`;
  const mute = (check: string, more = '') => `        ${check}: {Regions: ["*"], Resources: ["*"]${more}}\n`;
  const carry = () => exempt(['import', 'mutes.yaml', '--owner', 'cloud', '--expires', '2026-08-01']);
  it('writes what can be said, and reports the rest', async () => {
    writeFileSync(
      'mutes.yaml',
      mutelist(
        mute('kms_cmk_rotation_enabled') +
          mute('"kms_*"') +
          mute('rds_x') +
          mute('ec2_ami_public', ', Exceptions: {Tags: [a=b]}'),
      ),
    );
    const { code, stdout } = await carry();
    expect([code, entries().map(({ rules }) => rules)]).toEqual([
      3,
      [['kms-key-rotation-enabled'], expect.arrayContaining(['kms-key-not-pending-deletion'])].slice(0, 1),
    ]);
    expect(stdout.split('\n')).toEqual([
      'mutes.yaml: 4 mutes; 1 exemption added to exemptions.yaml',
      'Not carried over:',
      expect.stringMatching(/^ {2}mutes\.yaml:6: .*the same scope is there twice/),
      expect.stringMatching(/^ {2}mutes\.yaml:7: .*no rule for this check/),
      expect.stringMatching(/^ {2}mutes\.yaml:8: .*exceptions cannot be said/),
      '',
    ]);
  });
  it('exits with 0 where all was carried over, and with 2 where nothing can be', async () => {
    writeFileSync('mutes.yaml', mutelist(mute('kms_cmk_rotation_enabled')));
    expect((await carry()).code).toBe(0);
    rmSync('exemptions.yaml');
    writeFileSync('mutes.yaml', 'a: b');
    expect(await carry()).toMatchObject({ code: 2, stderr: expect.stringContaining('no Prowler mutelist') });
    expect((await exempt(['import', 'mutes.yaml'])).stderr).toContain('--owner');
  });
});
