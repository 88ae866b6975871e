import { networkHasEc2Endpoint } from '../../../rules/vpc/network-has-ec2-endpoint.ts';
import { denied, testRule } from '../../rule-tester.ts';

const EC2 = {
  VpcId: 'vpc-1',
  VpcEndpointId: 'vpce-1',
  VpcEndpointType: 'Interface',
  ServiceName: 'com.amazonaws.eu-west-1.ec2',
  State: 'Available',
} as const;
const S3 = { ...EC2, VpcEndpointType: 'Gateway', ServiceName: 'com.amazonaws.eu-west-1.s3' } as const;
const MESSAGES = { ...EC2, ServiceName: 'com.amazonaws.eu-west-1.ec2messages' } as const;
const PENDING = { ...EC2, State: 'Pending' } as const;

testRule(networkHasEc2Endpoint, {
  pass: {
    'it has one among others': { given: { related: { endpoints: [{ self: S3 }, { self: EC2 }] } } },
    'it is in China': {
      given: {
        related: { endpoints: [{ self: { ...EC2, ServiceName: 'cn.com.amazonaws.cn-north-1.ec2' } }] },
      },
    },
  },
  fail: {
    'it has none': { given: { related: { endpoints: [] } }, because: { 'related.endpoints': [] } },
    'it has one for messages only': {
      given: { related: { endpoints: [{ self: MESSAGES, id: { name: 'vpce-1' } }] } },
      because: { 'related.endpoints[vpce-1]': MESSAGES },
    },
    'it is not available yet': {
      given: { related: { endpoints: [{ self: PENDING, id: { name: 'vpce-1' } }] } },
      because: { 'related.endpoints[vpce-1]': PENDING },
    },
  },
  unknown: { 'endpoints are unreadable': { given: { related: { endpoints: denied } } } },
});
