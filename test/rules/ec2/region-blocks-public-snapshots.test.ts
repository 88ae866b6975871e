import { regionBlocksPublicSnapshots } from '../../../rules/ec2/region-blocks-public-snapshots.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(regionBlocksPublicSnapshots, {
  pass: {
    'all sharing is blocked': { given: { facets: { snapshotBlockPublicAccess: 'block-all-sharing' } } },
  },
  fail: {
    'only new sharing is blocked': {
      given: { facets: { snapshotBlockPublicAccess: 'block-new-sharing' } },
      because: { 'facets.snapshotBlockPublicAccess': 'block-new-sharing' },
    },
    'nothing is blocked': {
      given: { facets: { snapshotBlockPublicAccess: 'unblocked' } },
      because: { 'facets.snapshotBlockPublicAccess': 'unblocked' },
    },
  },
  unknown: { 'the block is unreadable': { given: { facets: { snapshotBlockPublicAccess: denied } } } },
});
