/** Policies of resources as AWS's documentation shows them, and whom they let in. */
import type { ResourceExample } from './example.ts';
import { BUCKET_CONDITIONS } from './resource/bucket-conditions.ts';
import { BUCKET_OTHERS } from './resource/bucket-others.ts';
import { BUCKET_SERVICES } from './resource/bucket-services.ts';
import { BUCKETS } from './resource/buckets.ts';
import { ELEMENTS } from './resource/elements.ts';
import { FILES } from './resource/files.ts';
import { FUNCTIONS } from './resource/functions.ts';
import { GLOBAL_KEYS } from './resource/global-keys.ts';
import { IMAGES } from './resource/images.ts';
import { KEYS } from './resource/keys.ts';
import { LAYERS_AND_URLS } from './resource/layers-and-urls.ts';
import { MEANING_OF_PUBLIC } from './resource/meaning-of-public.ts';
import { PERIMETERS } from './resource/perimeters.ts';
import { QUEUES } from './resource/queues.ts';
import { SECRETS } from './resource/secrets.ts';
import { TOPICS } from './resource/topics.ts';
import { VAULTS } from './resource/vaults.ts';

export const RESOURCE_POLICIES: readonly ResourceExample[] = [
  ...MEANING_OF_PUBLIC,
  ...GLOBAL_KEYS,
  ...BUCKETS,
  ...BUCKET_CONDITIONS,
  ...BUCKET_SERVICES,
  ...BUCKET_OTHERS,
  ...TOPICS,
  ...QUEUES,
  ...KEYS,
  ...SECRETS,
  ...FUNCTIONS,
  ...LAYERS_AND_URLS,
  ...IMAGES,
  ...FILES,
  ...VAULTS,
  ...ELEMENTS,
  ...PERIMETERS,
];
