/** Every key of the store. Scans expire in days; state and tables stay. */

/** A type as a part of a key: `AWS::S3::Bucket` is `AWS-S3-Bucket`, `AWS::::Account` is `AWS--Account`. */
export const typeName = (type: string): string => type.replaceAll('::', '-');

/** The day of a time, in UTC, as tables are partitioned by it: `2026-11-23`. */
export const dayOf = (time: Date | string): string => new Date(time).toISOString().slice(0, 10);

export const scanPrefix = (scan: string): string => `scans/${scan}/`;
export const planKey = (scan: string): string => `scans/${scan}/plan.json`;
export const batchesKey = (scan: string): string => `scans/${scan}/batches.jsonl`;
export const accountsPrefix = (scan: string): string => `scans/${scan}/accounts/`;
export const accountKey = (scan: string, account: string): string => `scans/${scan}/accounts/${account}.json`;
export const summaryKey = (scan: string): string => `scans/${scan}/summary.json`;
export const notifiedKey = (scan: string): string => `scans/${scan}/notified.json`;

/** What was read of one account, or of one of its regions. */
export const inventoryPrefix = (scan: string, account: string, region?: string): string =>
  `scans/${scan}/inventory/${account}/${region === undefined ? '' : `${region}/`}`;

/** One part of the resources of a type; parts count from 0. */
export const inventoryKey = (
  scan: string,
  account: string,
  region: string,
  type: string,
  part: number,
): string =>
  `${inventoryPrefix(scan, account, region)}${typeName(type)}/${String(part).padStart(5, '0')}.ndjson.gz`;

/** What was listed of a type, but not yet read when the time was up. */
export const pendingKey = (scan: string, account: string, region: string, type: string): string =>
  `${inventoryPrefix(scan, account, region)}${typeName(type)}/pending.ndjson.gz`;

export const markersPrefix = (scan: string, account: string, region?: string): string =>
  `scans/${scan}/markers/${account}/${region === undefined ? '' : `${region}/`}`;

/** Says that a type has been read in a unit, or why it could not be. */
export const markerKey = (scan: string, account: string, region: string, type: string): string =>
  `${markersPrefix(scan, account, region)}${typeName(type)}.json`;

/** Says that a unit is finished. */
export const unitMarkerKey = (scan: string, account: string, region: string): string =>
  `${markersPrefix(scan, account, region)}_unit.json`;

/** What people change of a deployed scanner's configuration, without deploying it again. */
export const runTimeKey = 'config/plumbline.yaml';
/** The last good one of those files. */
export const inForceKey = 'state/config.json';

/** What people were last told cannot be seen. */
export const blindKey = 'state/blind.json';
/** What people have been told, and programs not yet: ids of the outboxes. */
export const toldKey = 'state/told.json';
/** The file of exemptions, as people put it; what of it is in force; and what of that people were told ends soon. */
export const exemptionsFileKey = 'config/exemptions.yaml';
export const exemptionsKey = 'state/exemptions.json';
export const announcedKey = 'state/announced.json';
/** What is exempt for all accounts of a scan. */
export const scanExemptionsKey = (scan: string): string => `scans/${scan}/exemptions.json`;
/** What a scan could not see, each call once an account. */
export const scanBlindKey = (scan: string): string => `scans/${scan}/blind.json`;

/** What one scan changed in the state of an account. */
export const scanChangesKey = (scan: string, account: string): string =>
  `scans/${scan}/changes/${account}.ndjson.gz`;

export const outcomesPrefix = (scan: string): string => `scans/${scan}/outcomes/`;
export const outcomeKey = (scan: string, account: string): string => `scans/${scan}/outcomes/${account}.json`;

/** What is true now of an account: the only object that is written conditionally. */
export const stateKey = (account: string): string => `state/account=${account}/state.ndjson.gz`;
export const statePrefix = 'state/';

export const findingsTableKey = (day: string, account: string): string =>
  `tables/findings/day=${day}/${account}.parquet`;

/** The revision is padded to ten digits, so that an account's files sort by it. */
export const changesTableKey = (day: string, account: string, revision: number): string =>
  `tables/changes/day=${day}/${account}-${String(revision).padStart(10, '0')}.parquet`;

export const coverageTableKey = (day: string, scan: string, account: string): string =>
  `tables/coverage/day=${day}/${scan}-${account}.parquet`;

export const scansTableKey = (day: string, scan: string): string => `tables/scans/day=${day}/${scan}.parquet`;
