import { analyzerNoActiveFindings } from '../../../rules/accessanalyzer/analyzer-no-active-findings.ts';
import { denied, testRule } from '../../rule-tester.ts';

const counted = (totalActiveFindings: number) => ({ facets: { statistics: { totalActiveFindings } } });

testRule(analyzerNoActiveFindings, {
  pass: { 'none is active': { given: counted(0) } },
  fail: {
    'some are': { given: counted(3), because: { 'facets.statistics.totalActiveFindings': 3 } },
  },
  unknown: { 'statistics are unreadable': { given: { facets: { statistics: denied } } } },
});
