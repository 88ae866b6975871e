/** What the commands are put together from; `live.ts` has the real ones, tests bring their own. */
import type { AnyRule } from '../engine/rule.ts';
import type { Estimate, EstimateRequest } from '../lambdas/steps/estimate/estimate.ts';
import type { RecordRequest } from '../lambdas/steps/recording/here.ts';
import type { Manifest } from '../lambdas/steps/recording/manifest.ts';
import type { Progress, ScanRequest, ScanResult } from '../lambdas/steps/scan.ts';
import type { Asked, Found, Unseen } from '../lambdas/steps/paths/paths.ts';
import type { Verified, VerifyRequest } from '../lambdas/steps/verify/verify.ts';
import type { InForce } from '../lambdas/config/exemptions-in-force.ts';
import type { ScanConfig, Selection, Summary } from '../lambdas/steps/types.ts';
import type { Store } from '../lambdas/store/store.ts';
import type { Tallies } from '../reports/scores/tally.ts';
import type { FindingLine } from './finding-line.ts';

export type {
  Estimate,
  EstimateRequest,
  Manifest,
  Progress,
  RecordRequest,
  ScanConfig,
  ScanRequest,
  ScanResult,
  Selection,
  Store,
  Summary,
  Verified,
  VerifyRequest,
};

export interface Identity {
  readonly account: string;
  readonly arn: string;
}

/** What a store knows of an account. */
export interface KnownAccount {
  readonly account: string;
  /** Those in which anything was judged. */
  readonly regions: readonly string[];
  /** Has a scan seen this resource? */
  knows(arn: string): boolean;
  /** All that is not a pass. */
  readonly findings: readonly FindingLine[];
  /** Verdicts by rule as of today, of all regions or of some. */
  tallies(now: Date, regions?: readonly string[]): Tallies;
}

export interface Parts {
  readonly rules: readonly AnyRule[];
  readonly version: string;
  /** Who we are to AWS: the first call of every command that needs AWS. Fails within 10 seconds. */
  identity(): Promise<Identity>;
  /** `s3://bucket`, or a folder. */
  store(uri: string): Promise<Store>;
  scan(request: ScanRequest): Promise<ScanResult>;
  /** Writes an inventory to a folder. */
  record(request: RecordRequest): Promise<Manifest>;
  /** What a scan would take. */
  estimate(request: EstimateRequest): Promise<Estimate>;
  /** Reads the resource of a finding again. */
  verify(request: VerifyRequest): Promise<Verified>;
  /** Ways from the internet to administrators and data, in what a scan has read. */
  paths(asked: Asked): AsyncIterable<Found | Unseen>;
  /** What a store knows now, account by account. */
  open(store: Store, options?: { readonly isEmptyFine?: boolean }): AsyncIterable<KnownAccount>;
  /** The exemptions that are in force in a store; undefined where none ever were. */
  inForce(store: Store): Promise<Pick<InForce, 'exemptions'> | undefined>;
  /** The summary of a finished scan. */
  summary(store: Store, scan: string): Promise<Summary>;
  deployment(): Promise<Deployment>;
}

/** A deployed scanner, seen from outside. */
export interface Deployment {
  /** The state machine's ARN in a stack's outputs. Throws `UsageError` where there is none. */
  stateMachine(stack: string): Promise<string>;
  /** Starts a scan; resolves to the execution's ARN. */
  start(stateMachine: string, request: Selection): Promise<string>;
  look(execution: string): Promise<Look>;
  /** The scan that an execution made, and the bucket it is in: known once it is planned. */
  planned(execution: string): Promise<{ readonly scan: string; readonly bucket: string } | undefined>;
}

export interface Look {
  readonly status: 'running' | 'succeeded' | 'failed';
  /** Batches of accounts; undefined until Step Functions counts them. */
  readonly batches?: { readonly done: number; readonly total: number };
  /** Why it failed. */
  readonly error?: string;
  readonly cause?: string;
}
