import { guarddutyRegionEnabled } from '../../../rules/guardduty/region-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { enabled, suspended } from './facts.ts';

const id = { name: 'd1' };

testRule(guarddutyRegionEnabled, {
  pass: {
    'the detector is enabled': {
      given: { related: { detectors: [{ id, facets: { settings: enabled() } }] } },
    },
  },
  fail: {
    'there is none': {
      given: { related: { detectors: [] } },
      because: { 'related.detectors': [] },
    },
    'it is suspended': {
      given: { related: { detectors: [{ id, facets: { settings: suspended() } }] } },
      because: { 'related.detectors[d1].facets.settings.Status': 'DISABLED' },
    },
  },
  unknown: {
    'detectors cannot be listed': { given: { related: { detectors: denied } } },
    'the detector is unreadable': {
      given: { related: { detectors: [{ id, facets: { settings: denied } }] } },
    },
  },
});
