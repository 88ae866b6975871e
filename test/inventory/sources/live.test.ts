/** The live source over a real connection: whom it asks, and what it takes for an answer. */
import { beforeEach, expect, it } from '@jest/globals';
import { queue } from '../../../inventory/sqs/queue.ts';
import { live } from '../../../inventory/sources/live.ts';
import { HOME } from '../../aws.ts';
import { answerAws } from '../../loopback.ts';

let body: string;
let asked: string[];
answerAws((request, response) => {
  asked.push(String(request.headers['x-amz-target']));
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
});
beforeEach(() => {
  asked = [];
});

/** Asks about a queue whose URL leads elsewhere: nobody listens there. */
const ask = () =>
  live({
    credentialsFor: () => () => Promise.resolve({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'x' }),
  }).send({
    call: queue.facets.policy.call,
    input: { QueueUrl: 'http://127.0.0.1:1/111122223333/jobs', AttributeNames: ['All'] },
    at: HOME,
  });

it('asks the endpoint of the region about a queue, not the host that its URL names', async () => {
  body = '{"Attributes":{"QueueArn":"arn:aws:sqs:eu-west-1:111122223333:jobs"}}';
  expect(await ask()).toMatchObject({ Attributes: { QueueArn: 'arn:aws:sqs:eu-west-1:111122223333:jobs' } });
  expect(asked).toEqual(['AmazonSQS.GetQueueAttributes']);
});

it.each(['[1]', ' [{"Attributes":{}}]', '', '<!DOCTYPE html><html></html>'])(
  'takes %j for no answer at all',
  async (text) => {
    body = text;
    await expect(ask()).rejects.toThrow(expect.objectContaining({ name: 'MalformedAnswer' }));
  },
);
