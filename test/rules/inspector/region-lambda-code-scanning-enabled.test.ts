import { regionLambdaCodeScanningEnabled } from '../../../rules/inspector/region-lambda-code-scanning-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { scanning } from './scanning.ts';

testRule(regionLambdaCodeScanningEnabled, {
  pass: { 'it is scanned': { given: { facets: { inspector: scanning('lambdaCode', 'ENABLED') } } } },
  fail: {
    'it is not, though all others are': {
      given: { facets: { inspector: scanning('lambdaCode', 'DISABLED') } },
      because: { 'facets.inspector.lambdaCode.status': 'DISABLED' },
    },
    'scanning is suspended': {
      given: { facets: { inspector: scanning('lambdaCode', 'SUSPENDED') } },
      because: { 'facets.inspector.lambdaCode.status': 'SUSPENDED' },
    },
  },
  unknown: {
    'the status is unreadable': { given: { facets: { inspector: denied } } },
    'AWS does not tell of it': { given: { facets: { inspector: scanning('lambdaCode', undefined) } } },
  },
});
