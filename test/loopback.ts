/** A server on a free port of this machine that stands for AWS while the tests of a file run. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from '@jest/globals';

const ENDPOINT = 'AWS_ENDPOINT_URL';

/** Sends the SDK's requests to `answer`, each when it has come in whole. */
export function answerAws(answer: (request: IncomingMessage, response: ServerResponse) => void): void {
  let endpointBefore: string | undefined;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      answer(request, response);
    });
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    endpointBefore = process.env[ENDPOINT];
    process.env[ENDPOINT] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    if (endpointBefore === undefined) Reflect.deleteProperty(process.env, ENDPOINT);
    else process.env[ENDPOINT] = endpointBefore;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
}
