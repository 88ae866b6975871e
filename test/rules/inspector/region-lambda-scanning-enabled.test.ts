import { regionLambdaScanningEnabled } from '../../../rules/inspector/region-lambda-scanning-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { scanning } from './scanning.ts';

testRule(regionLambdaScanningEnabled, {
  pass: { 'it is scanned': { given: { facets: { inspector: scanning('lambda', 'ENABLED') } } } },
  fail: {
    'it is not, though all others are': {
      given: { facets: { inspector: scanning('lambda', 'DISABLED') } },
      because: { 'facets.inspector.lambda.status': 'DISABLED' },
    },
    'scanning is suspended': {
      given: { facets: { inspector: scanning('lambda', 'SUSPENDED') } },
      because: { 'facets.inspector.lambda.status': 'SUSPENDED' },
    },
  },
  unknown: {
    'the status is unreadable': { given: { facets: { inspector: denied } } },
    'AWS does not tell of it': { given: { facets: { inspector: scanning('lambda', undefined) } } },
  },
});
