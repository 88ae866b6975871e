/** How to mend what rules find, by the means that people have: `docs/hints/<service>.json`, rule id → hint. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as z from 'zod';

const text = z.string().min(1);
const hint = z.strictObject({
  /** Where to click: `VPC console › Route tables › Edit routes`. */
  console: text.optional(),
  /** One command of the AWS CLI or several, each on a line, with UPPER_CASE where somebody's own values belong. */
  cli: z
    .array(text.regex(/^aws [a-z0-9-]+ [a-z0-9-]+( |$)/, 'aws <service> <operation> …'))
    .nonempty()
    .optional(),
  /** Properties of the CDK's level 1 constructs: `aws-s3.CfnBucket.publicAccessBlockConfiguration`. */
  cdk: z
    .array(text.regex(/^aws-[a-z0-9]+\.Cfn\w+\.\w+$/, 'aws-<service>.Cfn<Type>.<property>'))
    .nonempty()
    .optional(),
});
export type Hint = z.output<typeof hint>;
const file = z.record(text, hint);

/** All hints, by the id of the rule. Throws where a file makes no sense, or where a rule is told twice. */
export function readHints(folder = 'docs/hints'): ReadonlyMap<string, Hint> {
  const hints = new Map<string, Hint>();
  for (const path of globSync(`${folder}/*.json`).sort()) {
    const { data, error } = file.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (error) throw new Error(`${path}: ${z.prettifyError(error)}`);
    for (const [rule, one] of Object.entries(data)) {
      if (!rule.startsWith(`${basename(path, '.json')}-`))
        throw new Error(`${path}: '${rule}' belongs elsewhere`);
      hints.set(rule, one);
    }
  }
  return hints;
}

/** What follows the fix of a rule on its page; nothing where nobody wrote a hint. */
export function renderHint({ console, cli, cdk }: Hint): string {
  return [
    console === undefined ? '' : `In the console: ${console}.`,
    cdk
      ? `In the CDK: ${cdk.map((one) => `\`${one.slice(one.indexOf('.') + 1)}\` of \`aws-cdk-lib/${one.split('.')[0]}\``).join(', ')}.`
      : '',
    cli
      ? `By the AWS CLI, with your own values for what is in capitals:\n\n\`\`\`sh\n${cli.join('\n')}\n\`\`\``
      : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}
