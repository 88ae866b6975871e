import { unitsStructured } from '../../../rules/organizations/units-structured.ts';
import { denied, testRule } from '../../rule-tester.ts';

const self = { MasterAccountId: '111122223333' };
const MANAGEMENT = { Id: '111122223333' };
const MEMBER = { Id: '444455556666' };
const units = [{ Id: 'ou-a1b2-prod' }, { Id: 'ou-a1b2-test' }];
const root = (facets: {
  units: { Id: string }[] | typeof denied;
  accounts: { Id: string }[] | typeof denied;
}) => ({
  self,
  related: { roots: [{ id: { name: 'r-a1b2' }, facets }] },
});

testRule(unitsStructured, {
  pass: {
    'only the management account is beneath the root': { given: root({ units, accounts: [MANAGEMENT] }) },
    'one unit is meant to be enough': {
      given: root({ units: units.slice(1), accounts: [] }),
      params: { minUnits: 1 },
    },
  },
  fail: {
    'there are too few units': {
      given: root({ units: units.slice(1), accounts: [MANAGEMENT] }),
      because: { 'related.roots[r-a1b2].facets.units': 1 },
    },
    'a member is beneath the root': {
      given: root({ units, accounts: [MANAGEMENT, MEMBER] }),
      because: { 'related.roots[r-a1b2].facets.accounts': 1 },
    },
  },
  unknown: {
    'units are unreadable': { given: root({ units: denied, accounts: [] }) },
    'accounts are unreadable': { given: root({ units, accounts: denied }) },
    'the root is unreadable': { given: { self, related: { roots: denied } } },
  },
});
