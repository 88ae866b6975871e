/** What the fake parts answer to `record`, `verify` and `--dry-run`. */
import { mkdirSync } from 'node:fs';
import type { Estimate, Manifest, Parts, Verified } from '../../cli/parts.ts';
import { finding } from './finding.ts';

export const MANIFEST: Manifest = {
  ...{
    schemaVersion: 1,
    recordedAt: '2026-07-01T00:00:00.000Z',
    by: '1.2.3',
    scan: 'a-scan',
    anonymized: true,
  },
  ...{ accounts: 1, resources: 120, secrets: { jwt: 2 } },
  files: { 'scans/a-scan/plan.json': { sha256: '', bytes: 1 } },
};

const range = (low: number, high = low) => ({ low, high });

export const ESTIMATE: Estimate = {
  ...{ schemaVersion: 1, accounts: 1, units: 2, rules: 40, calls: range(5, 1200), minutes: range(0.01, 2) },
  ...{ callsByOperation: {}, callsByService: { s3: range(5, 1200) }, dollars: range(0, 0.5) },
  asked: { 'sts:GetCallerIdentity': 1 },
  items: [
    {
      ...{
        what: 'S3',
        dollars: 1,
        per: 1,
        unit: 'requests',
        source: 'https://example.com',
        checked: '2026-07-01',
      },
      ...{ quantity: range(5, 1200), cost: range(0, 0.5) },
    },
  ],
  ...{ notPriced: ['logs'], restsOn: ['guesses'] },
};

export const FAILING: Verified = { status: 'failing', finding: finding(), calls: { 's3:ListBuckets': 2 } };

export const answers: Pick<Parts, 'record' | 'estimate' | 'verify'> = {
  record: ({ folder }) => {
    mkdirSync(folder, { recursive: true });
    return Promise.resolve(MANIFEST);
  },
  estimate: () => Promise.resolve(ESTIMATE),
  verify: () => Promise.resolve({ ...FAILING, status: 'fixed' }),
};
