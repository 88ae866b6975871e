import { expect, test } from '@jest/globals';
import * as layout from '../../../lambdas/store/layout.ts';
import { checkKey } from '../../../lambdas/store/store.ts';

const scan = '20261123T174500Z-1a2b3c4d';
const account = '111111111111';

test('every key is where the layout says', () => {
  const keys = [
    layout.planKey(scan),
    layout.batchesKey(scan),
    layout.accountKey(scan, account),
    layout.inventoryKey(scan, account, 'eu-west-1', 'AWS::S3::Bucket', 0),
    layout.pendingKey(scan, account, 'eu-west-1', 'AWS::S3::Bucket'),
    layout.markerKey(scan, account, 'eu-west-1', 'AWS::::Account'),
    layout.unitMarkerKey(scan, account, 'eu-west-1'),
    layout.scanChangesKey(scan, account),
    layout.outcomeKey(scan, account),
    layout.summaryKey(scan),
    layout.notifiedKey(scan),
    layout.blindKey,
    layout.toldKey,
    layout.scanBlindKey(scan),
    layout.stateKey(account),
    layout.findingsTableKey('2026-11-23', account),
    layout.changesTableKey('2026-11-23', account, 7),
    layout.coverageTableKey('2026-11-23', scan, account),
    layout.scansTableKey('2026-11-23', scan),
  ];
  expect(keys.map(checkKey)).toEqual([
    'scans/20261123T174500Z-1a2b3c4d/plan.json',
    'scans/20261123T174500Z-1a2b3c4d/batches.jsonl',
    'scans/20261123T174500Z-1a2b3c4d/accounts/111111111111.json',
    'scans/20261123T174500Z-1a2b3c4d/inventory/111111111111/eu-west-1/AWS-S3-Bucket/00000.ndjson.gz',
    'scans/20261123T174500Z-1a2b3c4d/inventory/111111111111/eu-west-1/AWS-S3-Bucket/pending.ndjson.gz',
    'scans/20261123T174500Z-1a2b3c4d/markers/111111111111/eu-west-1/AWS--Account.json',
    'scans/20261123T174500Z-1a2b3c4d/markers/111111111111/eu-west-1/_unit.json',
    'scans/20261123T174500Z-1a2b3c4d/changes/111111111111.ndjson.gz',
    'scans/20261123T174500Z-1a2b3c4d/outcomes/111111111111.json',
    'scans/20261123T174500Z-1a2b3c4d/summary.json',
    'scans/20261123T174500Z-1a2b3c4d/notified.json',
    'state/blind.json',
    'state/told.json',
    'scans/20261123T174500Z-1a2b3c4d/blind.json',
    'state/account=111111111111/state.ndjson.gz',
    'tables/findings/day=2026-11-23/111111111111.parquet',
    'tables/changes/day=2026-11-23/111111111111-0000000007.parquet',
    'tables/coverage/day=2026-11-23/20261123T174500Z-1a2b3c4d-111111111111.parquet',
    'tables/scans/day=2026-11-23/20261123T174500Z-1a2b3c4d.parquet',
  ]);
});

test('keys lie under the prefixes that find them', () => {
  const inventory = layout.inventoryKey(scan, account, 'eu-west-1', 'AWS::S3::Bucket', 12);
  expect(inventory.startsWith(layout.inventoryPrefix(scan, account, 'eu-west-1'))).toBe(true);
  expect(layout.inventoryPrefix(scan, account, 'eu-west-1')).toMatch(
    /^scans\/.*\/111111111111\/eu-west-1\/$/,
  );
  expect(layout.unitMarkerKey(scan, account, 'r').startsWith(layout.markersPrefix(scan, account))).toBe(true);
  expect(layout.outcomeKey(scan, account).startsWith(layout.outcomesPrefix(scan))).toBe(true);
  expect(layout.accountKey(scan, account).startsWith(layout.accountsPrefix(scan))).toBe(true);
  expect(layout.planKey(scan).startsWith(layout.scanPrefix(scan))).toBe(true);
  expect(layout.stateKey(account).startsWith(layout.statePrefix)).toBe(true);
});

test('a day is one of UTC', () => {
  expect(layout.dayOf('2026-11-23T23:30:00-02:00')).toBe('2026-11-24');
  expect(layout.dayOf(new Date('2026-11-23T23:59:59.999Z'))).toBe('2026-11-23');
});
