/** `plumbline paths`: what it prints, and what it ends with. */
import { describe, expect, it } from '@jest/globals';
import type { Found, Unseen } from '../../lambdas/steps/paths/paths.ts';
import { ACCOUNT, plumbline } from './harness.ts';

const ROLE = `arn:aws:iam::${ACCOUNT}:role/web`;
const link = { key: 'entry i-1', kind: 'entry', cut: 'close tcp:22 of i-1', changes: 1 } as const;
const WAY: Found = {
  account: ACCOUNT,
  workload: {
    ...{ type: 'AWS::EC2::Instance', arn: `arn:aws:ec2:eu-west-1:${ACCOUNT}:instance/i-1` },
    ...{ accountId: ACCOUNT, region: 'eu-west-1', name: 'web\u001b[2J\nforged' },
  },
  paths: [
    {
      role: ROLE,
      entry: [{ path: 'related.networkInterfaces[eni-1][IPv4 tcp:22]', actual: { from: 'the internet' } }],
      steps: [
        {
          way: 'sts-assume-role',
          how: 'assumes the role',
          to: `${ROLE}-admin`,
          allowedBy: ['own, statement 1'],
        },
      ],
      end: { kind: 'administrator', arns: [`${ROLE}-admin`], by: ['all, statement 1'] },
      links: [{ ...link, key: 'takeover', kind: 'takeover', cut: 'take', changes: 2 }, link],
    },
  ],
};
const DARK: Unseen = { account: ACCOUNT, reasons: [{ call: 'lambda:GetPolicy', error: 'AccessDenied' }] };
const paths = (all: readonly (Found | Unseen)[], ...argv: string[]) =>
  plumbline(['paths', ...argv], {
    parts: {
      paths: async function* () {
        yield* await Promise.resolve(all);
      },
    },
  });

describe('plumbline paths', () => {
  it('shows each way link by link, and where to cut it', async () => {
    const { code, stdout } = await paths([WAY, DARK]);
    expect(code).toBe(1);
    expect(stdout).toBe(
      [
        `internet → web[2J forged (${ACCOUNT}, eu-west-1)`,
        '    by related.networkInterfaces[eni-1][IPv4 tcp:22]: {"from":"the internet"}',
        `  → role ${ROLE}`,
        `    → assumes the role: ${ROLE}-admin (own, statement 1)`,
        `    → administrator ${ROLE}-admin (all, statement 1)`,
        '    cut: close tcp:22 of i-1 (1 change, closes 1 way)',
        '',
        '1 way leads from the internet to administrators or data, over 1 workload.',
        'Not seen, and perhaps hiding some (1):',
        '  lambda:GetPolicy: AccessDenied',
        '',
      ].join('\n'),
    );
  });
  it('says that there is none', async () => {
    const { code, stdout } = await paths([]);
    expect([code, stdout]).toEqual([0, 'No way leads from the internet to administrators or data.\n']);
  });
  it('does not call what it could not see clean', async () => expect((await paths([DARK])).code).toBe(3));
  it('gives JSON, whole or a way a line', async () => {
    const whole = JSON.parse((await paths([WAY, DARK], '--format', 'json')).stdout) as object;
    expect(whole).toMatchObject({
      paths: [{ role: ROLE, cut: { kind: 'entry', changes: 1 } }],
      unseen: [DARK],
    });
    const lines = (await paths([WAY, WAY], '--format', 'ndjson')).stdout.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { role: string }).role)).toEqual([ROLE, ROLE]);
  });
});
