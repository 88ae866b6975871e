/** The first law over a real connection, through the SDK's own parsers: what a proxy, or half an answer, may look like. */
import { describe, expect, it } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { live } from '../../inventory/sources/live.ts';
import type { Aws } from '../../inventory/requests.ts';
import { canned } from '../aws.ts';
import { answerAws } from '../loopback.ts';
import { accounts, beforeOf, calls, concerned, nameOf } from './accounts.ts';
import { scanBy, violations } from './faults.ts';

const HTML = '<html><body>Sign in to the network</body></html>';
const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  'a page of HTML': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(HTML),
  'an empty body': (response) => response.writeHead(200).end(),
  'half of an answer': (response) =>
    response.writeHead(200).end('<?xml version="1.0"?><Answer><List><member>'),
  'a word': (response) => response.writeHead(200).end('OK'),
  'a list': (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('[1]'),
};

let answer: (response: ServerResponse) => void;
answerAws((_, response) => {
  answer(response);
});

const credentialsFor = () => () => Promise.resolve({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'none' });

describe('where a call is answered with', () => {
  it.each(Object.keys(answers))(
    '%s',
    async (kind) => {
      answer = answers[kind] ?? answer;
      const wire = live({ credentialsFor });
      const found = await Promise.all(
        // The account in front of the host name of S3 Control, and the zone in that of a bucket, would need a name server; its parser is that of S3.
        calls
          .filter(({ service }) => service !== 's3control' && service !== 's3express')
          .map(async (call) => {
            const some = concerned(call);
            const wrong = Object.entries(accounts).map(async ([name, recorded]) => {
              const others = canned(recorded);
              const door: Aws = {
                send: (request) => (nameOf(request.call) === nameOf(call) ? wire : others).send(request),
              };
              const after = await scanBy(door, some);
              return violations(beforeOf(name, some), after, call, { error: /"error":"\w/ });
            });
            return (await Promise.all(wrong)).flat().map((one) => `${nameOf(call)}: ${one}`);
          }),
      );
      expect(found.flat()).toEqual([]);
    },
    60_000,
  );
});

it('takes an empty element for what it says: that there is none', async () => {
  answer = (response) =>
    response.writeHead(200, { 'content-type': 'application/xml' }).end('<VersioningConfiguration/>');
  const call = calls.find((one) => nameOf(one) === 's3 GetBucketVersioning');
  if (!call) throw new Error('no rule reads versions any more: take another call');
  const [wire, others] = [live({ credentialsFor }), canned(accounts['good'] ?? {})];
  const door: Aws = {
    send: (request) => (nameOf(request.call) === nameOf(call) ? wire : others).send(request),
  };
  const verdicts = [...(await scanBy(door, concerned(call))).values()].map(({ rule, verdict }) => [
    rule.id,
    verdict.status,
  ]);
  expect(Object.fromEntries(verdicts)).toMatchObject({
    's3-bucket-versioning-enabled': 'fail',
    's3-bucket-versioned-has-lifecycle': 'not-applicable',
  });
});
