import { beforeEach, describe, expect, it } from '@jest/globals';
import { planAccount, planScan, scanName } from '../../../lambdas/steps/plan.ts';
import type { AccountPlan, ScanConfig, Selection } from '../../../lambdas/steps/types.ts';
import { canned, failure } from '../../aws.ts';
import { memoryStore } from '../memory.ts';
import { BASE, CONFIG, several, type Answers } from './world.ts';

const AT = '2026-11-23T17:45:00.123Z';
const names = (...all: readonly string[]) => ({
  Regions: all.map((RegionName) => ({ RegionName, OptInStatus: 'opt-in-not-required' })),
});
const OPEN: Answers = { 'ec2 DescribeRegions': names('us-east-1', 'eu-west-1', 'ap-south-1') };

let store = memoryStore();
beforeEach(() => void (store = memoryStore()));
const plan = (config: ScanConfig, request: Selection = {}, execution = 'one', answers = OPEN) =>
  planScan(store, config, { execution, startedAt: AT, request }, BASE, canned(answers));
const text = (key: string) => Buffer.from(store.objects.get(key) ?? '').toString();

describe('the name of a scan', () => {
  it('is its time and its execution, the same when asked again', async () => {
    expect(scanName(AT, 'one')).toMatch(/^20261123T174500Z-[0-9a-f]{8}$/);
    const first = await plan(CONFIG);
    const written = [...store.objects.keys()];
    expect((await plan(CONFIG)).scan).toBe(first.scan);
    expect([...store.objects.keys()]).toEqual(written);
  });

  it('differs between executions of the same second', () => {
    expect(scanName(AT, 'one')).not.toBe(scanName(AT, 'two'));
  });
});

describe('a scan', () => {
  it('goes in batches, each a line', async () => {
    const ids = Array.from({ length: 25 }, (_, index) => String(index).padStart(12, '0'));
    const { scan, batches, accounts } = await plan(several(...ids));
    const lines = text(`scans/${scan}/batches.jsonl`).trimEnd().split('\n');
    const parsed = lines.map((line) => JSON.parse(line) as { scan: string; accounts: string[] });
    expect(batches).toBe(3);
    expect(parsed.map((batch) => batch.accounts.length)).toEqual([10, 10, 5]);
    expect(parsed.flatMap((batch) => batch.accounts)).toEqual(accounts.map(({ id }) => id));
    expect(new Set(parsed.map((batch) => batch.scan))).toEqual(new Set([scan]));
    expect((await plan({ ...several(...ids), batchSize: 4 })).batches).toBe(7);
  });

  it('is full where nothing narrows it, and otherwise keeps what it was narrowed to', async () => {
    expect(await plan(CONFIG)).toMatchObject({ full: true, config: CONFIG });
    const part = await plan(CONFIG, { services: ['ec2'], severity: 'high', regions: ['eu-west-1'] });
    expect(part).toMatchObject({
      full: false,
      config: { rules: ['ec2-region-ebs-default-encryption-enabled'], regions: ['eu-west-1'] },
    });
  });

  it.each<[string, ScanConfig, Selection, string]>([
    ['region', CONFIG, { regions: ['eu-wset-1'] }, "unknown region 'eu-wset-1'; did you mean 'eu-west-1'?"],
    [
      'region of the configuration',
      { ...CONFIG, regions: ['eu-west-11'] },
      {},
      "unknown region 'eu-west-11'; did you mean 'eu-west-1'?",
    ],
    [
      'region that is not scanned',
      { ...CONFIG, regions: ['eu-west-1'] },
      { regions: ['us-east-1'] },
      "unknown region of this scanner 'us-east-1'; did you mean 'eu-west-1'?",
    ],
    [
      'account',
      CONFIG,
      { accounts: ['111111111112'] },
      "unknown account '111111111112'; did you mean '111111111111'?",
    ],
    [
      'account id that is none',
      CONFIG,
      { accounts: ['1111-1111-1111'] },
      "account '1111-1111-1111' is not a number of 12 digits",
    ],
    [
      'rule',
      CONFIG,
      { rules: ['ec2-elastic-ip-assocaited'] },
      "unknown rule 'ec2-elastic-ip-assocaited'; did you mean 'ec2-elastic-ip-associated'?",
    ],
    [
      'parameter',
      {
        ...CONFIG,
        rules: ['iam-access-key-rotated'],
        params: { 'iam-access-key-rotated': { maxAgeDay: 1 } },
      },
      {},
      "unknown parameter of iam-access-key-rotated 'maxAgeDay'; did you mean 'maxAgeDays'?",
    ],
    [
      'selection that leaves nothing',
      CONFIG,
      { rules: ['ec2-elastic-ip-associated'], severity: 'critical' },
      'no rule meets all of the selection; leave a part of it out',
    ],
  ])('refuses an unknown %s', async (_, config, request, message) => {
    await expect(plan(config, request)).rejects.toMatchObject({ name: 'UsageError', message });
    expect(store.objects.size).toBe(0);
  });

  it('cannot begin where AWS does not name its regions', async () => {
    const begun = plan({ ...CONFIG, regions: ['eu-west-1'] }, {}, 'one', { 'ec2 DescribeRegions': {} });
    await expect(begun).rejects.toThrow('ec2:DescribeRegions answered without Regions');
  });
});

