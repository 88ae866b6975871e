import { networkInternetGatewayAuthorized } from '../../../rules/vpc/network-internet-gateway-authorized.ts';
import { denied, testRule } from '../../rule-tester.ts';

const self = { OwnerId: '111122223333', VpcId: 'vpc-1' };
const GATEWAY = { InternetGatewayId: 'igw-1', Attachments: [{ VpcId: 'vpc-1' }] };
const internetGateways = [{ self: GATEWAY, id: { name: 'igw-1' } }];

testRule(networkInternetGatewayAuthorized, {
  pass: {
    'it has none': { given: { self, related: { internetGateways: [] } } },
    'it may have one': {
      params: { authorizedVpcIds: ['vpc-0', 'vpc-1'] },
      given: { self, related: { internetGateways: denied } },
    },
  },
  fail: {
    'it has one': {
      given: { self, related: { internetGateways } },
      because: { 'self.VpcId': 'vpc-1', 'related.internetGateways[igw-1]': GATEWAY },
    },
    'only another VPC may have one': {
      params: { authorizedVpcIds: ['vpc-0'] },
      given: { self, related: { internetGateways } },
      because: { 'self.VpcId': 'vpc-1', 'related.internetGateways[igw-1]': GATEWAY },
    },
  },
  unknown: { 'the gateways are unreadable': { given: { self, related: { internetGateways: denied } } } },
  notApplicable: {
    'another account shares it': {
      given: { self: { OwnerId: '444455556666', VpcId: 'vpc-1' }, related: { internetGateways: [] } },
    },
  },
});
