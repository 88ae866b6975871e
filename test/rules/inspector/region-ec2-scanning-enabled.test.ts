import { regionEc2ScanningEnabled } from '../../../rules/inspector/region-ec2-scanning-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { scanning } from './scanning.ts';

testRule(regionEc2ScanningEnabled, {
  pass: { 'it is scanned': { given: { facets: { inspector: scanning('ec2', 'ENABLED') } } } },
  fail: {
    'it is not, though all others are': {
      given: { facets: { inspector: scanning('ec2', 'DISABLED') } },
      because: { 'facets.inspector.ec2.status': 'DISABLED' },
    },
    'scanning is suspended': {
      given: { facets: { inspector: scanning('ec2', 'SUSPENDED') } },
      because: { 'facets.inspector.ec2.status': 'SUSPENDED' },
    },
  },
  unknown: {
    'the status is unreadable': { given: { facets: { inspector: denied } } },
    'AWS does not tell of it': { given: { facets: { inspector: scanning('ec2', undefined) } } },
  },
});
