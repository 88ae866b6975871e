import { afterAll, describe, expect, it } from '@jest/globals';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { execFileSync } from 'node:child_process';
import { bundle, type Step } from '../../cdk/bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The SDK clients whose code went in. */
function clientsIn(step: Step): string[] {
  const { inputs } = bundle(step, join(folder, step));
  const names = Object.keys(inputs).flatMap((path) => /@aws-sdk\/client-([^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}

describe('the bundles', () => {
  it('of evaluate and report know of AWS only S3', () => {
    expect(clientsIn('evaluate')).toEqual(['s3']);
    expect(clientsIn('report')).toEqual(['s3']);
  });
  it('of notify can also tell', () => expect(clientsIn('notify')).toEqual(['eventbridge', 's3', 'sns']));
  it('of collect has the clients of the resources, each in a chunk that is loaded when first called', () => {
    expect(clientsIn('collect')).toEqual(expect.arrayContaining(['ec2', 'iam', 'kms', 's3']));
    const index = readFileSync(join(folder, 'collect/index.mjs'), 'utf8');
    expect(index).not.toContain('DescribeSecurityGroupsCommand');
  });
});

describe('custom rules', () => {
  const rules = join(folder, 'rules');
  mkdirSync(rules);
  writeFileSync(
    join(rules, 'machine.ts'),
    `import { defineResource, known, service } from 'plumbline';
     const sfn = service('sfn', () => import('@aws-sdk/client-sfn'), 'states');
     export const machine = defineResource({
       type: 'AWS::StepFunctions::StateMachine', scope: 'regional', list: known(() => [{ Arn: 'x' }]), always: ['Arn'],
       id: ({ Arn }) => ({ arn: Arn }),
     }, { tags: sfn.read('ListTagsForResource', { input: () => ({ resourceArn: 'x' }), emptyMeans: 'gap' }) });`,
  );
  writeFileSync(join(rules, 'machine.test.ts'), 'throw new Error()');
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
  const inputs = (step: Step) =>
    Object.keys(bundle(step, join(folder, `custom-${step}`), { customRules: [rules] }).inputs);

  it('go in, with the one engine that judges', () => {
    const files = inputs('evaluate');
    expect(files.filter((file) => file.startsWith(relative(process.cwd(), rules)))).toHaveLength(1);
    expect(files.filter((file) => /(^|\/)engine\/rule\.[jt]s$/.test(file))).toEqual(['engine/rule.ts']);
  });
  it('bring their clients only where something is read', () => {
    expect(inputs('evaluate').filter((file) => file.includes('client-sfn'))).toEqual([]);
    expect(inputs('collect').filter((file) => file.includes('client-sfn'))).not.toEqual([]);
  });
  it('must be there', () =>
    expect(() => bundle('plan', join(folder, 'none'), { customRules: [join(folder, 'gone')] })).toThrow(
      /the folder '.*gone' is not there/,
    ));
});

describe('a bundle', () => {
  const outdir = join(folder, 'own');
  const entry = join(folder, 'entry.ts');
  writeFileSync(join(folder, 'old.cjs'), `exports.sep = require('node:path').sep + typeof __dirname;`);
  writeFileSync(
    entry,
    `import { sep } from './old.cjs';
     import { readFileSync } from 'node:fs';
     export const handler = () => sep + readFileSync(new URL('config.json', import.meta.url), 'utf8');`,
  );
  bundle('plan', outdir, { entry, config: { schemaVersion: 1 } });

  it('has its settings beside it', () =>
    expect(readdirSync(outdir)).toEqual(expect.arrayContaining(['config.json', 'index.mjs'])));
  it('runs as an ES module, with what CommonJS dependencies expect', () => {
    const script = `import { handler } from '${pathToFileURL(join(outdir, 'index.mjs')).href}'; console.log(handler());`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(said).toMatch(/^\/string\{\s*"schemaVersion": 1/);
  });
  it('throws where the code does not build', () =>
    expect(() => bundle('plan', outdir, { entry: join(folder, 'none.ts') })).toThrow(/none\.ts/));
});
