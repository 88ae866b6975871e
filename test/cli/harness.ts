/** Runs a command line in this process, with streams, a clock and parts of its own. */
import { Writable } from 'node:stream';
import type { FindingLine } from '../../cli/finding-line.ts';
import type { Io } from '../../cli/io.ts';
import { main } from '../../cli/main.ts';
import type {
  Deployment,
  Parts,
  ScanRequest,
  ScanResult,
  Selection,
  Store,
  Summary,
} from '../../cli/parts.ts';
import type { Tallies, Tally } from '../../reports/scores/tally.ts';
import { rules } from '../../rules/index.ts';
import { answers } from './answers.ts';
import { ACCOUNT, finding } from './finding.ts';

export { ACCOUNT, finding };

const EXECUTION = `arn:aws:states:eu-west-1:${ACCOUNT}:execution:Plumbline:1`;

export class Sink extends Writable {
  text = '';
  readonly isTTY: boolean;
  declare readonly columns: number;
  constructor(columns?: number) {
    super({ decodeStrings: false });
    this.isTTY = columns !== undefined;
    if (columns !== undefined) this.columns = columns;
  }
  override _write(text: string, _encoding: string, done: (error?: Error) => void): void {
    this.text += text;
    done();
  }
}

const NONE = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
const VERDICTS = { pass: 0, fail: 0, unknown: 0, error: 0, 'not-applicable': 0 };

export const summary = (over: Partial<Summary> = {}): Summary => ({
  schemaVersion: 1,
  scan: '20260701T000000Z-1a2b3c4d',
  startedAt: '2026-07-01T00:00:00.000Z',
  finishedAt: '2026-07-01T00:00:12.000Z',
  full: true,
  accounts: 1,
  accountsFailed: 0,
  units: 2,
  unitsFailed: 0,
  rules: 40,
  resources: 120,
  verdicts: VERDICTS,
  failing: NONE,
  opened: NONE,
  resolved: 0,
  worsened: 0,
  reopened: 0,
  lines: [],
  gaps: [],
  gapCount: 0,
  calls: 345,
  callsByOperation: {},
  ...over,
});

/** As findings come from a scan. */
export async function* streamed(findings: readonly FindingLine[]): AsyncGenerator<FindingLine> {
  for (const one of findings) yield await Promise.resolve(one);
}

/** What a scan finds: a failure, a pass, something unknown. */
const FOUND = [
  finding(),
  finding({ status: 'pass', open: false }, 'good'),
  finding({ status: 'unknown', open: false }, 'dark'),
];
/** What a scan gives. */
export const scanResult = (
  over: Partial<Summary> = {},
  findings: readonly FindingLine[] = [],
  tallies: Tallies = new Map(),
): ScanResult => ({
  summary: summary(over),
  findings: streamed(findings),
  tallies: () => Promise.resolve(tallies),
});
/** A scan with that summary. */
export const giving = (over: Partial<Summary> = {}): Partial<Parts> => ({
  scan: () => Promise.resolve(scanResult(over, FOUND)),
});
/** The ids of findings, one a line. */
export const idsIn = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { id: string }).id);

const store = (uri: string) => ({ uri }) as Store;

/** What the fake parts were asked for. */
export interface Asked {
  scan?: ScanRequest;
  start?: { readonly stateMachine: string; readonly request: Selection };
  stack?: string;
}

export const deployment = (asked: Asked = {}): Deployment => ({
  stateMachine: (stack) => {
    asked.stack = stack;
    return Promise.resolve(`arn:aws:states:eu-west-1:${ACCOUNT}:stateMachine:Plumbline`);
  },
  start: (stateMachine, request) => {
    asked.start = { stateMachine, request };
    return Promise.resolve(EXECUTION);
  },
  look: () => Promise.resolve({ status: 'succeeded' }),
  planned: () => Promise.resolve({ scan: summary().scan, bucket: 'my-plumbline-bucket' }),
});

export const known = (findings: readonly FindingLine[]) => ({
  account: ACCOUNT,
  regions: ['eu-west-1', 'us-east-1'],
  knows: (arn: string) => arn === 'arn:aws:s3:::my-bucket',
  findings,
  tallies: () => new Map<string, Tally>(),
});

export const partsWith = (over: Partial<Parts> = {}, asked: Asked = {}): Parts => ({
  rules,
  version: '1.2.3',
  identity: () => Promise.resolve({ account: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:user/me` }),
  store: (uri) => Promise.resolve(store(uri)),
  scan: (request) => {
    asked.scan = request;
    return Promise.resolve(scanResult());
  },
  ...answers,
  open: async function* () {
    yield await Promise.resolve(known([]));
  },
  paths: async function* () {
    yield* await Promise.resolve([]);
  },
  inForce: () => Promise.resolve(undefined),
  summary: () => Promise.resolve(summary()),
  deployment: () => Promise.resolve(deployment(asked)),
  ...over,
});

export interface Options {
  readonly parts?: Partial<Parts>;
  /** Both streams are a terminal of that width. */
  readonly columns?: number;
  readonly env?: Io['env'];
  readonly stdout?: Sink;
  readonly onInterrupt?: Io['onInterrupt'];
  /** 1970 unless said. */
  readonly now?: Date;
}

/** Runs `plumbline` with those arguments; `asked` tells what it wanted of its parts. */
export async function plumbline(argv: readonly string[], options: Options = {}) {
  const { parts = {}, columns, env = {}, onInterrupt = () => undefined, now = new Date(0) } = options;
  const stdout = options.stdout ?? new Sink(columns);
  const stderr = new Sink(columns);
  const asked: Asked = {};
  const io = { stdout, stderr, env, now: () => now, pause: () => Promise.resolve(), onInterrupt };
  const code = await main(argv, io, partsWith(parts, asked));
  return { code, stdout: stdout.text, stderr: stderr.text, asked };
}
