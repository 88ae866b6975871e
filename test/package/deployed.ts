/** What `cdk deploy` would deploy from a project: the app of its cdk.json, synthesized. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { node } from './installed.ts';

export interface Deployed {
  /** The template of a stack, as text. */
  template(stack: string): string;
  /** The folder of a function's code. */
  bundleOf(step: string): string;
  /** All code of a function. */
  textOf(step: string): string;
}

interface Template {
  readonly Resources: Readonly<
    Record<
      string,
      { readonly Properties?: { readonly Description?: string; readonly Code?: { readonly S3Key?: string } } }
    >
  >;
}

/** Synthesizes the app of a project. Throws with what it said where it fails. */
export function deploy(project: string): Deployed {
  const { app } = JSON.parse(readFileSync(join(project, 'cdk.json'), 'utf8')) as { readonly app: string };
  const [, script = ''] = /"(.*)"/.exec(app) ?? [];
  const out = join(project, 'out');
  const { code, stderr } = node(project, ['-e', script], {
    CDK_CONTEXT_JSON: JSON.stringify({ accounts: '111111111111', externalId: 'a-long-word' }),
    CDK_OUTDIR: out,
  });
  if (code !== 0) throw new Error(stderr);
  const template = (stack: string) => readFileSync(join(out, `${stack}.template.json`), 'utf8');
  const bundleOf = (step: string): string => {
    const { Resources } = JSON.parse(template('Plumbline')) as Template;
    const made = Object.values(Resources).map(({ Properties }) => Properties);
    const key = made.find((one) => one?.Description === `Plumbline: ${step}`)?.Code?.S3Key;
    if (key === undefined) throw new Error(`there is no function ${step}`);
    return join(out, `asset.${key.replace('.zip', '')}`);
  };
  const textOf = (step: string): string =>
    globSync('*.mjs', { cwd: bundleOf(step) })
      .map((file) => readFileSync(join(bundleOf(step), file), 'utf8'))
      .join('\n');
  return { template, bundleOf, textOf };
}
