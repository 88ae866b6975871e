import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { rules } from '../../rules/index.ts';
import { readHints, renderHint } from '../../scripts/hints.ts';
import { clientOf } from './clients-of-cli.ts';

const hints = [...readHints()];
const commands = hints.flatMap(([rule, { cli = [] }]) => cli.map((command) => [rule, command] as const));
const properties = hints.flatMap(([rule, { cdk = [] }]) => cdk.map((property) => [rule, property] as const));

const pascal = (kebab: string): string =>
  kebab.replaceAll(/(^|-)([a-z0-9])/g, (_, __: string, letter: string) => letter.toUpperCase());

describe('hints', () => {
  it('are about rules that there are', () => {
    const known = new Set<string>(rules.map(({ id }) => id));
    expect(hints.map(([rule]) => rule).filter((rule) => !known.has(rule))).toEqual([]);
  });

  it.each(commands)('%s: %s is an operation of the service', async (_, command) => {
    const [, service = '', operation = ''] = command.split(' ');
    const names = Object.keys(await clientOf(service)).map((name) => name.toLowerCase());
    expect(names).toContain(`${pascal(operation)}Command`.toLowerCase());
  });

  it.each(properties)('%s: %s is a property of the CDK', (_, property) => {
    const [library = '', construct = '', name = ''] = property.split('.');
    const types = readFileSync(
      `node_modules/aws-cdk-lib/${library}/lib/${library.slice(4)}.generated.d.ts`,
      'utf8',
    );
    const [props = ''] = types.split(`export interface ${construct}Props `).slice(1);
    expect(props.slice(0, props.indexOf('\n}'))).toMatch(new RegExp(`readonly ${name}\\??:`));
  });

  it('are told below the fix', () => {
    const hint = {
      console: 'S3 › Buckets',
      cli: ['aws s3api list-buckets'],
      cdk: ['aws-s3.CfnBucket.tags'],
    } as const;
    expect(renderHint({ ...hint, cli: [...hint.cli], cdk: [...hint.cdk] })).toBe(
      [
        'In the console: S3 › Buckets.',
        'In the CDK: `CfnBucket.tags` of `aws-cdk-lib/aws-s3`.',
        'By the AWS CLI, with your own values for what is in capitals:',
        '```sh\naws s3api list-buckets\n```',
      ].join('\n\n'),
    );
    expect(renderHint({})).toBe('');
  });
});
