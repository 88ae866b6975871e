import { instanceNoPublicIp } from '../../../rules/ec2/instance-no-public-ip.ts';
import { denied, testRule } from '../../rule-tester.ts';

const ENI = { NetworkInterfaceId: 'eni-1' };
const PUBLIC = { PublicIp: '8.8.8.8' };

testRule(instanceNoPublicIp, {
  pass: {
    'it has private addresses only': {
      given: {
        self: { NetworkInterfaces: [{ ...ENI, PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.1' }] }] },
      },
    },
  },
  fail: {
    'it has a public address': {
      given: { self: { PublicIpAddress: '8.8.8.8', NetworkInterfaces: [{ ...ENI, Association: PUBLIC }] } },
      because: {
        'self.PublicIpAddress': '8.8.8.8',
        'self.NetworkInterfaces[eni-1]': { ...ENI, Association: PUBLIC },
      },
    },
    'a second address of an interface is public': {
      given: { self: { NetworkInterfaces: [{ ...ENI, PrivateIpAddresses: [{}, { Association: PUBLIC }] }] } },
      because: {
        'self.NetworkInterfaces[eni-1]': { ...ENI, PrivateIpAddresses: [{}, { Association: PUBLIC }] },
      },
    },
  },
  unknown: {
    'the address is unreadable': { given: { self: { PublicIpAddress: denied, NetworkInterfaces: [ENI] } } },
    'AWS leaves the interfaces out': { given: { self: {} } },
  },
});
