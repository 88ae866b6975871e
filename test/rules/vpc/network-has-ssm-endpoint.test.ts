import { networkHasSsmEndpoint } from '../../../rules/vpc/network-has-ssm-endpoint.ts';
import { denied, testRule } from '../../rule-tester.ts';

const self = { OwnerId: '111122223333' };
const SSM = {
  VpcId: 'vpc-1',
  VpcEndpointId: 'vpce-1',
  VpcEndpointType: 'Interface',
  ServiceName: 'com.amazonaws.eu-west-1.ssm',
  State: 'Available',
  RequesterManaged: false,
} as const;
const OTHER = { ...SSM, ServiceName: 'com.amazonaws.eu-west-1.ssmmessages' } as const;
const PENDING = { ...SSM, State: 'Pending' } as const;
const GATEWAY = { ...SSM, VpcEndpointType: 'Gateway' } as const;

testRule(networkHasSsmEndpoint, {
  pass: {
    'it has one among others': { given: { self, related: { endpoints: [{ self: OTHER }, { self: SSM }] } } },
    'it is in China': {
      given: {
        self,
        related: { endpoints: [{ self: { ...SSM, ServiceName: 'cn.com.amazonaws.cn-north-1.ssm' } }] },
      },
    },
    'one is there, whatever the other one is': {
      given: { self, related: { endpoints: [denied, { self: SSM }] } },
    },
  },
  fail: {
    'it has none': { given: { self, related: { endpoints: [] } }, because: { 'related.endpoints': [] } },
    'it has one for another service only': {
      given: { self, related: { endpoints: [{ self: OTHER, id: { name: 'vpce-1' } }] } },
      because: { 'related.endpoints[vpce-1]': OTHER },
    },
    'it is not available yet': {
      given: { self, related: { endpoints: [{ self: PENDING, id: { name: 'vpce-1' } }] } },
      because: { 'related.endpoints[vpce-1]': PENDING },
    },
    'it is none of interfaces': {
      given: { self, related: { endpoints: [{ self: GATEWAY, id: { name: 'vpce-1' } }] } },
      because: { 'related.endpoints[vpce-1]': GATEWAY },
    },
  },
  unknown: { 'endpoints are unreadable': { given: { self, related: { endpoints: denied } } } },
  notApplicable: {
    'another account shares it': {
      given: { self: { OwnerId: '444455556666' }, related: { endpoints: [] } },
    },
  },
});
