import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const path = '/v20180820/configuration/publicAccessBlock';

/** The running stand-in. Its endpoint has a host name because S3 Control puts the account in front of it. */
export interface AccountSettings {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * Stands in for the one part of S3 Control that MiniStack lacks and rules depend on: an account's block public access.
 * Keeps what was put, by account, and answers as AWS does when nothing was put. Anything else is refused.
 */
export async function startAccountSettings(): Promise<AccountSettings> {
  const kept = new Map<string, string>();
  const server = createServer((request, response) => void answer(request, response, kept));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { endpoint: `http://localhost:${port}`, stop };
}

async function answer(request: IncomingMessage, response: ServerResponse, kept: Map<string, string>) {
  const account = String(request.headers['x-amz-account-id']);
  const body = await textOf(request);
  const send = (status: number, xml = '') =>
    response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
  const refuse = (status: number, code: string) =>
    send(
      status,
      `<ErrorResponse><Error><Code>${code}</Code><Message>${code}</Message></Error></ErrorResponse>`,
    );

  if (request.url !== path) return refuse(501, 'NotImplemented');
  if (request.method === 'PUT') {
    kept.set(account, body);
    return send(200);
  }
  if (request.method === 'DELETE') {
    kept.delete(account);
    return send(204);
  }
  const xml = kept.get(account);
  return xml === undefined ? refuse(404, 'NoSuchPublicAccessBlockConfiguration') : send(200, xml);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += String(part);
  return text;
}
