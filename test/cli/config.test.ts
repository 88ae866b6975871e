/** What commands make of a configuration file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../temporary-folder.ts';
import { plumbline } from './harness.ts';

const before = process.cwd();
beforeEach(() => process.chdir(temporaryFolder()));
afterEach(() => process.chdir(before));
const put = (name: string, text: string): void => writeFileSync(join(process.cwd(), name), text);

const CONFIG = `
regions: [eu-west-1]
rules: { include: [iam-access-key-rotated, s3-bucket-not-public] }
parameters: { iam-access-key-rotated: { maxAgeDays: 30 } }
severities: { s3-bucket-not-public: low }
limits: { allow: [slow] }
`;
const scanned = async (...flags: readonly string[]) => {
  const { code, asked, stderr } = await plumbline(['scan', ...flags]);
  return { code, stderr, config: asked.scan?.config, request: asked.scan?.request };
};

describe('a scan from here', () => {
  it('goes by the file that is here', async () => {
    put('plumbline.config.yaml', CONFIG);
    const { config, request } = await scanned();
    expect(request).toEqual({});
    expect(config).toEqual({
      schemaVersion: 1,
      accounts: { current: true },
      regions: ['eu-west-1'],
      rules: ['iam-access-key-rotated', 's3-bucket-not-public'],
      params: { 'iam-access-key-rotated': { maxAgeDays: 30 } },
      severities: { 's3-bucket-not-public': 'low' },
      allow: ['slow'],
    });
  });
  it('goes by the file that is named, or by none', async () => {
    put('plumbline.config.yaml', 'rules: [s3-bucket-not-public]');
    put('other.yaml', CONFIG);
    expect((await scanned('--config', 'other.yaml')).config?.regions).toEqual(['eu-west-1']);
    const { config } = await scanned('--no-config');
    expect(config?.rules.length).toBeGreaterThan(50);
    expect(config?.severities).toBeUndefined();
  });
  it('takes what flags say before what the file says', async () => {
    put('plumbline.config.yaml', CONFIG);
    const { config, request } = await scanned(
      ...['--rules', 's3-bucket-access-logging-enabled', '--regions', 'us-east-1'],
      ...['--param', 'iam-access-key-rotated.maxAgeDays=10', '--allow', 'billed'],
    );
    expect(config?.rules).toContain('s3-bucket-access-logging-enabled');
    expect(config).toMatchObject({
      regions: 'all',
      params: { 'iam-access-key-rotated': { maxAgeDays: 10 } },
      allow: ['slow', 'billed'],
    });
    expect(request).toEqual({ rules: ['s3-bucket-access-logging-enabled'], regions: ['us-east-1'] });
  });
  it('is not begun with a bad file', async () => {
    put('plumbline.config.yaml', 'rules: [s3-bucket-not-publik]\nregoins: all');
    const { code, stderr, config } = await scanned();
    expect({ code, config }).toEqual({ code: 2 });
    expect(stderr).toMatch(
      /^plumbline: plumbline\.config\.yaml:1: rules\.0: unknown rule 's3-bucket-not-publik'; did you mean 's3-bucket-not-public'\? \(and 1 more\)\n$/,
    );
  });
});

describe('a policy', () => {
  it('is that of the rules of the configuration', async () => {
    put('plumbline.config.yaml', 'rules: [iam-access-key-rotated]');
    const { stdout } = await plumbline(['policy']);
    expect(stdout).toContain('iam:ListAccessKeys');
    expect(stdout).not.toContain('s3:');
    expect((await plumbline(['policy', '--no-config'])).stdout).toContain('s3:');
  });
});

describe('config check', () => {
  const check = (...flags: readonly string[]) => plumbline(['config', 'check', ...flags]);
  it('says what a good file comes to', async () => {
    put('plumbline.config.yaml', CONFIG);
    const { code, stdout } = await check();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^plumbline\.config\.yaml is good\nrules: 2 of \d+\nregions: eu-west-1\n/);
  });
  it('says all that is wrong, a line each', async () => {
    put('bad.yaml', 'rules: [s3-bucket-not-publik]\nregions: [eu-wset-1]\nrule: all\n');
    const { code, stdout, stderr } = await check('bad.yaml');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^bad\.yaml:1: rules\.0: unknown rule/),
      expect.stringMatching(
        /^bad\.yaml:2: regions\.0: unknown region 'eu-wset-1'; did you mean 'eu-west-1'\?$/,
      ),
      expect.stringMatching(/^bad\.yaml:3: rule: unknown key 'rule'; did you mean 'rules'\?$/),
      '',
    ]);
  });
  it('says that a choice leaves no rule', async () => {
    put('none.yaml', 'rules: { include: [s3-bucket-not-public], services: [iam] }');
    const { code, stderr } = await check('none.yaml');
    expect([code, stderr]).toEqual([
      2,
      'none.yaml: rules: no rule meets all of the choice; leave a part of it out\n',
    ]);
  });
  it('says that there is no file', async () => {
    expect((await check()).stderr).toMatch(/^plumbline: there is no plumbline\.config\.ts/);
    expect((await check('gone.yaml')).code).toBe(2);
    expect((await check('--run-time')).stderr).toMatch(/--run-time: name the file/);
  });
  it('knows what a file for run time may say, by what is deployed', async () => {
    put('plumbline.config.yaml', CONFIG);
    put('run.yaml', 'filters: { rules: { exclude: [s3-bucket-not-public] } }');
    const { code, stdout } = await check('run.yaml', '--run-time');
    expect(code).toBe(0);
    expect(stdout).toBe('run.yaml is good\ndeployed: plumbline.config.yaml\nrules: 1 of 2\n');
    put('wide.yaml', 'filters: { rules: { exclude: [kms-key-policy-not-public] } }\nroleName: Admin\n');
    const { code: refused, stderr } = await check('wide.yaml', '--run-time');
    expect(refused).toBe(2);
    expect(stderr).toMatch(
      /^wide\.yaml:1: .*unknown rule 'kms-key-policy-not-public'.*\nwide\.yaml:2: roleName/,
    );
  });
  it('escapes what a file says', async () => {
    put('evil.yaml', '"\\e[2Jrules": all');
    expect((await check('evil.yaml')).stderr).not.toContain('\u001b');
  });
});

describe('config schema', () => {
  it('is JSON, of either file', async () => {
    const schema = async (...flags: readonly string[]) =>
      JSON.parse((await plumbline(['config', 'schema', ...flags])).stdout) as { properties: object };
    expect(Object.keys((await schema()).properties)).toContain('customRules');
    expect(Object.keys((await schema('--run-time')).properties)).toEqual([
      ...['$schema', 'parameters', 'severities', 'filters', 'routes'],
    ]);
  });
});
