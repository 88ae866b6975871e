/** The recorded accounts, what the rules make of them, and the calls that lead there. */
import type { Judgement } from '../../engine/judge.ts';
import type { AnyRule } from '../../engine/rule.ts';
import type { Call } from '../../inventory/call.ts';
import { callsFor } from '../../inventory/permissions.ts';
import { rules } from '../../rules/index.ts';
import type { Answer, Answers } from '../aws.ts';
import { goodAbroad, homebound } from './abroad.ts';
import { badCompute, goodCompute } from './compute.ts';
import { scan } from './faults.ts';
import { badIdentity, goodIdentity, ORGANIZATION, otherwiseBadIdentity } from './identity.ts';
import { badMetrics, goodMetrics, otherwiseBadMetrics } from './metrics.ts';
import { badNetwork, behindBalancer, goodNetwork } from './network.ts';
import { badConnections, goodConnections } from './connections.ts';
import { badDetection, goodDetection, otherwiseBadDetection } from './detection.ts';
import { badDataStores, goodDataStores, otherwiseBadDataStores } from './data-stores.ts';
import { badPrincipals, goodPrincipals, otherwiseBadPrincipals } from './principals.ts';
import { badPolicies, goodPolicies } from './policies.ts';
import { badS3, goodS3, otherwiseBadS3 } from './s3.ts';
import { badStorage, goodStorage, otherwiseBadStorage } from './storage.ts';
import { badWatching, goodWatching } from './watching.ts';
import { badTags, goodTags, placed, placedWell } from './tags-and-vpc.ts';
import { badVpc, goodVpc } from './vpc.ts';

const good = {
  ...goodAbroad,
  ...goodCompute,
  ...goodConnections,
  ...goodDataStores,
  ...goodDetection,
  ...goodIdentity,
  ...goodMetrics,
  ...goodNetwork,
  ...goodPrincipals,
  ...goodPolicies,
  ...goodStorage,
  ...goodTags,
  ...goodVpc,
  ...goodS3,
  ...goodWatching,
};
const bad = {
  ...goodAbroad,
  ...badCompute,
  ...badConnections,
  ...badDataStores,
  ...badDetection,
  ...badIdentity,
  ...badMetrics,
  ...badNetwork,
  ...badPrincipals,
  ...badPolicies,
  ...badStorage,
  ...badTags,
  ...badVpc,
  ...badS3,
  ...badWatching,
};

export const accounts: Readonly<Record<string, Answers>> = {
  good: placedWell(good),
  bad: homebound(placed(bad)),
  'bad otherwise': placed({
    ...bad,
    ...otherwiseBadDataStores,
    ...otherwiseBadDetection,
    ...behindBalancer,
    ...otherwiseBadIdentity,
    ...otherwiseBadMetrics,
    ...otherwiseBadPrincipals,
    ...otherwiseBadStorage,
    ...otherwiseBadS3,
  }),
};

export const nameOf = ({ service, operation }: Call): string => `${service} ${operation}`;
export const calls = [...new Map(callsFor(rules).map((call) => [nameOf(call), call])).values()];

/** The verdicts of all rules on each account, as long as everything answers. */
export const before: Readonly<Record<string, ReadonlyMap<string, Judgement>>> = Object.fromEntries(
  await Promise.all(
    Object.entries(accounts).map(
      async ([name, answers]) => [name, await scan(rules, answers, ORGANIZATION)] as const,
    ),
  ),
);

/** The rules that make the call. What holds of all others cannot change. */
export const concerned = (call: Call): readonly AnyRule[] =>
  rules.filter((rule) => callsFor([rule]).some((one) => nameOf(one) === nameOf(call)));

/** What some rules said of an account before anything went wrong. */
export const beforeOf = (account: string, some: readonly AnyRule[]): ReadonlyMap<string, Judgement> =>
  new Map([...(before[account] ?? [])].filter(([, { rule }]) => some.includes(rule)));

/** The accounts whose answers to the call differ. */
export const accountsFor = (call: Call): readonly (readonly [name: string, answers: Answers])[] =>
  Object.entries(accounts).filter(([, answers], index) => {
    const earlier = Object.values(accounts).slice(2, index);
    return (
      index < 2 ||
      ![accounts['bad'], ...earlier].some((one) => answerTo(call, one) === answerTo(call, answers))
    );
  });

export const answerTo = (call: Call, answers: Answers | undefined): Answer | undefined =>
  answers?.[nameOf(call)];
