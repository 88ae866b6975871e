import { describe, expect, it } from '@jest/globals';
import { rules } from '../../rules/index.ts';
import { finding, giving, idsIn, plumbline, scanResult, summary } from './harness.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('scan asks for', () => {
  it('everything, where nothing narrows it', async () => {
    const { code, asked } = await plumbline(['scan']);
    expect(code).toBe(0);
    expect(asked.scan?.request).toEqual({});
    expect(asked.scan?.config).toEqual({
      schemaVersion: 1,
      accounts: { current: true },
      regions: 'all',
      rules: rules.map(({ id }) => id),
      params: {},
      allow: [],
    });
    expect(asked.scan?.store.uri).toBe('.plumbline/');
  });

  it.each([
    ['--rules iam-access-key-rotated', { rules: ['iam-access-key-rotated'] }],
    ['--rules IAM-Access-Key-Rotated', { rules: ['iam-access-key-rotated'] }],
    ['--services s3,iam', { services: ['iam', 's3'] }],
    ['--services s3 --services iam', { services: ['iam', 's3'] }],
    ['--severity HIGH', { severity: 'high' }],
    ['--types aws::s3::bucket', { types: ['AWS::S3::Bucket'] }],
    ['--categories exposure', { categories: ['exposure'] }],
    ['--regions eu-west-1,us-east-1', { regions: ['eu-west-1', 'us-east-1'] }],
    ['--regions all', {}],
    ['--accounts 111122223333', { accounts: ['111122223333'] }],
    [
      '--resource arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1',
      { regions: ['eu-west-1'], accounts: ['111122223333'] },
    ],
  ])('%s', async (flags, request) => {
    const { asked } = await plumbline(['scan', ...flags.split(' ')]);
    expect(asked.scan?.request).toEqual(request);
  });

  it('parameters and expensive reads', async () => {
    const rule = 'ec2-security-group-no-admin-ports-from-ipv4-internet';
    const flags = ['--param', `${rule}.ports=["tcp:22"]`, '--param', 'iam-access-key-rotated.maxAgeDays=30'];
    const { asked } = await plumbline(['scan', ...flags, '--allow', 'slow']);
    expect(asked.scan?.config).toMatchObject({
      params: { [rule]: { ports: ['tcp:22'] }, 'iam-access-key-rotated': { maxAgeDays: 30 } },
      allow: ['slow'],
    });
  });

  it('a recorded inventory, without credentials', async () => {
    const folder = temporaryFolder();
    const identity = () => Promise.reject(new Error('AWS was asked'));
    const argv = ['scan', '--from', folder];
    const { code, asked, stderr } = await plumbline(argv, { parts: { identity } });
    expect({ code, from: asked.scan?.from?.uri }).toEqual({ code: 0, from: folder });
    expect(stderr).not.toContain('AWS was asked');
    const resource = ['--resource', 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1'];
    const one = await plumbline([...argv, ...resource], { parts: { identity } });
    expect(one.asked.scan?.request).toEqual({ accounts: ['111122223333'] });
  });
});

describe('scan prints', () => {
  it('no passes', async () => {
    const { stdout } = await plumbline(['scan', '--format', 'ndjson'], { parts: giving() });
    expect(idsIn(stdout)).toEqual(['my-bucket', 'dark']);
  });

  it('passes, with --all', async () => {
    const { stdout } = await plumbline(['scan', '--format', 'ndjson', '--all'], { parts: giving() });
    expect(idsIn(stdout)).toEqual(['my-bucket', 'good', 'dark']);
  });

  it('the summary beside the findings, as json', async () => {
    const { stdout } = await plumbline(['scan', '--format', 'json'], { parts: giving() });
    expect(JSON.parse(stdout)).toEqual({
      summary: summary(),
      findings: [finding(), finding({ status: 'unknown', open: false }, 'dark')],
    });
  });

  it('progress and the summary on stderr, in lines', async () => {
    const { stdout, stderr } = await plumbline(['scan'], {
      parts: {
        scan: ({ onProgress }) => {
          onProgress?.({ kind: 'planned', units: 2 });
          onProgress?.({ kind: 'unit', account: '1', region: 'eu-west-1', done: 1, total: 2 });
          onProgress?.({ kind: 'unit', account: '1', region: 'us-east-1', done: 2, total: 2 });
          onProgress?.({ kind: 'judged', account: '1' });
          const gap = {
            account: '1',
            region: 'eu-west-1',
            call: 's3:ListAllMyBuckets',
            error: 'AccessDenied',
          };
          const lines = [{ kind: 'opened', cause: 'new-rule', rule: 'r', count: 12, accounts: ['1'] }];
          return Promise.resolve(
            scanResult({
              verdicts: { ...summary().verdicts, pass: 300, unknown: 4 },
              failing: { critical: 0, high: 2, medium: 3, low: 0, info: 0 },
              opened: { critical: 0, high: 1, medium: 0, low: 0, info: 0 },
              resolved: 1,
              lines,
              gaps: [{ ...gap, deniedBy: 'scp', count: 3 }],
              gapCount: 5,
            }),
          );
        },
      },
    });
    expect(stdout).toBe('No findings.\n');
    expect(stderr).toBe(
      [
        'Reading 2 units',
        '1/2 units 1 eu-west-1',
        '2/2 units 1 us-east-1',
        'Judged 1',
        'Scan 20260701T000000Z-1a2b3c4d: 120 resources by 40 rules in 1 account, 2 units, with 345 calls in 12 s',
        'Failing: 2 high, 3 medium. Unknown: 4. Errors: 0. Passing: 300.',
        'Changed: 1 opened (1 high), 1 resolved, 0 reopened, 0 worsened.',
        '  12 opened by r in 1 account (new-rule)',
        'Not seen (5 gaps):',
        '  Policies of the organization deny 1 of the calls that the rules need, in 1: s3:ListAllMyBuckets. ' +
          'Let these credentials through, or accept it in exemptions.yaml.',
        '  and 2 more',
        '',
      ].join('\n'),
    );
  });

  it('nothing on stderr when quiet', async () => {
    const { code, stderr } = await plumbline(['scan', '--quiet'], { parts: giving() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('a bar on a terminal, and takes it away', async () => {
    const { stderr } = await plumbline(['scan'], {
      columns: 100,
      parts: {
        scan: ({ onProgress }) => {
          onProgress?.({ kind: 'unit', account: '1', region: 'eu-west-1', done: 1, total: 2 });
          return Promise.resolve(scanResult());
        },
      },
    });
    expect(stderr).toContain('1/2 units');
    expect(stderr).toContain('\u001b[?25h');
  });
});
