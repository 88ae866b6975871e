import { describe, expect, it } from '@jest/globals';
import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { renderMemberTemplate } from '../../cdk/member-template.ts';
import { MemberRole } from '../../cdk/member-role.ts';
import { actionsFor } from '../../inventory/permissions.ts';
import { rules } from '../../rules/index.ts';
import { templateOf, type Statement } from './synthesized.ts';

interface ManagedPolicy {
  readonly Properties: { readonly PolicyDocument: { readonly Statement: readonly Statement[] } };
}
const policiesOf = (template: Template): ManagedPolicy[] =>
  Object.values(template.findResources('AWS::IAM::ManagedPolicy')) as ManagedPolicy[];
const actionsOf = (template: Template): string[] =>
  policiesOf(template)
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .flatMap(({ Action }) => Action)
    .sort();

/** A scan asks each account for its regions, whatever the rules. */
const withRegions = (actions: readonly string[]): string[] =>
  [...new Set([...actions, 'ec2:DescribeRegions'])].sort();

describe('the role of a member account', () => {
  const template = templateOf('PlumblineMember', { scannerAccount: '999999999999' });

  it('lets in only the two functions of the scanner that enter accounts, and only with the word', () =>
    template.hasResourceProperties('AWS::IAM::Role', {
      RoleName: 'PlumblineScanner',
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Action: 'sts:AssumeRole',
            Effect: 'Allow',
            Principal: { AWS: { 'Fn::Join': ['', Match.arrayWith([':iam::999999999999:root'])] } },
            Condition: {
              StringEquals: { 'sts:ExternalId': 'an-external-id' },
              ArnEquals: {
                'aws:PrincipalArn': ['plan', 'collect'].map((step) => ({
                  'Fn::Join': [
                    '',
                    ['arn:', { Ref: 'AWS::Partition' }, `:iam::999999999999:role/Plumbline-${step}`],
                  ],
                })),
              },
            },
          },
        ],
      },
    }));
  it('names roles that the scanner has', () => {
    const scanner = templateOf('Plumbline');
    for (const step of ['plan', 'collect'])
      scanner.hasResourceProperties('AWS::IAM::Role', { RoleName: `Plumbline-${step}` });
  });
  it('may make exactly the calls of the rules', () => {
    expect(actionsOf(template)).toEqual(withRegions(actionsFor(rules)));
    expect(actionsFor(rules).filter((action) => action.includes('*'))).toEqual([]);
  });
  it('may make fewer where fewer rules are chosen', () => {
    const one = rules.filter(({ id }) => id === 'kms-key-rotation-enabled');
    expect(actionsOf(templateOf('PlumblineMember', { rules: 'kms-key-rotation-enabled' }))).toEqual(
      withRegions(actionsFor(one)),
    );
  });
  it('has policies that IAM accepts: 6,144 characters each, ten at most', () => {
    const sizes = policiesOf(template).map(
      ({ Properties }) => JSON.stringify(Properties.PolicyDocument).length,
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(6144);
    expect(sizes.length).toBeLessThanOrEqual(10);
  });
});

describe('the template for StackSets', () => {
  const text = renderMemberTemplate();
  const template = Template.fromJSON(JSON.parse(text) as Record<string, unknown>);

  it('is the same every time', () => expect(renderMemberTemplate()).toBe(text));
  it('asks for account and word, and for nothing of CDK', () =>
    expect(Object.keys(template.findParameters('*')).sort()).toEqual([
      'ExternalId',
      'RoleName',
      'ScannerAccountId',
      'ScannerName',
    ]));
  it('grants what the stack grants', () =>
    expect(actionsOf(template)).toEqual(withRegions(actionsFor(rules))));
});

it('two roles can be made in one app, each for its own rules', () => {
  const stack = new Stack(new App(), 'Mine');
  const member = { rules, scannerAccount: '999999999999', scannerName: 'Mine', externalId: 'word' };
  new MemberRole(stack, 'One', { ...member, roleName: 'One' });
  new MemberRole(stack, 'Two', { ...member, roleName: 'Two' });
  Template.fromStack(stack).resourceCountIs('AWS::IAM::Role', 2);
});

describe('the role of a scanner that reads AWS Config, and fills', () => {
  const stack = new Stack(new App(), 'Stack');
  new MemberRole(stack, 'Role', {
    ...{ rules, scannerAccount: '999999999999', scannerName: 'Plumbline', externalId: 'an-external-id' },
    ...{ roleName: 'PlumblineScanner', source: 'config', configSource: { fill: true } },
  });
  it('may ask Config, and read live what Config does not carry', () =>
    expect(actionsOf(Template.fromStack(stack))).toEqual(
      expect.arrayContaining(['config:SelectResourceConfig', 'ec2:DescribeImages']),
    ));
});
