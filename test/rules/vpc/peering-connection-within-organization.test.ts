import { peeringConnectionWithinOrganization } from '../../../rules/vpc/peering-connection-within-organization.ts';
import { denied, testRule } from '../../rule-tester.ts';

const between = (requester: string, accepter: string) => ({
  self: { RequesterVpcInfo: { OwnerId: requester }, AccepterVpcInfo: { OwnerId: accepter } },
});
const OWN = '111122223333';
const organization = { accounts: [OWN, '222233334444'].map((Id) => ({ Id, Name: `account ${Id}` })) };
const STRANGER = '444455556666';

testRule(peeringConnectionWithinOrganization, {
  pass: {
    'both VPCs are its own, whatever the organization': { given: between(OWN, OWN) },
    'the other account is one of the organization': { given: between('222233334444', OWN), organization },
    'the other account is trusted': {
      params: { trustedAccounts: [STRANGER] },
      given: between(OWN, STRANGER),
      organization: { accounts: [] },
    },
  },
  fail: {
    'a stranger accepted it': {
      given: between(OWN, STRANGER),
      organization,
      because: { 'self.AccepterVpcInfo.OwnerId': STRANGER },
    },
    'a stranger asked for it': {
      given: between(STRANGER, OWN),
      organization,
      because: { 'self.RequesterVpcInfo.OwnerId': STRANGER },
    },
  },
  unknown: {
    'nobody told who is in the organization': { given: between(OWN, STRANGER) },
    'the other side is unreadable': {
      given: { self: { RequesterVpcInfo: { OwnerId: OWN }, AccepterVpcInfo: denied } },
      organization,
    },
  },
});
