import { NO_MACIE, macie } from '../account/detection.ts';

interface Listed {
  readonly bucketName?: string | undefined;
  readonly automatedDiscoveryMonitoringStatus?: string | undefined;
  readonly jobDetails?: { readonly isDefinedInJob?: string | undefined } | undefined;
}
interface Coverage {
  readonly automatedDiscoveryMonitoringStatus: string | undefined;
  readonly isDefinedInJob: string | undefined;
}

/** Macie could not find out. */
const known = (word: string | undefined) => (word === 'UNKNOWN' ? undefined : word);

/**
 * What Macie does about a bucket: one inventory of all buckets of a region. Absent where Macie is not enabled; a bucket
 * that is not in it may be new, or beyond the 10,000 that Macie keeps.
 */
export const macieCoverage = macie.read('DescribeBuckets', {
  input: () => ({}),
  pick: 'buckets',
  emptyMeans: 'gap',
  always: ['automatedDiscoveryMonitoringStatus', 'isDefinedInJob'],
  absentWhen: NO_MACIE,
  parse: (buckets: readonly Listed[]) =>
    new Map(
      buckets.map(({ bucketName = '', automatedDiscoveryMonitoringStatus, jobDetails }) => [
        bucketName,
        { automatedDiscoveryMonitoringStatus, isDefinedInJob: known(jobDetails?.isDefinedInJob) },
      ]),
    ),
  select: (buckets: ReadonlyMap<string, Coverage>, { Name }: { readonly Name: string }) => buckets.get(Name),
});
