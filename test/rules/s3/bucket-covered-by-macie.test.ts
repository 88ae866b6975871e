import { bucketCoveredByMacie } from '../../../rules/s3/bucket-covered-by-macie.ts';
import { denied, testRule } from '../../rule-tester.ts';

const macie = (automatedDiscoveryMonitoringStatus: string, isDefinedInJob: string) => ({
  facets: { macie: { automatedDiscoveryMonitoringStatus, isDefinedInJob } },
});

testRule(bucketCoveredByMacie, {
  pass: {
    'automated discovery monitors it': { given: macie('MONITORED', 'FALSE') },
    'a job analyzes it': { given: macie('NOT_MONITORED', 'TRUE') },
  },
  fail: {
    'neither looks at it': {
      given: macie('NOT_MONITORED', 'FALSE'),
      because: {
        'facets.macie.automatedDiscoveryMonitoringStatus': 'NOT_MONITORED',
        'facets.macie.isDefinedInJob': 'FALSE',
      },
    },
    'Macie is not enabled': {
      given: { facets: { macie: null } },
      because: {
        'facets.macie.automatedDiscoveryMonitoringStatus': null,
        'facets.macie.isDefinedInJob': null,
      },
    },
  },
  unknown: { 'Macie does not tell of it': { given: { facets: { macie: denied } } } },
});
