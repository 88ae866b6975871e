import { detectorNoHighSeverityFindings } from '../../../rules/guardduty/detector-no-high-severity-findings.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(detectorNoHighSeverityFindings, {
  pass: { 'there are none': { given: { facets: { highFindings: { count: 0, FindingIds: [] } } } } },
  fail: {
    'there are some': {
      given: { facets: { highFindings: { count: 2, FindingIds: ['f1', 'f2'] } } },
      because: { 'facets.highFindings.count': 2 },
    },
  },
  unknown: { 'findings are unreadable': { given: { facets: { highFindings: denied } } } },
});
