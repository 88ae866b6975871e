/** What every read from AWS Config shares: where to look, what is recorded there, and as of when it is true. */
import type { Region } from '@aws-sdk/client-ec2';
import type { Place } from '../../call.ts';
import { ec2 } from '../../ec2/service.ts';
import { judgeError } from '../../errors.ts';
import { gap, isGap, type Gap } from '../../reading.ts';
import { once, unreported, type Aws } from '../../requests.ts';
import type { Unit } from '../../unit.ts';
import { aggregationGap } from './aggregated.ts';
import { expressionFor, page, selectCall, type Aggregator, type Rows } from './query.ts';
import { recordingIn, type Recording } from './recorders.ts';

/** How AWS Config is read. */
export interface ConfigOptions {
  /** Ask an aggregator; otherwise each account is asked for its own. */
  readonly aggregator?: Aggregator;
  /** Whether what Config does not carry is read live. */
  readonly fill?: boolean;
}

export const REGIONS = ec2.read('DescribeRegions', { input: () => ({}), emptyMeans: 'gap' }).call;

/** Minutes by which an item may lag behind the world: recorded continuously, once a day, and through an aggregator. */
const LAG = { continuous: 15, daily: 24 * 60 + 15, aggregator: 60 };

export interface Spot {
  readonly at: Place;
  readonly recording: Recording;
}

export class ConfigSource {
  readonly #aws: Aws;
  readonly #unit: Unit;
  readonly #options: ConfigOptions;
  readonly #now: () => Date;
  readonly #spots = new Map<string, Promise<Spot>>();
  readonly #roles = new Map<string, Promise<Rows | Gap>>();
  readonly #regions = new Map<string, Promise<readonly string[] | Gap>>();

  constructor(aws: Aws, unit: Unit, options: ConfigOptions, now: () => Date) {
    this.#aws = aws;
    this.#unit = unit;
    this.#options = options;
    this.#now = now;
  }

  /** The account in a region, with what is recorded there. */
  spot(region: string): Promise<Spot> {
    const at = { partition: this.#unit.partition, accountId: this.#unit.accountId, region };
    const { aggregator } = this.#options;
    return once(this.#spots, region, async () => {
      const recording = await recordingIn(this.#aws, at);
      const why = aggregator && (await aggregationGap(this.#aws, aggregator, at));
      return { at, recording: why ? { ...recording, gapOf: () => why } : recording };
    });
  }

  /** The regions that the account has, its home first. */
  regions(): Promise<readonly string[] | Gap> {
    const { region: home } = this.#unit;
    return once(this.#regions, 'all', async () => {
      try {
        const { Regions: all } = (await this.#aws.send({ call: REGIONS, input: {}, at: this.#unit })) as {
          readonly Regions?: readonly Region[];
        };
        if (!all) return unreported(REGIONS, 'Regions');
        const names = all
          .filter(({ OptInStatus }) => OptInStatus !== 'not-opted-in')
          .map(({ RegionName = '' }) => RegionName);
        return [home, ...names.filter((name) => name !== home).sort()];
      } catch (error) {
        const meaning = judgeError(error, { call: REGIONS });
        return isGap(meaning) ? meaning : gap({ call: 'ec2:DescribeRegions', error: 'NotReported' });
      }
    });
  }

  /**
   * The region that records what lives in none; only one does. Newer regions say that they do, and cannot: one that
   * does knows a role, since no account has a recorder without one.
   */
  async globalSpot(records: string): Promise<Spot | Gap> {
    const regions = await this.regions();
    if (isGap(regions)) return regions;
    let why: Gap | undefined;
    for (const region of regions) {
      const spot = await this.spot(region);
      const missing = spot.recording.gapOf(records);
      if (missing) {
        why ??= missing;
        continue;
      }
      const known = await once(this.#roles, region, () =>
        this.page('AWS::IAM::Role', spot, 'global', undefined),
      );
      if (isGap(known)) why = known;
      else if (known.rows.length > 0) return spot;
    }
    return why ?? gap({ call: 'config:SelectResourceConfig', error: 'NotRecorded: no region records IAM' });
  }

  /** A page of items of a type, or why it cannot be had. */
  async page(
    records: string,
    { at }: Spot,
    region: string | undefined,
    token: string | undefined,
  ): Promise<Rows | Gap> {
    const { aggregator } = this.#options;
    try {
      return await page(this.#aws, expressionFor(records, at.accountId, region), at, aggregator, token);
    } catch (error) {
      const [action = ''] = selectCall(aggregator).actions;
      const meaning = judgeError(error, { call: { actions: [`${action} ${records}`] } });
      return isGap(meaning) ? meaning : gap({ call: action, error: 'NotReported' });
    }
  }

  /**
   * As of when items are true that are asked for now. An item holds until there is another, however old it is; but the
   * next one may be on its way. What was read live meanwhile is newer.
   */
  asOf(records: string, { isDaily }: Recording): string {
    const { continuous, daily, aggregator } = LAG;
    const minutes = (isDaily(records) ? daily : continuous) + (this.#options.aggregator ? aggregator : 0);
    return new Date(this.#now().getTime() - minutes * 60_000).toISOString();
  }
}
