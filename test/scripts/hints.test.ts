import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { rules } from '../../rules/index.ts';
import { readHints, renderHint } from '../../scripts/hints.ts';
import { judge, type Row } from '../rule-tester/situation.ts';
import { watching } from '../rules/cloudwatch/watching.ts';
import { problemsOf } from './cli-command.ts';

const hints = [...readHints()];
const commands = hints.flatMap(([rule, { cli = [] }]) => cli.map((command) => [rule, command] as const));
const properties = hints.flatMap(([rule, { cdk = [] }]) => cdk.map((property) => [rule, property] as const));

const unknownRule = (id: string): never => {
  throw new Error(id);
};

describe('hints', () => {
  it('are about rules that there are', () => {
    const known = new Set<string>(rules.map(({ id }) => id));
    expect(hints.map(([rule]) => rule).filter((rule) => !known.has(rule))).toEqual([]);
  });

  it.each(commands)('%s: %s can be run', async (_, command) => {
    expect(await problemsOf(command)).toEqual([]);
  });
  it.each([
    ['aws ec2 wait instance-stoped --instance-ids ID', ['there is no waiting until instance-stoped']],
    [
      'aws ec2 modify-instance-metadata-option --instance-id ID',
      ['ec2 has no operation modify-instance-metadata-option'],
    ],
    ['aws ec2 modify-instance-metadata-options --http-tokens required', ['InstanceId is needed']],
    [
      'aws ec2 modify-instance-metadata-options --instance-id ID --http-token required',
      ['--http-token is no member'],
    ],
    [
      'aws ec2 modify-instance-metadata-options --instance-id ID --http-put-response-hop-limit two',
      ['--http-put-response-hop-limit: "two" is of the wrong kind'],
    ],
    ['aws kms enable-key-rotation --key-id ID more', ['--key-id takes one value']],
    [
      'aws rds modify-db-instance --db-instance-identifier ID --apply-immediately true',
      ['--apply-immediately takes no value'],
    ],
    [
      'aws s3api put-bucket-versioning --bucket B --versioning-configuration \'{"State":"Enabled"}\'',
      ['--versioning-configuration.State is no member'],
    ],
    [
      'aws s3api put-bucket-versioning --bucket B --versioning-configuration Status=Enabled',
      ['--versioning-configuration: Status=Enabled should be JSON'],
    ],
    [
      "aws s3api put-bucket-encryption --bucket B --server-side-encryption-configuration '{}'",
      ['--server-side-encryption-configuration.Rules is needed'],
    ],
  ])('would not be told as %s', async (command, problems) => {
    expect(await problemsOf(command)).toEqual(problems);
  });

  const patterns = commands.flatMap(([rule, command]) => {
    const [, pattern] = /--filter-pattern '([^']*)'/.exec(command) ?? [];
    return pattern === undefined ? [] : [[rule, pattern] as const];
  });
  it.each(patterns)('%s: %s satisfies the rule itself', (id, pattern) => {
    const rule = rules.find((one) => one.id === id) ?? unknownRule(id);
    expect(judge(rule, watching(pattern) as Row)).toEqual({ status: 'pass' });
  });
  it('tell a pattern for each alarm', () =>
    expect(patterns.map(([rule]) => rule).sort()).toEqual(
      rules.map(({ id }) => id).filter((id) => id.startsWith('cloudwatch-account-has-alarm-for-')),
    ));

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
