/** The lines that a state is written in, one JSON object each. */
import * as z from 'zod';
import type { Change, OutboxEntry, Summary } from '../changes.ts';
import type { Exempt } from '../exemptions/exemption.ts';
import type { FindingState } from '../finding.ts';
import { HASH_LENGTH } from './seen.ts';
import { SCHEMA_VERSION } from './state.ts';

const text = z.string();
const maybe = z.exactOptional(text);
/** As `Date.toISOString()` writes it: times are compared as text. */
const time = z.iso.datetime({ precision: 3 });
const perhaps = z.exactOptional(time);
const amount = z.int().nonnegative();

/** Not `z.record`, which leaves a tag out whose key is `__proto__`. */
const tags = z.custom<Readonly<Record<string, string>>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === 'string'),
  'expected texts by name',
);

const severity = z.enum(['critical', 'high', 'medium', 'low', 'info']);
const kind = z.enum(['opened', 'resolved', 'reopened', 'worsened', 'exempted', 'unexempted']);
const cause = z.enum([
  'drift',
  'new-resource',
  'new-rule',
  'rule-changed',
  'new-account',
  'unblinded',
  'fixed',
  'deleted',
  'excluded',
  'rule-removed',
  'account-left',
  'exemption',
  'exemption-expired',
  'exemption-ended',
]);

const exemption = z.strictObject({
  id: text,
  owner: text,
  reason: text,
  ticket: maybe,
  expires: z.iso.date(),
  covers: z.enum(['fail', 'gap', 'both']),
}) satisfies z.ZodType<Exempt>;
const brief = exemption.pick({ id: true, owner: true, expires: true });

const finding = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{32}$/, 'expected 32 hexadecimal digits'),
  rule: text,
  ruleRevision: z.int(),
  params: text,
  resource: z.strictObject({
    arn: text,
    type: text,
    accountId: text,
    region: text,
    name: maybe,
    tags,
  }),
  severity,
  title: maybe,
  open: z.boolean(),
  verdict: z.enum(['pass', 'fail', 'unknown', 'error']),
  firstSeen: time,
  since: time,
  lastFail: perhaps,
  lastClear: perhaps,
  lastSeen: time,
  observedAt: time,
  keys: z.array(text),
  evidence: z.array(
    z.strictObject({
      path: text,
      actual: z.unknown(),
      expected: text,
      status: z.enum(['holds', 'violated', 'unknown']),
    }),
  ),
  error: maybe,
  estimate: z.exactOptional(z.strictObject({ usdPerMonth: z.number().positive(), pricesOf: text })),
  cause: z.exactOptional(cause),
  exemption: z.exactOptional(exemption),
}) satisfies z.ZodType<FindingState>;

const news = { kind, cause, at: time, scan: text, revision: amount };
const change = z.strictObject({
  ...news,
  finding,
  exemption: z.exactOptional(exemption),
}) satisfies z.ZodType<Change>;
const summary = z.strictObject({
  ...news,
  rule: text,
  severity,
  count: amount,
  exemption: z.exactOptional(brief),
}) satisfies z.ZodType<Summary>;
const entry = z.union([
  z.strictObject({ id: text, change }),
  z.strictObject({ id: text, summary }),
]) satisfies z.ZodType<OutboxEntry>;

const full = z.strictObject({ at: time, rules: z.array(text), regions: z.array(text) });

/** The first line. `lines` counts those that follow, so that a state which was cut short is noticed. */
export const header = z.strictObject({
  kind: z.literal('state'),
  schemaVersion: z.literal(SCHEMA_VERSION),
  accountId: text,
  revision: amount,
  updatedAt: time,
  scans: z.array(text),
  full: z.exactOptional(full),
  exemptionsAt: perhaps,
  lines: amount,
});

/** All others. Known resources come in several lines of one `unit`: hashes of fixed length, one after the other. */
export const line = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('seen'),
    unit: text,
    completeAt: perhaps,
    failedAt: perhaps,
    hashes: z.string().refine(({ length }) => length % HASH_LENGTH === 0, 'expected whole hashes'),
    later: z.record(text, time),
  }),
  z.strictObject({
    kind: z.literal('judged'),
    pair: text,
    revision: z.int(),
    params: text,
    at: time,
    asOf: perhaps,
  }),
  z.strictObject({ kind: z.literal('passes'), pair: text, count: amount }),
  z.strictObject({ kind: z.literal('outbox'), entry }),
  z.strictObject({ kind: z.literal('cleared'), id: text, pair: text, at: time, resolvedAt: perhaps }),
  finding.extend({ kind: z.literal('finding') }),
]);
export type Line = z.output<typeof line>;
