import { directoryBucketLifecycleConfigured } from '../../../rules/s3/directory-bucket-lifecycle-configured.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(directoryBucketLifecycleConfigured, {
  pass: { 'a rule is enabled': { given: { facets: { lifecycle: [{ ID: 'old', Status: 'Enabled' }] } } } },
  fail: {
    'the only rule is disabled': {
      given: { facets: { lifecycle: [{ ID: 'old', Status: 'Disabled' }] } },
      because: { 'facets.lifecycle[old]': { ID: 'old', Status: 'Disabled' } },
    },
    'there is none': { given: { facets: { lifecycle: null } }, because: { 'facets.lifecycle': [] } },
  },
  unknown: { 'it is unreadable': { given: { facets: { lifecycle: denied } } } },
});
