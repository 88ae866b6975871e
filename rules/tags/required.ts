/** Tags that somebody owes a resource: the one check of all `…-has-required-tags`. */
import * as z from 'zod';
import { allOf, field, some, type Claim } from '../../engine/index.ts';

/** AWS sets such tags by itself, and lets nobody else set any. */
const SYSTEM = /^aws:/i;

export const REQUIRED = {
  requiredTags: z
    .array(z.string().regex(/^(?!aws:)./i, 'name a tag that somebody can set: none begins with aws:'))
    .default([])
    .describe('Keys that must be there, written in the same case; where none is named, any tag will do'),
};

type Tags = readonly { readonly Key?: string | undefined }[];
/** Where AWS lists the tags along with the resource, and where a facet reads them. */
type Tagged = Readonly<Partial<Record<'Tags' | 'tags', Tags | null | undefined>>>;

/** Says that somebody has tagged the resource with each of the keys; with any key, where none is asked for. */
export function isTagged(
  of: Tagged,
  at: keyof Tagged,
  { requiredTags }: { readonly requiredTags: readonly string[] },
): Claim {
  const there = field(of, at).isPresent();
  if (there.status !== 'holds') return there; // what has no tags, AWS says nothing of
  const tags = some(of, at).by(({ Key = '?' }) => Key);
  if (requiredTags.length === 0)
    return tags.must('be there, not set by AWS itself', ({ Key = '' }) => !SYSTEM.test(Key));
  // The evidence is the key that is there in another case.
  return allOf(
    ...requiredTags.map((key) =>
      tags
        .where(({ Key = '' }) => Key.toLowerCase() === key.toLowerCase())
        .must(`have the key ${key}`, ({ Key }) => Key === key),
    ),
  );
}
