/** The app with code that need not be bundled, as a template. */
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { Stack, type App } from 'aws-cdk-lib';
import { plumblineApp } from '../../cdk/plumbline-app.ts';

const settings = { accounts: 'organization', externalId: 'an-external-id', alertEmails: 'a@example.com' };

export const appWith = (context: Readonly<Record<string, unknown>> = {}): App =>
  plumblineApp(
    { context: { ...settings, ...context } },
    { code: () => Code.fromInline('exports.handler = 0') },
  );

export function stackOf(app: App, id: string): Stack {
  const child = app.node.findChild(id);
  if (Stack.isStack(child)) return child;
  throw new Error(`${id} is no stack`);
}

export const templateOf = (id: string, context?: Readonly<Record<string, unknown>>): Template =>
  Template.fromStack(stackOf(appWith(context), id));

export interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** The actions that the function's role has, and the statements that grant them. */
export function grantsOf(template: Template, step: string): { actions: string[]; statements: Statement[] } {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy'))
    .filter(([id]) => id.includes(`Functions${step}Role`))
    .map(([, policy]) => policy as { Properties: { PolicyDocument: { Statement: Statement[] } } });
  const statements = policies.flatMap((policy) => policy.Properties.PolicyDocument.Statement);
  return { actions: statements.flatMap(({ Action }) => Action).sort(), statements };
}
