/** What can go wrong with a call, as AWS lets it go wrong; and what its verdicts may then say. */
import { judgeAll, type Judgement } from '../../engine/judge.ts';
import type { AnyRule, Organization } from '../../engine/rule.ts';
import type { Call } from '../../inventory/call.ts';
import { collect } from '../../inventory/collect.ts';
import type { Aws } from '../../inventory/requests.ts';
import { isAbroad, readAbroad } from './abroad.ts';
import { ORGANIZATION } from './identity.ts';
import { params } from './params.ts';
import { canned, failure, HOME, options, unlimited, type Answer, type Answers } from '../aws.ts';

type Verdicts = ReadonlyMap<string, Judgement>;
const nameOf = ({ service, operation }: Call): string => `${service} ${operation}`;
const deniedAs = ({ service }: Call, reason: string): Error =>
  failure(
    { ec2: 'UnauthorizedOperation', sns: 'AuthorizationErrorException' }[service] ?? 'AccessDeniedException',
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
    error:
      /"error":"(UnauthorizedOperation|AuthorizationErrorException|AccessDeniedException)","deniedBy":"role"/,
    answer: (call) => Promise.resolve(deniedAs(call, 'because no identity-based policy allows the action')),
  },
  'denied by an SCP': {
    error:
      /"error":"(UnauthorizedOperation|AuthorizationErrorException|AccessDeniedException)","deniedBy":"scp"/,
    answer: (call) => Promise.resolve(deniedAs(call, 'with an explicit deny in a service control policy')),
  },
  throttled: {
    error: /"error":"ThrottlingException"/,
    answer: () => Promise.resolve(failure('ThrottlingException')),
  },
  'answered 5xx': {
    error: /"error":"InternalFailure"/,
    answer: () => Promise.resolve(failure('InternalFailure')),
  },
  'answered 502 by a proxy': {
    error: /"error":"Unreadable: HTTP 502"/,
    answer: () =>
      Promise.resolve(
        Object.assign(failure('SyntaxError', 'Unexpected token < in JSON'), {
          $metadata: { httpStatusCode: 502 },
        }),
      ),
  },
  'timed out': {
    error: /"error":"TimeoutError"/,
    answer: () => Promise.resolve(failure('TimeoutError', 'socket hang up')),
  },
  'cut off by its connection': {
    error: /"error":"ECONNRESET"/,
    answer: () => Promise.resolve(Object.assign(failure('Error', 'read'), { code: 'ECONNRESET' })),
  },
  'answered with a page of HTML': {
    error: /"error":"Malformed/,
    answer: () => Promise.resolve(() => '<html>Service unavailable</html>' as never),
  },
  'answered with null': {
    error: /"error":"Malformed/,
    answer: () => Promise.resolve(() => null as never),
  },
  'answered with nothing': {
    error: /"error":"(NotReported|NotReady)/,
    answer: () => Promise.resolve({}),
  },
  'answered with the same page again and again': {
    error: /"error":"Malformed: the same page again"/,
    answer: (call, whole) => morePages(call, whole, (first) => first),
  },
  'cut off after its first page': {
    error: /"error":"InternalError"/,
    answer: (call, whole) => morePages(call, whole, () => failure('InternalError')),
  },
};

/** What a call answers that has pages, and what it answers when it is asked for the next. */
async function morePages(
  call: Call,
  whole: Answer,
  next: (first: object) => object,
): Promise<Answer | undefined> {
  const module = (await call.load()) as Record<string, unknown>;
  if (module[`paginate${call.operation}`] === undefined || whole instanceof Error) return undefined;
  return (input, region) => {
    const first = { ...(typeof whole === 'function' ? whole(input, region) : whole), ...MORE };
    return Object.keys(MORE).some((token) => token in input) ? next(first) : first;
  };
}
/** Each service has its own word for the place where the next page begins. */
const MORE = {
  ...{ NextToken: 'more', nextToken: 'more', Marker: 'more', NextMarker: 'more' },
  ...{ ContinuationToken: 'more', marker: 'more' },
  ...{ ExclusiveStartTableName: 'more', LastEvaluatedTableName: 'more' },
};

/** All verdicts of the rules on an account that answers so, through the real collector. */
export const scan = (
  rules: readonly AnyRule[],
  answers: Answers,
  organization: Organization,
): Promise<Verdicts> => scanBy(canned(answers), rules, organization);

/** The same, through any door. */
export async function scanBy(
  aws: Aws,
  rules: readonly AnyRule[],
  organization: Organization = ORGANIZATION,
): Promise<Verdicts> {
  const inventory = await collect(aws, rules, [HOME], unlimited);
  await readAbroad(aws, rules, inventory);
  const judged = [...judgeAll(rules, inventory, { now: options.now(), organization, params })].filter(
    ({ resource }) => !isAbroad(resource),
  );
  return new Map(judged.map((one) => [`${one.rule.id} on ${one.resource.arn}`, one]));
}

/** The same account with one call that fails. */
export async function scanWith(
  rules: readonly AnyRule[],
  answers: Answers,
  organization: Organization,
  call: Call,
  fault: Fault,
): Promise<Verdicts | undefined> {
  const answer = await fault.answer(call, answers[nameOf(call)] ?? {});
  return answer && scan(rules, { ...answers, [nameOf(call)]: answer }, organization);
}

/**
 * Where the first law is broken: a verdict may stay, or become unknown and name the call and its error. A resource
 * that is no longer seen must be told of as unknown, on its region or account.
 */
export function violations(
  before: Verdicts,
  after: Verdicts,
  { actions }: Pick<Call, 'actions'>,
  { error }: Pick<Fault, 'error'>,
): string[] {
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
