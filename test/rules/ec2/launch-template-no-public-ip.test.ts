import { launchTemplateNoPublicIp } from '../../../rules/ec2/launch-template-no-public-ip.ts';
import { denied, testRule } from '../../rule-tester.ts';

const template = (...NetworkInterfaces: object[]) => ({
  self: { LaunchTemplateData: { NetworkInterfaces } },
});
const PUBLIC = { DeviceIndex: 0, AssociatePublicIpAddress: true };

testRule(launchTemplateNoPublicIp, {
  pass: {
    'it says nothing of interfaces': { given: { self: { LaunchTemplateData: {} } } },
    'it leaves the address to the subnet': { given: template({ DeviceIndex: 0 }) },
    'it wants none': { given: template({ ...PUBLIC, AssociatePublicIpAddress: false }) },
  },
  fail: {
    'one of its interfaces gets one': {
      given: template({ DeviceIndex: 1 }, PUBLIC),
      because: { 'self.LaunchTemplateData.NetworkInterfaces[0]': PUBLIC },
    },
  },
  unknown: {
    'the template is unreadable': { given: { self: { LaunchTemplateData: denied } } },
  },
});
