/** `record`, `verify` and `--dry-run` as commands: what they ask for, print and end with. */
import { describe, expect, it } from '@jest/globals';
import type { Parts, RecordRequest, Verified } from '../../cli/parts.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { ESTIMATE, FAILING, MANIFEST } from './answers.ts';
import { plumbline } from './harness.ts';

describe('record', () => {
  const recording = async (...flags: readonly string[]) => {
    let asked: RecordRequest | undefined;
    const record: Parts['record'] = (request) => {
      asked = request;
      return Promise.resolve(MANIFEST);
    };
    return { ...(await plumbline(['record', ...flags], { parts: { record } })), asked };
  };

  it('needs a folder', async () => {
    const { code, stderr } = await recording();
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "plumbline: required option '--output <dir>' not specified\n",
    });
  });

  it('asks for the account of the credentials, by the rules that are chosen', async () => {
    const { code, asked, stdout, stderr } = await recording(
      '--output',
      'out',
      '--services',
      's3',
      '--anonymize',
    );
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(asked).toMatchObject({
      folder: 'out',
      anonymize: true,
      request: { services: ['s3'] },
      version: '1.2.3',
    });
    expect(stdout).toBe('');
    expect(stderr).toBe(
      'Recorded 120 resources of 1 account in 1 file, anonymized: out\nReplaced 2 secrets in texts: jwt.\n',
    );
  });

  it('tells programs in JSON', async () => {
    const { stdout } = await recording('--output', 'out', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      scan: 'a-scan',
      files: 1,
      folder: 'out',
      secrets: { jwt: 2 },
    });
  });

  it('takes what was read before as it is', async () => {
    const from = temporaryFolder();
    expect((await recording('--output', 'out', '--from', from, '--scan', 'x')).asked).toMatchObject({
      from: { uri: from },
      scan: 'x',
    });
    const narrowed = await recording('--output', 'out', '--from', from, '--services', 's3');
    expect({ code: narrowed.code, stderr: narrowed.stderr }).toEqual({
      ...{ code: 2, stderr: 'plumbline: --services cannot narrow what was read before; leave it out\n' },
    });
  });

  it('refuses another account', async () => {
    const { code, stderr } = await recording('--output', 'out', '--accounts', '999999999999');
    expect(code).toBe(2);
    expect(stderr).toContain("unknown account for the current credentials '999999999999'");
  });
});

describe('scan --from', () => {
  it('takes a bucket, whose credentials are checked first', async () => {
    const { asked, code } = await plumbline(['scan', '--from', 's3://bucket/prefix', '--scan', 'a-scan']);
    expect({ code, from: asked.scan?.from?.uri, scan: asked.scan?.recorded }).toEqual({
      ...{ code: 0, from: 's3://bucket/prefix', scan: 'a-scan' },
    });
  });

  it.each([
    [['--from', 'nowhere'], "--from: there is nothing at 'nowhere'; give the folder of a recorded inventory"],
    [['--scan', 'a-scan'], '--scan names a scan of what --from gives; give that, too'],
    [['--from', '.', '--dry-run'], '--dry-run: what --from gives is judged without any call'],
  ])('%j is refused', async (flags, message) => {
    const { code, stderr } = await plumbline(['scan', ...flags]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `plumbline: ${message}\n` });
  });
});

describe('verify', () => {
  const verifying = (verified: Partial<Verified>, ...flags: readonly string[]) =>
    plumbline(['verify', 'abcd', ...flags], {
      parts: {
        verify: () => Promise.resolve({ ...FAILING, ...verified }),
      },
    });

  it.each([
    ['fixed', 0],
    ['gone', 0],
    ['failing', 1],
    ['unknown', 3],
    ['listed-again', 3],
    ['error', 4],
  ] as const)('%s ends with %d', async (status, code) => {
    expect((await verifying({ status })).code).toBe(code);
  });

  it('shows what is wrong, since when, and what to do', async () => {
    expect((await verifying({})).stdout).toBe(
      [
        'Still failing: S3 buckets block public access',
        '  s3-bucket-blocks-public-access on arn:aws:s3:::my-bucket',
        '  since 2026-07-01T00:00:00.000Z',
        '  GetPublicAccessBlock → PublicAccessBlockConfiguration.BlockPublicAcls: false, must be true',
        ...['  Fix: Block it.', '  2 calls', ''],
      ].join('\n'),
    );
  });

  it('says why nothing can be said, and lets nobody write to the terminal', async () => {
    const why = { call: 's3:ListAllMyBuckets', error: 'Access\u001b[2JDenied', deniedBy: 'scp' } as const;
    const { stdout } = await verifying({ status: 'unknown', why });
    expect(stdout).toContain('  s3:ListAllMyBuckets: Access[2JDenied, denied by scp\n');
  });

  it('gives programs all of it', async () => {
    const { stdout } = await verifying({}, '--format', 'ndjson');
    expect(JSON.parse(stdout)).toMatchObject({ status: 'failing', finding: { id: 'my-bucket' } });
  });
});

describe('--dry-run', () => {
  const asking = async (...argv: readonly string[]) => {
    let asked: Parameters<Parts['estimate']>[0] | undefined;
    const estimate: Parts['estimate'] = (request) => {
      asked = request;
      return Promise.resolve(ESTIMATE);
    };
    const scan = () => Promise.reject(new Error('it scanned'));
    return { ...(await plumbline(argv, { parts: { estimate, scan } })), estimated: asked };
  };

  it('says what a scan would take, and scans nothing', async () => {
    const { code, stdout, stderr, estimated } = await asking('scan', '--dry-run', '--services', 's3');
    expect({ code, request: estimated?.request, deployed: estimated?.deployed }).toEqual({
      ...{ code: 0, request: { services: ['s3'] }, deployed: false },
    });
    expect(stdout).toMatch(/SERVICE {2}CALLS\ns3 {7}5 to 1,200\n/);
    expect(stdout).toContain('Minutes: less than 0.1 to 2.0\n');
    expect(stderr).toBe(
      'Rests on:\n  guesses\nPrices:\n  https://example.com (read 2026-07-01)\nNot priced:\n  logs\nCalls made to say this: sts:GetCallerIdentity 1\n',
    );
  });

  it('is JSON for programs', async () => {
    const { stdout, stderr } = await asking('scan', '--dry-run', '--format', 'json');
    expect({ estimate: JSON.parse(stdout) as unknown, stderr }).toEqual({ estimate: ESTIMATE, stderr: '' });
  });

  it('of start is about the organization, and starts nothing', async () => {
    const { code, estimated, asked } = await asking('start', '--dry-run', '--store', 's3://bucket');
    expect(code).toBe(0);
    expect(estimated).toMatchObject({
      ...{ deployed: true, config: { accounts: { organization: true } }, store: { uri: 's3://bucket' } },
    });
    expect(asked.start).toBeUndefined();
  });

  it('refuses another account', async () => {
    const { code, stderr } = await asking('scan', '--dry-run', '--accounts', '999999999999');
    expect(code).toBe(2);
    expect(stderr).toContain("unknown account for the current credentials '999999999999'");
  });
});
