import { byMember } from '../by-member.ts';
import type { Place } from '../call.ts';
import { backup } from './service.ts';

/**
 * What AWS Backup tells of a resource that it has a recovery point of; absent where it has none. All of a region are
 * told at once. `arnsOf` may name several resources: one that is backed up is enough.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListProtectedResources.html
 */
export const protectionOf = <Self extends object>(arnsOf: (self: Self, at: Place) => readonly string[]) =>
  backup.read('ListProtectedResources', {
    input: () => ({ MaxResults: 1000 }),
    pick: 'Results',
    emptyMeans: 'absent',
    beside: 'Results',
    parse: (all) => byMember(all, 'ResourceArn', 'backup:ListProtectedResources'),
    select: (byArn, self: Self, at): { readonly ResourceArn: string } | undefined => {
      const ResourceArn = arnsOf(self, at).find((arn) => byArn.has(arn));
      return ResourceArn === undefined ? undefined : { ResourceArn };
    },
  });
