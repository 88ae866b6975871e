import { describe, expect, it } from '@jest/globals';
import { failure } from '../aws.ts';
import { UsageError } from '../../lambdas/steps/types.ts';
import { plumbline } from './harness.ts';

const RULE = 'iam-access-key-rotated';

describe('bad input ends in 2, with one line that names the thing and what was meant', () => {
  it.each([
    [
      'rules show s3-bucket-block-public-access',
      's3-bucket-block-public-access',
      's3-bucket-blocks-public-access',
    ],
    ['scan --rules iam-access-key-rotted', 'iam-access-key-rotted', RULE],
    ['scan --rules access-key-rotated', 'access-key-rotated', RULE],
    ['scan --services s4', 's4', 's3'],
    ['rules list --services iamm', 'iamm', 'iam'],
    ['policy --severity hihg', 'hihg', 'high'],
    ['scan --types AWS::S3::Buckets', 'AWS::S3::Buckets', 'AWS::S3::Bucket'],
    ['findings --categories expossure', 'expossure', 'exposure'],
    ['scan --format tabel', 'tabel', 'table'],
    ['start --fail-on hgh', 'hgh', 'high'],
    ['findings --status failed', 'failed', 'fail'],
    ['scan --allow bill', 'bill', 'billed'],
    [`scan --param ${RULE}.maxAgeDay=3`, 'maxAgeDay', 'maxAgeDays'],
    ['scan --param iam-access-key-rotate.maxAgeDays=3', 'iam-access-key-rotate', RULE],
    ['scan --rulez x', '--rulez', '--rules'],
    ['scann', 'scann', 'scan'],
    ['findings --regions eu-west-11', 'eu-west-11', 'eu-west-1'],
    ['findings --accounts 111122223334', '111122223334', '111122223333'],
    ['scan --accounts 111122223334', '111122223334', '111122223333'],
  ])('%s', async (line, thing, meant) => {
    const { code, stdout, stderr, asked } = await plumbline(line.split(' '));
    expect({ code, stdout, asked }).toEqual({ code: 2, stdout: '', asked: {} });
    expect(stderr).toMatch(/^plumbline: [^\n]+\n$/);
    expect(stderr).toContain(`'${thing}'`);
    expect(stderr).toMatch(new RegExp(`did you mean '?${meant}'?\\?`, 'i'));
  });

  it.each([
    [`scan --param ${RULE}.maxAgeDays=soon`, 'maxAgeDays'],
    [`scan --param ${RULE}.maxAgeDays=-1`, 'maxAgeDays'],
    [`scan --param ${RULE}`, 'rule.name=value'],
    ['scan --param kms-key-rotation-enabled.days=3', 'has no parameters'],
    ['scan --accounts 12', '12 digits'],
    ['scan --max-unknown some', 'whole number'],
    ['scan --resource my-bucket', 'ARN'],
    ['scan --rules ,', '--rules'],
    ['scan --services s3 --types AWS::IAM::User', 'no rule'],
    ['scan --from no/such/folder', 'no/such/folder'],
    ['scan --output no/such/folder/file', 'no/such/folder/file'],
    ['scan --output', '--output'],
    ['rules show', 'rule'],
    ['findings --resource arn:aws:s3:::other', 'arn:aws:s3:::other'],
    ['policy --format table', 'table'],
  ])('%s', async (line, thing) => {
    const { code, stdout, stderr } = await plumbline(line.split(' '));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^plumbline: [^\n]+\n$/);
    expect(stderr).toContain(thing);
  });

  it('says what a step found wrong: a region that AWS does not name', async () => {
    const said = "unknown region 'eu-west-11'; did you mean 'eu-west-1'?";
    const { code, stderr } = await plumbline(['scan', '--regions', 'eu-west-11', '--quiet'], {
      parts: { scan: () => Promise.reject(new UsageError(said)) },
    });
    expect({ code, stderr }).toEqual({ code: 2, stderr: `plumbline: ${said}\n` });
  });

  it('shows the commands where none is named', async () => {
    const { code, stdout, stderr } = await plumbline([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: plumbline');
  });
});

describe('errors of our own calls', () => {
  const system = (code: string) => Object.assign(new Error(`connect ${code} 127.0.0.1:1`), { code });
  it.each([
    [failure('CredentialsProviderError', 'Could not load credentials from any providers'), 'AWS_PROFILE'],
    [
      failure('CredentialsProviderError', 'The SSO session associated with this profile has expired'),
      'sso login',
    ],
    [failure('ExpiredToken'), 'expired'],
    [failure('ExpiredTokenException'), 'expired'],
    [failure('InvalidClientTokenId'), 'does not accept'],
    [failure('UnrecognizedClientException'), 'does not accept'],
    [new Error('Region is missing'), 'AWS_REGION'],
    [system('ECONNREFUSED'), 'http://127.0.0.1:1 does not answer'],
    [system('ENOTFOUND'), 'does not answer'],
    [
      Object.assign(new AggregateError([system('ECONNREFUSED')], ''), { name: 'AggregateError' }),
      'ECONNREFUSED',
    ],
    [failure('TimeoutError'), 'does not answer'],
    [
      Object.assign(failure('Unknown'), { $metadata: { httpStatusCode: 502 } }),
      'answered Unknown (HTTP 502)',
    ],
    [failure('AccessDenied', 'User: me is not authorized'), 'User: me is not authorized'],
    [failure('Damaged', 'the state cannot be unpacked'), 'the state cannot be unpacked'],
  ])('%s: exit 2 with the remedy, in one line', async (error, remedy) => {
    const { code, stdout, stderr } = await plumbline(['scan'], {
      env: { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' },
      parts: { identity: () => Promise.reject(error) },
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^plumbline: [^\n]+\n$/);
    expect(stderr).toContain(remedy);
  });

  it('takes everything else for a mistake of ours: exit 4, the stack on demand only', async () => {
    const parts = { scan: () => Promise.reject(new TypeError('x is undefined')) };
    const plain = await plumbline(['scan', '--quiet'], { parts });
    expect(plain.code).toBe(4);
    expect(plain.stderr).toMatch(/^plumbline: internal error: x is undefined; [^\n]+\n$/);
    const asked = await plumbline(['scan', '--quiet'], { parts, env: { PLUMBLINE_DEBUG: '1' } });
    expect(asked.stderr).toContain('    at ');
  });
});
