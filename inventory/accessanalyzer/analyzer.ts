import { defineResource } from '../resource.ts';
import { service } from '../service.ts';

const accessAnalyzer = service(
  'accessanalyzer',
  () => import('@aws-sdk/client-accessanalyzer'),
  'access-analyzer',
);

interface Counts {
  readonly totalActiveFindings?: number | undefined;
}
/** Of one kind of analyzer. */
type Statistics = Readonly<
  Partial<Record<`${'external' | 'internal' | 'unused'}AccessFindingsStatistics`, Counts>>
>;

/** Analyzers of an organization are listed in the account that has them only. */
export const analyzer = defineResource(
  {
    type: 'AWS::AccessAnalyzer::Analyzer',
    scope: 'regional',
    list: accessAnalyzer.list('ListAnalyzers', {
      items: 'analyzers',
      // One of several shapes: it is enough that there is one.
      parse: ({ configuration, ...item }) => ({ ...item, ...(configuration && { configuration: {} }) }),
    }),
    always: ['arn', 'name', 'type', 'status'],
    id: ({ arn, name, tags = {} }) => ({ arn, name, tags }),
  },
  {
    /** How many findings are active. One call, which AWS counts for: an analyzer may have thousands. */
    statistics: accessAnalyzer.read('GetFindingsStatistics', {
      input: ({ arn }) => ({ analyzerArn: arn }),
      pick: 'findingsStatistics',
      emptyMeans: 'gap',
      always: ['totalActiveFindings'], // missing where AWS has not counted them yet
      goneWhen: ['ResourceNotFoundException'],
      parse: ([one]: readonly Statistics[]) => ({
        totalActiveFindings: (
          one?.externalAccessFindingsStatistics ??
          one?.internalAccessFindingsStatistics ??
          one?.unusedAccessFindingsStatistics
        )?.totalActiveFindings,
      }),
    }),
  },
);
