import { folderStore } from './folder.ts';
import { s3Store } from './s3.ts';
import type { Store } from './store.ts';

/** Opens `s3://bucket`, `s3://bucket/prefix`, or a folder (relative to where one is). */
export function openStore(uri: string): Store {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]+):\/\/(.*)$/i.exec(uri) ?? [];
  if (scheme === undefined) {
    if (uri === '') throw new Error("The store has no name: give 's3://bucket' or a folder.");
    return folderStore(uri);
  }
  const [, bucket, prefix] = /^([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(rest) ?? [];
  if (scheme !== 's3' || !bucket) {
    throw new Error(`'${uri}' is no store: give 's3://bucket', 's3://bucket/prefix' or a folder.`);
  }
  return s3Store(bucket, prefix);
}
