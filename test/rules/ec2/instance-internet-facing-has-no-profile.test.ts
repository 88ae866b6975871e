import { instanceInternetFacingHasNoProfile } from '../../../rules/ec2/instance-internet-facing-has-no-profile.ts';
import { denied, testRule } from '../../rule-tester.ts';

const IamInstanceProfile = { Arn: 'arn:aws:iam::111122223333:instance-profile/web' };
const ENI = { NetworkInterfaceId: 'eni-1' };
const HIDDEN = { NetworkInterfaces: [ENI] };
const SECOND = { ...ENI, PrivateIpAddresses: [{}, { Association: { PublicIp: '8.8.8.8' } }] };

testRule(instanceInternetFacingHasNoProfile, {
  pass: {
    'it has a profile, and no public address': { given: { self: { ...HIDDEN, IamInstanceProfile } } },
    'it has a public address, and no profile': {
      given: { self: { ...HIDDEN, PublicIpAddress: '8.8.8.8' } },
    },
  },
  fail: {
    'it has both': {
      given: { self: { ...HIDDEN, PublicIpAddress: '8.8.8.8', IamInstanceProfile } },
      because: { 'self.PublicIpAddress': '8.8.8.8', 'self.IamInstanceProfile': IamInstanceProfile },
    },
    'a second address of its interface is public': {
      given: { self: { NetworkInterfaces: [SECOND], IamInstanceProfile } },
      because: { 'self.NetworkInterfaces[eni-1]': SECOND, 'self.IamInstanceProfile': IamInstanceProfile },
    },
  },
  unknown: {
    'the profile is unreadable': {
      given: { self: { ...HIDDEN, PublicIpAddress: '8.8.8.8', IamInstanceProfile: denied } },
    },
    'AWS leaves the interfaces out': { given: { self: { IamInstanceProfile } } },
  },
});
