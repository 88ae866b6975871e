/** Each known way to become an administrator, what it takes, and what stands in its way. */
import { describe, expect, it } from '@jest/globals';
import { Account } from '../../../engine/iam/escalation/account.ts';
import { ROUTES } from '../../../engine/iam/escalation/edges.ts';
import type { Route } from '../../../engine/iam/escalation/route.ts';
import { escalationsOf } from '../../../engine/iam/escalation/search.ts';
import { Unreadable, gap, tripwire } from '../../../inventory/reading.ts';
import { actionsIn } from '../../service-authorization.ts';
import { everybody, ADMIN, allowing, arnOf, parsed, principal, trusting, ACCOUNT } from './account.ts';

const EVERYBODY = everybody(...new Set(ROUTES.flatMap(({ service }) => service ?? [])));
const actionsOf = ({ id, needs }: Route): readonly string[] =>
  id === 'sts-assume-role' ? ['sts:AssumeRole'] : needs.map(({ action }) => action);
const routesOf = (actions: readonly string[], route: Route, more: object = {}) =>
  escalationsOf(
    principal({
      kind: route.only ?? 'user',
      policies: [
        allowing(actions),
        // A role must let itself be assumed, whoever changes its policies.
        ...(route.target === 'assumable role' && actions.length > 0 ? [allowing('sts:AssumeRole')] : []),
      ],
      groups: [arnOf('group', 'admins')],
      owned: [arnOf('policy', 'mine')],
      ...(route.then === 'unbounded' && {
        policies: [ADMIN],
        boundary: allowing([...actions, 's3:*']),
      }),
      ...more,
    }),
    new Account(EVERYBODY),
  ).map(({ steps }) => steps[0]?.route.id);

it('knows more than sixty ways, each by one name', () => {
  expect(ROUTES.length).toBeGreaterThan(60);
  expect(new Set(ROUTES.map(({ id }) => id)).size).toBe(ROUTES.length);
});

describe.each(ROUTES.map((route) => [route.id, route] as const))('%s', (id, route) => {
  const actions = actionsOf(route);
  it('is made of actions that AWS has', async () => {
    for (const action of actions) expect(await actionsIn(action)).toEqual([action]);
  });
  it('is found where all of its actions are allowed', () => expect(routesOf(actions, route)).toContain(id));
  it('is none where one of them is missing', () => {
    for (const missing of actions.filter((action) => action !== 'sts:AssumeRole')) {
      const others = actions.filter((action) => action !== missing);
      expect([missing, routesOf(others, route).includes(id)]).toEqual([missing, false]);
    }
  });
  it('is none where a control policy denies one of its actions', () => {
    const deny = parsed(
      { Effect: 'Deny', Action: actions[0], Resource: '*' },
      { Effect: 'Allow', Action: '*', Resource: '*' },
    );
    expect(routesOf(actions, route, { limits: [{ documents: [{ document: deny }] }] })).not.toContain(id);
  });
});

const idsOf = (given: Parameters<typeof principal>[0], ...others: string[]) =>
  escalationsOf(principal(given), new Account(everybody(...others))).map(({ steps }) =>
    steps.map(({ route }) => route.id),
  );
const LAMBDA = 'lambda.amazonaws.com';
const passing = (Resource: string, Condition?: object) => [
  allowing(['lambda:CreateFunction', 'lambda:InvokeFunction']),
  parsed({ Effect: 'Allow', Action: 'iam:PassRole', Resource, ...(Condition && { Condition }) }),
];
const NEW_FUNCTION = [['lambda-new-function']];

describe('passing a role', () => {
  it('counts where an administrator may be passed', () =>
    expect(idsOf({ policies: passing(arnOf('role', '*')) }, LAMBDA)).toEqual(NEW_FUNCTION));
  it('does not count where only others may be', () =>
    expect(idsOf({ policies: passing(arnOf('role', 'basic-*')) }, LAMBDA)).toEqual([]));
  it('does not count where no administrator trusts the service', () =>
    expect(idsOf({ policies: passing('*') }, 'ec2.amazonaws.com')).toEqual([]));
  it.each([
    ['that service', { StringEquals: { 'iam:PassedToService': LAMBDA } }, NEW_FUNCTION],
    ['another service', { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }, []],
    ['MFA', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }, NEW_FUNCTION],
    ['another identity', { ArnEquals: { 'aws:PrincipalArn': arnOf('role', 'other') } }, []],
    ['its own identity', { ArnLike: { 'aws:PrincipalArn': arnOf('role', 'm?') } }, NEW_FUNCTION],
  ])('minds a condition on %s', (_, condition, expected) =>
    expect(idsOf({ policies: passing('*', condition) }, LAMBDA)).toEqual(expected),
  );
});

