import type { DeleteObjectsCommandOutput, S3Client } from '@aws-sdk/client-s3';
import { checkKey, checkPrefix, Conflict } from './store.ts';
import type { Condition, Store } from './store.ts';

/** What the store asks of a client. */
export type Client = Pick<S3Client, 'send'>;

/** As many keys as one DeleteObjects takes. */
const AT_ONCE = 1000;

const loadSdk = () => import('@aws-sdk/client-s3');

/**
 * A store in an S3 bucket, below `prefix` where one is given. The SDK is loaded when first needed.
 *
 * Needs s3:GetObject, s3:PutObject, s3:DeleteObject on the objects and s3:ListBucket on the bucket
 * (without it S3 answers AccessDenied for an object that is not there, which is thrown).
 * Source: Amazon S3 user guide, "conditional-writes".
 */
export function s3Store(bucket: string, prefix = '', makeClient: () => Promise<Client> = connect): Store {
  const start = prefix.replace(/^\/+|\/+$/g, '');
  const base = start && `${checkKey(start)}/`;
  const uri = `s3://${bucket}${start && `/${start}`}`;
  const at = (key: string) => ({ Bucket: bucket, Key: base + checkKey(key) });
  let client: Promise<Client> | undefined;
  const ready = async () => ({ sdk: await loadSdk(), client: await (client ??= makeClient()) });

  return {
    uri,
    async get(key) {
      const place = at(key);
      const { sdk, client } = await ready();
      try {
        const { Body, ETag } = await client.send(new sdk.GetObjectCommand(place));
        if (!Body) throw new Error(`S3 sent ${uri}/${key} without a body.`);
        return { body: await Body.transformToByteArray(), tag: tagOf(ETag, uri, key) };
      } catch (error) {
        if (named(error, 'NoSuchKey')) return undefined;
        throw error;
      }
    },
    async put(key, body, condition) {
      const place = at(key);
      const { sdk, client } = await ready();
      try {
        const input = { ...place, Body: body, ...headers(condition) };
        return tagOf((await client.send(new sdk.PutObjectCommand(input))).ETag, uri, key);
      } catch (error) {
        if (condition && isConflict(error)) throw new Conflict(uri, key, { cause: error });
        throw error;
      }
    },
    async *list(wanted) {
      const input = { Bucket: bucket, Prefix: base + checkPrefix(wanted) };
      const { sdk, client } = await ready();
      for (let token: string | undefined, more = true; more;) {
        const page = await client.send(
          new sdk.ListObjectsV2Command({ ...input, ...(token && { ContinuationToken: token }) }),
        );
        for (const { Key = '' } of page.Contents ?? []) yield Key.slice(base.length);
        more = page.IsTruncated ?? false;
        token = page.NextContinuationToken;
        if (more && !token) throw new Error(`S3 cut the listing of ${uri}/${wanted} and gave no way on.`);
      }
    },
    async delete(keys) {
      const objects = keys.map((key) => ({ Key: at(key).Key }));
      if (objects.length === 0) return;
      const { sdk, client } = await ready();
      const failed = [];
      for (let from = 0; from < objects.length; from += AT_ONCE) {
        const Delete = { Objects: objects.slice(from, from + AT_ONCE), Quiet: true };
        const answer = await client.send(new sdk.DeleteObjectsCommand({ Bucket: bucket, Delete }));
        failed.push(...(answer.Errors ?? []));
      }
      if (failed.length > 0) throw new Error(notDeleted(bucket, failed));
    },
  };
}

/** Emulators on this machine do not answer to `<bucket>.<host>`. */
async function connect(): Promise<Client> {
  const { S3Client } = await loadSdk();
  const elsewhere = process.env['AWS_ENDPOINT_URL_S3'] ?? process.env['AWS_ENDPOINT_URL'];
  return new S3Client({ forcePathStyle: Boolean(elsewhere) });
}

function headers(condition?: Condition): { IfMatch?: string; IfNoneMatch?: string } {
  if (!condition) return {};
  return 'ifMatch' in condition ? { IfMatch: condition.ifMatch } : { IfNoneMatch: condition.ifNoneMatch };
}

/** 412 says that the tag is another, 409 that somebody is writing now, 404 that the object has been deleted. */
const isConflict = (error: unknown) =>
  named(error, 'PreconditionFailed', 'ConditionalRequestConflict', 'NoSuchKey');

const named = (error: unknown, ...names: readonly string[]) =>
  typeof error === 'object' && error !== null && 'name' in error && names.includes(String(error.name));

function tagOf(tag: string | undefined, uri: string, key: string): string {
  if (!tag) throw new Error(`S3 sent no ETag for ${uri}/${key}, so writes to it cannot be kept apart.`);
  return tag;
}

function notDeleted(bucket: string, errors: NonNullable<DeleteObjectsCommandOutput['Errors']>): string {
  const shown = errors
    .slice(0, 3)
    .map(({ Key, Code, Message }) => `${Key ?? '?'}: ${Code ?? Message ?? '?'}`);
  return `S3 did not delete ${errors.length} objects of ${bucket} (${shown.join('; ')}${errors.length > 3 ? '; …' : ''}). Delete them again when the cause is gone.`;
}
