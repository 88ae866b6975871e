/** Just enough of S3 for a function to run: objects in memory, over HTTP, on this machine. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Bucket {
  readonly objects: Map<string, Buffer>;
  readonly endpoint: string;
  close(): Promise<void>;
}

/** A bucket of this name that holds these objects. */
export async function bucketWith(name: string, objects: Map<string, Buffer>): Promise<Bucket> {
  const server = createServer((request, response) => void answer(request, response, name, objects));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    objects,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  objects: Map<string, Buffer>,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const key = decodeURIComponent(pathname).slice(`/${name}/`.length);
  const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));
  if (request.method === 'PUT') objects.set(key, body);
  if (request.method === 'DELETE') objects.delete(key);
  if (searchParams.has('list-type')) {
    const prefix = searchParams.get('prefix') ?? '';
    const keys = [...objects.keys()].filter((one) => one.startsWith(prefix)).sort();
    const contents = keys.map((one) => `<Contents><Key>${one}</Key></Contents>`).join('');
    response.end(`<ListBucketResult><IsTruncated>false</IsTruncated>${contents}</ListBucketResult>`);
    return;
  }
  const found = objects.get(key);
  if (!found && request.method === 'GET')
    response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
  else if (searchParams.has('delete')) response.end('<DeleteResult/>');
  else {
    const sent = request.method === 'GET' ? found : undefined;
    response
      .setHeader(
        'etag',
        `"${createHash('md5')
          .update(found ?? '')
          .digest('hex')}"`,
      )
      .end(sent);
  }
}
