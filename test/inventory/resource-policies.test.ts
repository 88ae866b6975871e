/** What SNS, SQS, Lambda, ECR and Secrets Manager answer where there is nothing, and what that means. */
import { describe, expect, it } from '@jest/globals';
import { collect } from '../../inventory/collect.ts';
import { isGap, reasonOf } from '../../inventory/reading.ts';
import { canned, failure, HOME, options } from '../aws.ts';
import { goodPolicies } from '../truth/policies.ts';

type Answer = NonNullable<Parameters<typeof canned>[0][string]>;
const TOPIC = 'AWS::SNS::Topic';
const QUEUE = 'AWS::SQS::Queue';
const FUNCTION = 'AWS::Lambda::Function';
const SECRET = 'AWS::SecretsManager::Secret';
const TAGS = { 'sqs ListQueueTags': {}, 'sns ListTagsForResource': { Tags: [] } };

async function reading(resource: string, needs: readonly string[], changes: Record<string, Answer>) {
  const aws = canned({ ...goodPolicies, ...TAGS, ...changes });
  const inventory = await collect(aws, [{ resource, needs }], [HOME], options);
  const unlisted = inventory.unlisted(resource).map(({ gap }) => reasonOf(gap).error);
  return { found: [...inventory.of(resource)], unlisted, calls: aws.calls };
}

async function facetOf(resource: string, need: string, operation: string, answer: Answer) {
  const { found } = await reading(resource, [need], { [operation]: answer });
  const facet = found[0]?.facets[need];
  return isGap(facet) ? reasonOf(facet).error : facet;
}

describe.each<[resource: string, operation: string, absent: Answer, lost: Answer, gone: string]>([
  [QUEUE, 'sqs GetQueueAttributes', { Attributes: { QueueArn: 'a' } }, {}, 'QueueDoesNotExist'],
  [SECRET, 'secretsmanager GetResourcePolicy', { ARN: 'a' }, {}, 'ResourceNotFoundException'],
  [
    'AWS::ECR::Repository',
    'ecr GetRepositoryPolicy',
    failure('RepositoryPolicyNotFoundException'),
    { repositoryName: 'app' },
    'RepositoryNotFoundException',
  ],
])('the policy of a %s', (resource, operation, absent, lost, gone) => {
  const policy = (answer: Answer) => facetOf(resource, 'policy', operation, answer);

  it('may be absent', async () => expect(await policy(absent)).toBeNull());
  it('is a gap where the answer lacks what it always holds', async () =>
    expect(await policy(lost)).toMatch('NotReported'));
  it('has gone with what it is about', async () => expect(await policy(failure(gone))).toBeUndefined());
});

it('takes a topic without a policy for a gap: AWS gives each one', async () => {
  const answer = { Attributes: { Owner: '111122223333' } };
  expect(await facetOf(TOPIC, 'policy', 'sns GetTopicAttributes', answer)).toBe(
    'NotReported: Attributes.Policy',
  );
});

it('takes a function without a policy, and one that has gone, for one that lets nobody in', async () =>
  expect(
    await facetOf(FUNCTION, 'policy', 'lambda GetPolicy', failure('ResourceNotFoundException')),
  ).toBeNull());

it.each([
  [TOPIC, 'sns GetTopicAttributes'],
  [QUEUE, 'sqs GetQueueAttributes'],
])('reads policy and attributes of a %s by one call', async (resource, operation) => {
  const { found, calls } = await reading(resource, ['policy', 'attributes', 'tags'], {});
  expect(calls.filter((call) => call.includes(operation))).toHaveLength(1);
  expect(found[0]?.facets['attributes']).toHaveProperty(resource === TOPIC ? 'Owner' : 'QueueArn');
  expect(found[0]?.facets['policy']).toHaveProperty('Statement');
});

describe('a listing of queues', () => {
  const listed = async (answer: Answer) => {
    const { found, unlisted } = await reading(QUEUE, [], { 'sqs ListQueues': answer });
    return { arns: found.map(({ id }) => id.arn), unlisted };
  };
  const queue = (name: string) => `https://sqs.eu-west-1.amazonaws.com/111122223333/${name}`;

  it('may be missing: there are none', async () =>
    expect(await listed({})).toEqual({ arns: [], unlisted: [] }));
  it('tells of all pages', async () => {
    const answer = ({ NextToken, MaxResults }: Record<string, unknown>) => {
      expect(MaxResults).toBe(1000);
      return NextToken ? { QueueUrls: [queue('b.fifo')] } : { QueueUrls: [queue('a')], NextToken: 'next' };
    };
    const arns = ['a', 'b.fifo'].map((name) => `arn:aws:sqs:eu-west-1:111122223333:${name}`);
    expect(await listed(answer)).toEqual({ arns, unlisted: [] });
  });
  it('is a gap where a URL is none of a queue', async () =>
    expect(await listed({ QueueUrls: ['https://example.com/'] })).toEqual({
      arns: [],
      unlisted: ['SyntaxError'],
    }));
});

it('keeps no value of a variable of a function', async () => {
  const { found } = await reading(FUNCTION, ['urls'], {});
  expect(JSON.stringify(found)).not.toContain('hunter2');
  expect(found[0]?.self).toMatchObject({
    Environment: { Variables: { TOKEN: { $redacted: { length: 7 } } } },
  });
});
