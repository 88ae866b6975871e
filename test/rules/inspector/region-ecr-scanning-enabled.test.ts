import { regionEcrScanningEnabled } from '../../../rules/inspector/region-ecr-scanning-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { scanning } from './scanning.ts';

testRule(regionEcrScanningEnabled, {
  pass: { 'it is scanned': { given: { facets: { inspector: scanning('ecr', 'ENABLED') } } } },
  fail: {
    'it is not, though all others are': {
      given: { facets: { inspector: scanning('ecr', 'DISABLED') } },
      because: { 'facets.inspector.ecr.status': 'DISABLED' },
    },
    'scanning is suspended': {
      given: { facets: { inspector: scanning('ecr', 'SUSPENDED') } },
      because: { 'facets.inspector.ecr.status': 'SUSPENDED' },
    },
  },
  unknown: {
    'the status is unreadable': { given: { facets: { inspector: denied } } },
    'AWS does not tell of it': { given: { facets: { inspector: scanning('ecr', undefined) } } },
  },
});
