/**
 * Refuses answers that the SDK's parsers would take for empty ones. In S3's protocol an empty element says that there is
 * none (`<VersioningConfiguration/>`); an empty body, or a page of a proxy, parses to the same and says nothing. So does
 * a list in JSON: AWS answers with a record.
 */
import { Readable } from 'node:stream';

/** The answer is no answer of AWS. */
export class MalformedAnswer extends Error {
  override readonly name = 'MalformedAnswer';
}

interface Response {
  readonly statusCode: number;
  body?: unknown;
}
type Next = (args: object) => Promise<{ readonly response: unknown }>;
export interface Stack {
  addRelativeTo(
    middleware: (next: never) => unknown,
    options: { readonly relation: 'after'; readonly toMiddleware: string; readonly name: string },
  ): void;
}

/** Where the body of an answer says something of its own: not after HEAD, nor in a 204. */
const SAYS_SOMETHING = 200;

/** Makes a client refuse them, before it parses them. */
export function wholeAnswers<C extends { readonly middlewareStack: unknown }>(client: C): C {
  (client.middlewareStack as Stack).addRelativeTo(
    (next: Next) =>
      async (args: { readonly request?: { readonly method?: string } }): ReturnType<Next> => {
        const result = await next(args);
        const response = result.response as Response;
        if (response.statusCode !== SAYS_SOMETHING || args.request?.method === 'HEAD') return result;
        const bytes = await bytesOf(response.body);
        const start = bytes.subarray(0, 100).toString('utf8').trimStart();
        if (start === '') throw new MalformedAnswer('the body is empty');
        if (/^<(!doctype\s+)?html\b/i.test(start)) throw new MalformedAnswer('the body is a page of HTML');
        if (start.startsWith('[')) throw new MalformedAnswer('the body is a list');
        response.body = Readable.from([bytes]);
        return result;
      },
    { relation: 'after', toMiddleware: 'deserializerMiddleware', name: 'wholeAnswers' },
  );
  return client;
}

async function bytesOf(body: unknown): Promise<Buffer> {
  if (body instanceof Readable) return Buffer.concat((await body.toArray()) as Uint8Array[]);
  return body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(typeof body === 'string' ? body : '');
}
