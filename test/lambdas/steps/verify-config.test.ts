/** A finding is looked at again under what the scan was configured to: its severities, its parameters. */
import { beforeEach, expect, it } from '@jest/globals';
import type { Doors } from '../../../lambdas/steps/here.ts';
import { scanHere } from '../../../lambdas/steps/scan.ts';
import { readState } from '../../../lambdas/steps/state.ts';
import type { ScanConfig } from '../../../lambdas/steps/types.ts';
import { verifyHere } from '../../../lambdas/steps/verify/verify.ts';
import { canned } from '../../aws.ts';
import { memoryStore } from '../memory.ts';

const ACCOUNT = '111111111111';
const RULE = 'ec2-instance-not-stopped-too-long';
const stopped = {
  ...{ InstanceId: 'i-1', LaunchTime: new Date('2026-01-01T00:00:00Z'), State: { Name: 'stopped' } },
  StateTransitionReason: 'User initiated (2026-06-28 08:15:00 GMT)',
};
const answers = {
  'sts GetCallerIdentity': { Account: ACCOUNT, Arn: `arn:aws:iam::${ACCOUNT}:user/me` },
  'ec2 DescribeRegions': { Regions: [{ RegionName: 'eu-west-1' }] },
  'ec2 DescribeInstances': { Reservations: [{ Instances: [stopped] }] },
};
const door = () => ({
  ...{ aws: canned(answers), calls: new Map<string, number>(), credentialsFor: () => undefined },
});
const doors: Doors = { own: door, to: door, region: () => Promise.resolve('eu-west-1') };
const config: ScanConfig = {
  ...{ schemaVersion: 1, accounts: { current: true }, regions: 'all', rules: [RULE], allow: [] },
  params: { [RULE]: { maxDays: 1 } },
  severities: { [RULE]: 'critical' },
};

let store = memoryStore();
beforeEach(() => void (store = memoryStore()));
const findings = async () => [...((await readState(store, ACCOUNT)).state?.findings.values() ?? [])];
const at = (day: number) => () => new Date(`2026-07-0${day}T00:00:00.000Z`);

async function scannedId(): Promise<string> {
  await scanHere({ store, config, request: {}, now: at(1), doors });
  const [found] = await findings();
  expect(found).toMatchObject({ open: true, severity: 'critical' });
  return found?.id ?? '';
}

it('keeps the severity and the parameters that the scan had', async () => {
  const finding = await scannedId();
  expect((await verifyHere({ store, finding, now: at(2), doors })).status).toBe('failing');
  expect(await findings()).toMatchObject([{ open: true, severity: 'critical' }]);
});

it('does not judge by other parameters where those of the scan have expired', async () => {
  const finding = await scannedId();
  const keys = [...store.objects.keys()].filter((key) => /^(scans|tables)\//.test(key));
  await store.delete(keys);
  await expect(verifyHere({ store, finding, now: at(2), doors })).rejects.toThrow(
    /not kept any more; scan again/,
  );
  expect(await findings()).toMatchObject([{ open: true }]);
});