describe('an account', () => {
  const entered = async (config: ScanConfig, answers = OPEN, account = BASE.accountId, refused?: Error) => {
    const scan = await plan(config);
    const door = {
      aws: canned(answers),
      calls: new Map([['ec2:DescribeRegions', 1]]),
      credentialsFor: () => (refused ? () => Promise.reject(refused) : undefined),
    };
    const result = await planAccount(store, scan, account, BASE, door);
    expect(JSON.parse(text(`scans/${scan.scan}/accounts/${account}.json`))).toEqual(result);
    return result;
  };
  const placed = ({ units }: AccountPlan) => units.map(({ region, home }) => (home ? `${region}*` : region));

  it('is read in its enabled regions; its home is where the scanner is', async () => {
    const some: Answers = {
      'ec2 DescribeRegions': {
        Regions: [
          ...names('us-east-1', 'eu-west-1').Regions,
          { RegionName: 'me-south-1', OptInStatus: 'not-opted-in' },
          { RegionName: 'af-south-1', OptInStatus: 'opted-in' },
        ],
      },
    };
    expect(placed(await entered(CONFIG, some))).toEqual(['af-south-1', 'eu-west-1*', 'us-east-1']);
    expect(placed(await entered({ ...CONFIG, regions: ['us-east-1', 'ap-south-1'] }, some))).toEqual([
      'us-east-1*',
    ]);
  });

  it('that refuses its role is one gap that names it', async () => {
    const denied = failure('AccessDenied', 'no identity-based policy allows the sts:AssumeRole action');
    expect(await entered(several('222222222222'), OPEN, '222222222222', denied)).toMatchObject({
      units: [],
      gap: {
        call: 'sts:AssumeRole arn:aws:iam::222222222222:role/PlumblineScanner',
        error: 'AccessDenied',
        deniedBy: 'role',
      },
    });
  });

  it('is never read with the credentials of another one', async () => {
    const config: ScanConfig = { ...CONFIG, accounts: { ids: [BASE.accountId, '222222222222'] } };
    expect(await entered(config, OPEN, '222222222222')).toMatchObject({
      units: [],
      gap: { call: 'sts:AssumeRole in 222222222222', error: 'NoRole: the configuration names none' },
    });
  });

  it.each<[string, Answers, object]>([
    [
      'denies them',
      { 'ec2 DescribeRegions': failure('UnauthorizedOperation') },
      { error: 'UnauthorizedOperation', deniedBy: 'unspecified' },
    ],
    ['names none', { 'ec2 DescribeRegions': names() }, { error: 'NotReported: an enabled region' }],
  ])('that %s is one gap of ec2:DescribeRegions', async (_, answers, gap) => {
    expect(await entered(CONFIG, answers)).toMatchObject({
      units: [],
      gap: { call: 'ec2:DescribeRegions', ...gap },
    });
  });

  it('that has none of the scanned regions is a gap: nobody would read what it has besides them', async () => {
    const config: ScanConfig = { ...CONFIG, regions: ['ap-south-1'] };
    expect(await entered(config, { 'ec2 DescribeRegions': names('eu-west-1') })).toMatchObject({
      units: [],
      gap: { call: 'ec2:DescribeRegions', error: 'NoScannedRegionEnabled' },
    });
  });

  it('keeps the calls that it took', async () => {
    expect(await entered(CONFIG)).toMatchObject({ calls: { 'ec2:DescribeRegions': 1 } });
  });
});
