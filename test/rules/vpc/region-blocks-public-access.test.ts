import { regionBlocksPublicAccess } from '../../../rules/vpc/region-blocks-public-access.ts';
import { denied, testRule } from '../../rule-tester.ts';

const State = 'update-complete';

testRule(regionBlocksPublicAccess, {
  pass: {
    'it blocks what comes in': {
      given: { facets: { vpcBlockPublicAccess: { State, InternetGatewayBlockMode: 'block-ingress' } } },
    },
    'it blocks both ways': {
      given: { facets: { vpcBlockPublicAccess: { State, InternetGatewayBlockMode: 'block-bidirectional' } } },
    },
  },
  fail: {
    'it blocks nothing': {
      given: {
        facets: { vpcBlockPublicAccess: { State: 'default-state', InternetGatewayBlockMode: 'off' } },
      },
      because: { 'facets.vpcBlockPublicAccess.InternetGatewayBlockMode': 'off' },
    },
  },
  unknown: {
    'it cannot be asked': { given: { facets: { vpcBlockPublicAccess: denied } } },
  },
});
