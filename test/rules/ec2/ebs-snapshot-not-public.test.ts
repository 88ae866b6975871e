import { ebsSnapshotNotPublic } from '../../../rules/ec2/ebs-snapshot-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(ebsSnapshotNotPublic, {
  pass: {
    'nobody else may use it': { given: { facets: { createVolumePermissions: [] } } },
    'single accounts may use it': {
      given: { facets: { createVolumePermissions: [{ UserId: '444455556666' }] } },
    },
  },
  fail: {
    'everybody may use it': {
      given: { facets: { createVolumePermissions: [{ UserId: '444455556666' }, { Group: 'all' }] } },
      because: { 'facets.createVolumePermissions[all]': { Group: 'all' } },
    },
  },
  unknown: { 'the permissions are unreadable': { given: { facets: { createVolumePermissions: denied } } } },
});
