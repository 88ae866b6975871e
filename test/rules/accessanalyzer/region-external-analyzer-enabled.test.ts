import { regionExternalAnalyzerEnabled } from '../../../rules/accessanalyzer/region-external-analyzer-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const id = { name: 'ours' };
const analyzer = (
  type: 'ACCOUNT' | 'ACCOUNT_UNUSED_ACCESS' | 'ORGANIZATION',
  status: 'ACTIVE' | 'DISABLED',
) => ({
  id,
  self: { type, status },
});

testRule(regionExternalAnalyzerEnabled, {
  pass: {
    'one of the account is active': { given: { related: { analyzers: [analyzer('ACCOUNT', 'ACTIVE')] } } },
    'one of the organization is active': {
      given: {
        related: { analyzers: [analyzer('ACCOUNT', 'DISABLED'), analyzer('ORGANIZATION', 'ACTIVE')] },
      },
    },
  },
  fail: {
    'there is none': { given: { related: { analyzers: [] } }, because: { 'related.analyzers': [] } },
    'it is disabled': {
      given: { related: { analyzers: [analyzer('ORGANIZATION', 'DISABLED')] } },
      because: { 'related.analyzers[ours].self.status': 'DISABLED' },
    },
    'it looks for unused access only': {
      given: { related: { analyzers: [analyzer('ACCOUNT_UNUSED_ACCESS', 'ACTIVE')] } },
      because: { 'related.analyzers': [] },
    },
  },
  unknown: {
    'analyzers cannot be listed': { given: { related: { analyzers: denied } } },
    'AWS does not say whether it is active': {
      given: { related: { analyzers: [{ id, self: { type: 'ACCOUNT' as const } }] } },
    },
  },
});
