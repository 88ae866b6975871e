/** The member role as a plain CloudFormation template, for StackSets or for an account that has no CDK. */
import { App, BootstraplessSynthesizer, CfnParameter, Stack, type IStackSynthesizer } from 'aws-cdk-lib';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knownRules } from '../lambdas/steps/known-rules.ts';
import type { AnyRule } from '../engine/rule.ts';
import { MemberRole } from './member-role.ts';
import { DEFAULT_ROLE } from './settings.ts';

/**
 * The template as JSON text, the same for the same rules. Parameters: ScannerAccountId, ExternalId, RoleName, ScannerName.
 * Needs the capability CAPABILITY_NAMED_IAM.
 */
export function renderMemberTemplate(rules: readonly AnyRule[] = knownRules()): string {
  const outdir = mkdtempSync(join(tmpdir(), 'plumbline-template-'));
  try {
    const app = new App({ outdir, analyticsReporting: false });
    const stack = new Stack(app, 'PlumblineMember', {
      // A cast, as aws-cdk-lib is not written for exactOptionalPropertyTypes.
      synthesizer: new BootstraplessSynthesizer() as IStackSynthesizer,
      description: 'Plumbline: the role by which the scanner reads this account. Made by `npm run generate`.',
    });
    const text = (id: string, options: object): string =>
      new CfnParameter(stack, id, { type: 'String', ...options }).valueAsString;
    new MemberRole(stack, 'Member', {
      rules,
      scannerAccount: text('ScannerAccountId', {
        description: 'Account in which Plumbline is deployed',
        allowedPattern: '\\d{12}',
      }),
      externalId: text('ExternalId', {
        description: 'The same word as in the settings of the scanner',
        minLength: 2,
        maxLength: 1224,
        allowedPattern: '[\\w+=,.@:/-]*',
      }),
      roleName: text('RoleName', { default: DEFAULT_ROLE, description: 'roleName of the scanner' }),
      scannerName: text('ScannerName', { default: 'Plumbline', description: 'name of the scanner' }),
    });
    const { template } = app.synth().getStackByName(stack.stackName) as { template: unknown };
    return `${JSON.stringify(template, undefined, 2)}\n`;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
