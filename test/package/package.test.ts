/** What somebody does who has only npm: a project, its tests, its types, a scan. */
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { steps } from '../../cdk/bundle.ts';
import { makeProject } from '../../cli/commands/init.ts';
import { resources } from '../../inventory/registry.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { deploy, type Deployed } from './deployed.ts';
import { dependencies, install, node, pack, plumbline, tsc, write } from './installed.ts';
import { MACHINE_PROJECT, MISTAKES } from './machine.ts';

const samples = join(import.meta.dirname, '../../samples/organization');
const SHARED = ['zod', 'typescript', 'esbuild'];
const RULE = 's3-bucket-tagged-with-owner';

const folder = temporaryFolder();
const tarball = { path: '' };
beforeAll(() => void (tarball.path = pack(folder)), 120_000);

describe('the package', () => {
  const project = join(folder, 'looked-at');
  const own = join(project, 'node_modules/plumbline');
  beforeAll(() => install(tarball.path, project, []));

  it('needs neither SDK clients nor test runners', () =>
    expect(dependencies(project).filter((name) => !SHARED.includes(name))).toEqual([]));
  it('has no sources, no tests, and the licences of what it carries', () => {
    expect(globSync('**/*.ts', { cwd: own, exclude: ['**/*.d.ts'] })).toEqual([]);
    expect(readFileSync(join(own, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')).toMatch(
      /@aws-sdk\/client-s3@\d/,
    );
  });
  it('has types that say what those of the sources say', () => {
    const { stdout, stderr } = node(project, [join(import.meta.dirname, 'written-out.ts')]);
    expect(stderr).toBe('');
    const { compared, different } = JSON.parse(stdout) as { compared: number; different: string[] };
    expect(different).toEqual([]);
    expect(compared).toBe(2 * resources.length);
  });
  it('says which Node it needs', () => {
    const { engines } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as {
      engines: { node: string };
    };
    expect(readFileSync(join(own, 'bin/plumbline.js'), 'utf8')).toContain(
      `[${engines.node.replace(/^\D+/, '').replace('.', ', ')}]`,
    );
  });
});

describe('a new project', () => {
  const project = join(folder, 'my-rules');
  beforeAll(() => {
    install(tarball.path, project, SHARED);
    const { code, stderr } = plumbline(folder, ['--version']);
    if (code === 0) throw new Error(`nothing is installed there: ${stderr}`);
  });

  it('is made by plumbline init, once', () => {
    expect(plumbline(project, ['init'])).toMatchObject({ code: 0, stderr: '' });
    const again = plumbline(project, ['init']);
    expect(again).toMatchObject({ code: 2, stdout: '' });
    expect(again.stderr).toMatch(/package\.json is there already, so nothing was written; /);
  });
  it('passes its own tests', () => {
    const { code, stdout } = node(project, ['--test', 'test/**/*.test.ts']);
    expect({ code, failed: /^. fail (\d+)$/m.exec(stdout)?.[1] }).toEqual({ code: 0, failed: '0' });
    expect(stdout).toContain('passes when the owner is among the tags');
  });
  it('fails its tests when the rule is broken', () => {
    const path = join(project, 'rules/bucket-tagged-with-owner.ts');
    const text = readFileSync(path, 'utf8');
    write(project, { 'rules/bucket-tagged-with-owner.ts': text.replace('Key === params.tag', 'true') });
    expect(node(project, ['--test', 'test/**/*.test.ts']).code).not.toBe(0);
    write(project, { 'rules/bucket-tagged-with-owner.ts': text });
  });
  it('compiles, with every type of the package, and mistakes do not', () => {
    write(project, { 'mistakes.ts': MISTAKES });
    expect(tsc(project)).toMatchObject({ stdout: '', code: 0 });
    rmSync(join(project, 'mistakes.ts'));
  });
  it('has its rule in every command', () => {
    expect(plumbline(project, ['rules', 'list']).stdout).toContain(RULE);
    expect(plumbline(project, ['rules', 'show', RULE])).toMatchObject({ code: 0, stderr: '' });
    expect(plumbline(project, ['policy', '--rules', RULE]).stdout).toContain('s3:GetBucketTagging');
  });
  it('has the frameworks, and scores them', () => {
    expect(plumbline(project, ['frameworks', 'show', 'gdpr'])).toMatchObject({ code: 0, stderr: '' });
    const scan = [
      'scan',
      '--from',
      samples,
      '--store',
      'scores',
      '--frameworks',
      'cis-7.0',
      '--format',
      'json',
    ];
    const { frameworks } = JSON.parse(plumbline(project, scan).stdout) as { frameworks: object[] };
    expect(frameworks).toMatchObject([{ id: 'cis-7.0', total: { failed: expect.any(Number) } }]);
  });
  it('says of a folder that is no good which, and why', () => {
    const { code, stdout, stderr } = plumbline(project, ['rules', 'list', '--custom-rules', 'gone']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(`plumbline: custom rules: the folder 'gone' is not there; name a folder of rules\n`);
    write(project, { 'more/broken.ts': 'export const = 1;' });
    expect(plumbline(project, ['scan', '--custom-rules', 'more']).stderr).toMatch(
      /^plumbline: more\/broken\.ts:1: /,
    );
  });
  it('judges by its rule', () => {
    const scan = ['scan', '--from', samples, '--rules', RULE, '--fail-on', 'low'];
    const { code, stderr } = plumbline(project, scan);
    expect({ code, said: stderr.includes('by 1 rule in') }).toEqual({ code: 1, said: true });
  });
  it('reads AWS with the clients that the package brings', () => {
    const keys = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'x', AWS_REGION: 'eu-west-1' };
    const { stderr } = plumbline(project, ['scan', '--rules', RULE], {
      ...keys,
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
    });
    expect(stderr).toMatch(/127\.0\.0\.1:1 does not answer/);
  });
});

describe('a project with a resource type of its own', () => {
  const project = join(folder, 'machines');
  beforeAll(() => {
    makeProject(project, '0.1.0');
    rmSync(join(project, 'test'), { recursive: true });
    rmSync(join(project, 'rules'), { recursive: true });
    install(tarball.path, project, [...SHARED, '@aws-sdk/client-sfn']);
    write(project, MACHINE_PROJECT);
  });

  it('compiles: the type, its relation, its rule, its test', () =>
    expect(tsc(project, '--skipLibCheck', 'true')).toMatchObject({ stdout: '', code: 0 }));
  it('passes its tests', () => {
    const { code, stdout } = node(project, ['--test', 'test/**/*.test.ts']);
    expect({ code, stdout }).toMatchObject({ code: 0 });
  });
  it('asks for the permissions of both services', () => {
    const { stdout } = plumbline(project, ['policy', '--rules', 'stepfunctions-state-machine-encrypted']);
    expect(stdout).toMatch(
      /kms:DescribeKey[^]*kms:ListKeys[^]*states:DescribeStateMachine[^]*states:ListStateMachines/,
    );
  });
  it('passes and fails what its rule judges', () => {
    const args = ['scan', '--from', samples, '--all', '--format', 'ndjson'];
    const { stdout } = plumbline(project, [...args, '--rules', 's3-bucket-named-as-agreed']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { status: string; resource: { name: string } });
    expect(lines.length).toBeGreaterThan(1);
    for (const { status, resource } of lines)
      expect(status).toBe(resource.name.startsWith('sample-') ? 'pass' : 'fail');
    expect(new Set(lines.map(({ status }) => status))).toEqual(new Set(['pass', 'fail']));
  });

  describe('deployed', () => {
    let out: Deployed;
    beforeAll(() => {
      install(tarball.path, project, ['aws-cdk-lib', 'constructs']);
      out = deploy(project);
    });

    it('has its rules in every function, and their clients only where something is read', () => {
      for (const step of steps) expect(out.textOf(step)).toContain('s3-bucket-named-as-agreed');
      expect(out.textOf('collect')).toContain('DescribeStateMachineCommand');
      expect(out.textOf('evaluate')).not.toContain('DescribeStateMachineCommand');
    });
    it('may read what they need in each account, and nothing else', () => {
      // What the scanner itself asks, to find its way, is not the rules' to say.
      const actionsIn = (text: string) =>
        [...new Set([...text.matchAll(/"([a-z0-9]+:[A-Z]\w+)"/g)].map(([, action]) => action))]
          .filter((action) => !/^(sts:|aws:|ec2:DescribeRegions$)/.test(action ?? ''))
          .sort();
      const ids = 'stepfunctions-state-machine-encrypted,s3-bucket-named-as-agreed';
      const asked = actionsIn(plumbline(project, ['policy', '--rules', ids]).stdout);
      expect(asked).toContain('states:ListStateMachines');
      expect(actionsIn(out.template('PlumblineMember'))).toEqual(asked);
    });
    it('judges by them', () => {
      const script = join(import.meta.dirname, 'evaluate.ts');
      const bundle = join(out.bundleOf('evaluate'), 'index.mjs');
      const { code, stdout, stderr } = node(project, [
        script,
        bundle,
        's3-bucket-named-as-agreed',
        '111111111111',
      ]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const { verdicts } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as {
        verdicts: Readonly<Record<string, number>>;
      };
      expect(verdicts).toMatchObject({ unknown: 0, error: 0 });
      expect(Math.min(verdicts['pass'] ?? 0, verdicts['fail'] ?? 0)).toBeGreaterThan(0);
    });
  });
});
