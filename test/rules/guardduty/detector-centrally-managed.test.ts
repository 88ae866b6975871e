import { detectorCentrallyManaged } from '../../../rules/guardduty/detector-centrally-managed.ts';
import { denied, testRule } from '../../rule-tester.ts';

const administrator = { AccountId: '444455556666', RelationshipStatus: 'Enabled' };
const member = {
  ...{ AccountId: '777788889999', MasterId: '111122223333', Email: 'a@example.com', UpdatedAt: '2026-05-01' },
  RelationshipStatus: 'Enabled',
};
const LEFT = { ...member, RelationshipStatus: 'Resigned' };
const NOBODY = { 'facets.administrator.AccountId': null, 'facets.administrator.RelationshipStatus': null };

testRule(detectorCentrallyManaged, {
  pass: {
    'it has an administrator': { given: { facets: { administrator, members: [] } } },
    'it is one, with members': { given: { facets: { administrator: null, members: [LEFT, member] } } },
    'it has the wanted one': {
      given: { facets: { administrator, members: [] } },
      params: { administratorAccount: '444455556666' },
    },
    'it is the wanted one': {
      given: { facets: { administrator: null, members: [member] } },
      params: { administratorAccount: '111122223333' },
    },
  },
  fail: {
    'it stands alone': {
      given: { facets: { administrator: null, members: [] } },
      because: { ...NOBODY, 'facets.members': [] },
    },
    'its only member has left': {
      given: { facets: { administrator: null, members: [LEFT] } },
      because: { ...NOBODY, 'facets.members[777788889999].RelationshipStatus': 'Resigned' },
    },
    'it has left its administrator': {
      given: { facets: { administrator: { ...administrator, RelationshipStatus: 'Removed' }, members: [] } },
      because: { 'facets.administrator.RelationshipStatus': 'Removed', 'facets.members': [] },
    },
    'it has another administrator than wanted': {
      given: { facets: { administrator, members: [] } },
      params: { administratorAccount: '999900001111' },
      because: { 'facets.administrator.AccountId': '444455556666', 'facets.members': [] },
    },
  },
  unknown: {
    'the administrator is unreadable': { given: { facets: { administrator: denied, members: [] } } },
    'members are unreadable': { given: { facets: { administrator: null, members: denied } } },
  },
});
