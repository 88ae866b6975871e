import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { collect } from '../../inventory/collect.ts';
import { textsIn } from '../../inventory/texts.ts';
import { canned, failure, HOME, options, type Answer } from '../aws.ts';
import { goodInstances } from '../truth/compute.ts';

const DEMAND = { resource: 'AWS::EC2::Instance', needs: ['userData'] };
const base64 = (of: string | Uint8Array) => Buffer.from(of).toString('base64');

/** What is kept of the user data of each instance, as JSON. */
async function kept(answer: Answer): Promise<readonly unknown[]> {
  const aws = canned({ 'ec2 DescribeInstances': goodInstances, 'ec2 DescribeInstanceAttribute': answer });
  const inventory = await collect(aws, [DEMAND], [HOME], options);
  const all = [...inventory.of('AWS::EC2::Instance')].map(({ facets }) => facets['userData']);
  return JSON.parse(JSON.stringify(all)) as unknown[];
}
const holding = (Value: string) => kept({ InstanceId: 'i-1', UserData: { Value } });

const SECRET = 'correct-horse-7';
const SCRIPT = `#!/bin/sh\nexport DB_PASSWORD=${SECRET}\n`;
const hit = (Line: number) => ({ Detector: 'password', Line });
const MIME = [
  'Content-Type: multipart/mixed; boundary="//"\n\n--//\nContent-Transfer-Encoding: base64\n',
  base64(SCRIPT.padStart(200, '# ')).replace(/.{76}/g, '$&\n'),
  '--//--\n',
].join('\n');
const FILES = `#cloud-config\nwrite_files:\n- encoding: gz+b64\n  content: ${base64(gzipSync(SCRIPT.repeat(3)))}\n`;

it.each([
  ['as it is', base64(SCRIPT), [hit(2)]],
  ['packed', base64(gzipSync(SCRIPT)), [hit(2)]],
  ['in base64 twice', base64(base64(SCRIPT)), [hit(2)]],
  ['as a part of several', base64(MIME), [hit(2)]],
  ['in a file that is packed and written', base64(FILES), [hit(2), hit(4), hit(6)]],
  ['without secrets', base64('#!/bin/sh\nyum update -y\n'), []],
])('tells of the secrets in user data %s, and nothing of what they are', async (_, value, Secrets) => {
  const all = await holding(value);
  const hash: unknown = expect.stringMatching(/^[0-9a-f]{16}$/);
  expect(all[0]).toEqual({ Value: { $redacted: { hash, length: value.length } }, Secrets });
  expect(JSON.stringify(all)).not.toMatch(new RegExp(`${SECRET}|${value.slice(0, 24)}`));
});

it('says that there is none where AWS says so', async () => {
  expect(await kept({ InstanceId: 'i-1', UserData: {} })).toEqual([null, null]);
});
it('does not know where AWS says nothing, or nonsense', async () => {
  const broken = base64(gzipSync(SCRIPT).subarray(0, 20));
  const bomb = base64(gzipSync('a'.repeat(2 ** 21)));
  const answers = [
    {},
    { InstanceId: 'i-1' },
    ...[broken, bomb, '<html>'].map((Value) => ({ UserData: { Value } })),
  ];
  for (const answer of [...answers, failure('UnauthorizedOperation')])
    expect(await kept(answer)).toEqual(Array(2).fill({ $gap: expect.anything() as unknown }));
});
it('loses no instance but those that have gone meanwhile', async () => {
  expect(await kept(failure('InvalidInstanceID.NotFound'))).toEqual([]);
});

it('finds every text again, however often it is packed', () => {
  const pack = fc.constantFrom(
    (bytes: Uint8Array) => Buffer.from(base64(bytes)),
    (bytes: Uint8Array) => Buffer.from(`content: "${base64(bytes)}"\n`),
  );
  const text = fc.stringMatching(/^[ -~äß€\n]{24,200}$/);
  fc.assert(
    fc.property(text, fc.array(pack, { maxLength: 3 }), fc.boolean(), (inner, packs, isPacked) => {
      const bytes = packs.reduce<Uint8Array>((of, one) => one(of), Buffer.from(inner));
      expect(textsIn(isPacked ? gzipSync(bytes) : bytes)).toContain(inner);
    }),
  );
});
