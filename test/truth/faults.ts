/** What can go wrong with a call, as AWS lets it go wrong; and what its verdicts may then say. */
import { judgeAll, type Judgement } from '../../engine/judge.ts';
import type { AnyRule, Organization } from '../../engine/rule.ts';
import type { Call } from '../../inventory/call.ts';
import { collect } from '../../inventory/collect.ts';
import { canned, failure, HOME, options, type Answer, type Answers } from '../aws.ts';

const nameOf = ({ service, operation }: Call): string => `${service} ${operation}`;
const deniedAs = ({ service }: Call, reason: string): Error =>
  failure(
    service === 'ec2' ? 'UnauthorizedOperation' : 'AccessDeniedException',
    `User: arn:aws:sts::111122223333:assumed-role/Plumbline/scan is not authorized to perform it ${reason}`,
  );

export interface Fault {
  /** The error that the evidence must name. */
  readonly error: RegExp;
  /** What AWS answers instead; nothing where this cannot happen to the call. */
  readonly answer: (call: Call, whole: Answer) => Promise<Answer | undefined>;
}

export const faults: Readonly<Record<string, Fault>> = {
  denied: {
    error: /"error":"(UnauthorizedOperation|AccessDeniedException)","deniedBy":"role"/,
    answer: (call) => Promise.resolve(deniedAs(call, 'because no identity-based policy allows the action')),
  },
  'denied by an SCP': {
    error: /"error":"(UnauthorizedOperation|AccessDeniedException)","deniedBy":"scp"/,
    answer: (call) => Promise.resolve(deniedAs(call, 'with an explicit deny in a service control policy')),
  },
  throttled: {
    error: /"error":"ThrottlingException"/,
    answer: () => Promise.resolve(failure('ThrottlingException')),
  },
  'answered with nothing': {
    error: /"error":"(NotReported|NotReady)/,
    answer: () => Promise.resolve({}),
  },
  'cut off after its first page': {
    error: /"error":"InternalError"/,
    answer: async (call, whole) => {
      const module = (await call.load()) as Record<string, unknown>;
      if (module[`paginate${call.operation}`] === undefined || whole instanceof Error) return undefined;
      return (input, region) => {
        if (Object.keys(MORE).some((token) => token in input)) return failure('InternalError');
        return { ...(typeof whole === 'function' ? whole(input, region) : whole), ...MORE };
      };
    },
  },
};
/** Each service has its own word for the place where the next page begins. */
const MORE = { NextToken: 'more', Marker: 'more', NextMarker: 'more', ContinuationToken: 'more' };

/** All verdicts of the rules on an account that answers so, through the real collector. */
export async function scan(
  rules: readonly AnyRule[],
  answers: Answers,
  organization: Organization,
): Promise<ReadonlyMap<string, Judgement>> {
  const inventory = await collect(canned(answers), rules, [HOME], options);
  const judged = [...judgeAll(rules, inventory, { now: options.now(), organization })];
  return new Map(judged.map((one) => [`${one.rule.id} on ${one.resource.arn}`, one]));
}

/** The same account with one call that fails. */
export async function scanWith(
  rules: readonly AnyRule[],
  answers: Answers,
  organization: Organization,
  call: Call,
  fault: Fault,
): Promise<ReadonlyMap<string, Judgement> | undefined> {
  const answer = await fault.answer(call, answers[nameOf(call)] ?? {});
  return answer && scan(rules, { ...answers, [nameOf(call)]: answer }, organization);
}

type Verdicts = ReadonlyMap<string, Judgement>;

/**
 * Where the first law is broken: a verdict may stay, or become unknown and name the call and its error. A resource
 * that is no longer seen must be told of as unknown, on its region or account.
 */
export function violations(before: Verdicts, after: Verdicts, { actions }: Call, { error }: Fault): string[] {
  const unlisted = new Set(
    [...after.values()].filter((one) => isNew(one, before)).map(({ rule }) => rule.id),
  );
  const lost = [...before].flatMap(([name, { rule }]) =>
    after.has(name) || unlisted.has(rule.id) ? [] : [`${name}: gone without a word`],
  );
  const changed = [...after].flatMap(([name, { verdict }]) => {
    const was = before.get(name)?.verdict.status;
    if (verdict.status === was) return [];
    if (verdict.status !== 'unknown') return [`${name}: ${was ?? 'nothing'} became ${verdict.status}`];
    const evidence = JSON.stringify(verdict.evidence);
    const isNamed = actions.some((action) => evidence.includes(action)) && error.test(evidence);
    return isNamed ? [] : [`${name}: unknown, but the evidence does not name the call: ${evidence}`];
  });
  return [...lost, ...changed];
}

const isNew = ({ rule, resource, verdict }: Judgement, before: Verdicts): boolean =>
  verdict.status === 'unknown' && !before.has(`${rule.id} on ${resource.arn}`);
