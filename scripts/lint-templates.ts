/** Runs cfn-lint over what is deployed: both stacks as they are synthesized, and the template for StackSets. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { renderMemberTemplate } from '../cdk/member-template.ts';
import { plumblineApp } from '../cdk/plumbline-app.ts';
import { pythonWith } from './emulator/python.ts';

/** CDK lets functions and state machines wait for their role as well as for its policy: harmless, and not ours. */
const ignored = ['W3005'];

const folder = mkdtempSync(join(tmpdir(), 'plumbline-lint-'));
try {
  const context = { accounts: 'organization', externalId: 'an-external-id', alertEmails: 'a@example.com' };
  const code = () => Code.fromInline('exports.handler = () => 0');
  const { stacks } = plumblineApp({ outdir: folder, context }, { code }).synth();
  const templates = stacks.map(({ templateFullPath }) => templateFullPath);
  templates.push(join(folder, 'member.template.json'));
  writeFileSync(templates.at(-1) ?? '', renderMemberTemplate());
  const cfnLint = join(dirname(await pythonWith('test')), 'cfn-lint');
  const { status, error } = spawnSync(cfnLint, ['--ignore-checks', ...ignored, '--', ...templates], {
    stdio: 'inherit',
  });
  if (error) throw error;
  if (status === 0) console.log(`cfn-lint: ${templates.length} templates, no findings`);
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
