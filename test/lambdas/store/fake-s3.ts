import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { createHash } from 'node:crypto';
import { inKeyOrder } from '../../../lambdas/store/store.ts';
import type { Client } from '../../../lambdas/store/s3.ts';

/** An error as the SDK throws it: known by its name. */
export const awsError = (name: string): Error => Object.assign(new Error(name), { name });

/** A bucket in memory that answers as S3 documents it, two keys a page; `asked` keeps the commands. */
export function fakeS3(): { client: Client; asked: unknown[]; objects: Map<string, Buffer> } {
  const objects = new Map<string, Buffer>();
  const asked: unknown[] = [];
  const send = (command: unknown): unknown => {
    asked.push(command);
    if (command instanceof GetObjectCommand) return got(command.input);
    if (command instanceof PutObjectCommand) return put(command.input);
    if (command instanceof ListObjectsV2Command) return listed(command.input);
    if (command instanceof DeleteObjectsCommand) return deleted(command.input);
    throw awsError('NotImplemented');
  };

  function got({ Key = '' }: GetObjectCommand['input']) {
    const body = objects.get(Key);
    if (!body) throw awsError('NoSuchKey');
    return { ETag: etag(body), Body: { transformToByteArray: () => Promise.resolve(new Uint8Array(body)) } };
  }

  function put({ Key = '', Body, IfMatch, IfNoneMatch }: PutObjectCommand['input']) {
    const there = objects.get(Key);
    if (IfMatch && !there) throw awsError('NoSuchKey');
    if (IfMatch && there && etag(there) !== IfMatch) throw awsError('PreconditionFailed');
    if (IfNoneMatch && there) throw awsError('PreconditionFailed');
    const body = Buffer.from(Body as Uint8Array);
    objects.set(Key, body);
    return { ETag: etag(body) };
  }

  function listed({ Prefix = '', ContinuationToken = '' }: ListObjectsV2Command['input']) {
    const keys = [...objects.keys()].filter((key) => key.startsWith(Prefix)).sort(inKeyOrder);
    const rest = keys.slice(ContinuationToken ? keys.indexOf(ContinuationToken) : 0);
    const next = rest[2] === undefined ? {} : { NextContinuationToken: rest[2] };
    return { Contents: rest.slice(0, 2).map((Key) => ({ Key })), IsTruncated: rest.length > 2, ...next };
  }

  function deleted({ Delete }: DeleteObjectsCommand['input']) {
    for (const { Key = '' } of Delete?.Objects ?? []) objects.delete(Key);
    return {};
  }

  return { client: clientOf(send), asked, objects };
}

/** A client that answers with what `send` gives, or throws. */
export const clientOf = (send: (command: unknown) => unknown): Client => ({
  send: (command: unknown) => Promise.resolve().then(() => send(command) as never),
});

const etag = (body: Buffer) => `"${createHash('md5').update(body).digest('hex')}"`;