describe('boundaries', () => {
  const SELF = allowing(['iam:PutRolePolicy', 'iam:AttachRolePolicy'], arnOf('role', 'me'));
  it('limit what an identity can give itself', () => {
    expect(idsOf({ policies: [SELF] }).flat()).toEqual(['iam-attach-to-own-role', 'iam-inline-for-own-role']);
    expect(idsOf({ policies: [SELF], boundary: allowing('iam:*') })).toEqual([]);
  });
  it('that let everything through limit nothing', () =>
    expect(idsOf({ policies: [SELF], boundary: ADMIN })).toHaveLength(2));
  it('can be demanded of what is made', () => {
    const NEW = ['iam:CreateRole', 'iam:AttachRolePolicy'];
    const demanding = (Action: readonly string[]) => ({
      ...{ Effect: 'Allow', Action, Resource: '*' },
      Condition: { StringEquals: { 'iam:PermissionsBoundary': arnOf('policy', 'boundary') } },
    });
    expect(idsOf({ policies: [parsed(demanding(NEW))], kind: 'user' })).toEqual([]);
    expect(idsOf({ policies: [allowing(NEW)], kind: 'user' })).toEqual([['iam-new-role-attached']]);
  });
});

describe('chains', () => {
  const hop = (name: string, next: string) =>
    principal({
      name,
      policies: [allowing('sts:AssumeRole', arnOf('role', next))],
      trust: trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` }),
    });
  const [start, end] = [hop('a', 'b'), everybody()];
  const chain = (...between: ReturnType<typeof principal>[]) =>
    escalationsOf(start, new Account([...between, ...end])).map(({ steps, by }) => [
      ...steps.map(({ to }) => to),
      by,
    ]);
  it('lead over several roles', () =>
    expect(chain(hop('b', 'c'), hop('c', 'deploy'))).toEqual([
      [...['b', 'c', 'deploy'].map((name) => arnOf('role', name)), 'deploy-0, statement 1'],
    ]));
  it('end where a role does not trust the one before', () =>
    expect(
      chain({ ...hop('b', 'c'), trust: () => trusting({ AWS: '444455556666' }) }, hop('c', 'deploy')),
    ).toEqual([]));
  it('may be circles', () => expect(chain(hop('b', 'a'))).toEqual([]));
  it('need no permission where the role names them', () => {
    const named = principal({ name: 'x', policies: [ADMIN], trust: trusting({ AWS: arnOf('role', 'me') }) });
    expect(escalationsOf(principal({}), new Account([named]))).toHaveLength(1);
    const denied = parsed({ Effect: 'Deny', Action: 'sts:*', Resource: '*' });
    expect(escalationsOf(principal({ policies: [denied] }), new Account([named]))).toEqual([]);
  });
});

describe('what could not be read', () => {
  const lost = gap({ call: 'test', error: 'AccessDenied' });
  const HIDDEN = tripwire(lost) as never;
  it('is a doubt where it could open a way', () => {
    expect(() => escalationsOf(principal({ policies: [HIDDEN] }), new Account(everybody()))).toThrow(
      Unreadable,
    );
    expect(() => idsOf({ policies: passing('*') })).not.toThrow();
    const blind = principal({ policies: [allowing('sts:AssumeRole')] });
    expect(() => escalationsOf(blind, new Account([HIDDEN]))).toThrow(Unreadable);
  });
  it('is none where a way is sure', () =>
    expect(
      escalationsOf(
        principal({ policies: [allowing('sts:AssumeRole')] }),
        new Account([...everybody(), HIDDEN]),
      ),
    ).toHaveLength(1));
  it('may deny what is allowed', () => {
    const limits = [{ documents: [HIDDEN] }];
    expect(() =>
      escalationsOf(principal({ policies: passing('*'), limits }), new Account(everybody(LAMBDA))),
    ).toThrow(Unreadable);
    expect(
      escalationsOf(principal({ policies: [allowing('s3:*')], limits }), new Account(everybody(LAMBDA))),
    ).toEqual([]);
  });
});
