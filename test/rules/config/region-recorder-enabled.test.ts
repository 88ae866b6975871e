import { regionRecorderEnabled } from '../../../rules/config/region-recorder-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const ON = { name: 'main', recording: true, lastStatus: 'Success' as const };

testRule(regionRecorderEnabled, {
  pass: {
    'the recorder records': { given: { facets: { configurationRecorders: [ON] } } },
    'it has just been started': {
      given: { facets: { configurationRecorders: [{ ...ON, lastStatus: 'Pending' }] } },
    },
  },
  fail: {
    'there is none': {
      given: { facets: { configurationRecorders: [] } },
      because: { 'facets.configurationRecorders': [] },
    },
    'it is stopped': {
      given: { facets: { configurationRecorders: [{ ...ON, recording: false }] } },
      because: { 'facets.configurationRecorders[main].recording': false },
    },
    'it cannot deliver': {
      given: { facets: { configurationRecorders: [{ ...ON, lastStatus: 'Failure' }] } },
      because: { 'facets.configurationRecorders[main].lastStatus': 'Failure' },
    },
  },
  unknown: { 'recorders are unreadable': { given: { facets: { configurationRecorders: denied } } } },
});
