import { launchTemplateRequiresImdsv2 } from '../../../rules/ec2/launch-template-requires-imdsv2.ts';
import { denied, testRule } from '../../rule-tester.ts';

const template = (MetadataOptions?: object) => ({
  self: { LaunchTemplateData: { ...(MetadataOptions && { MetadataOptions }) } },
});
const path = 'self.LaunchTemplateData.MetadataOptions';

testRule(launchTemplateRequiresImdsv2, {
  pass: {
    'it requires tokens': { given: template({ HttpTokens: 'required', HttpEndpoint: 'enabled' }) },
    'it turns the endpoint off': { given: template({ HttpTokens: 'optional', HttpEndpoint: 'disabled' }) },
  },
  fail: {
    'tokens are optional': {
      given: template({ HttpTokens: 'optional' }),
      because: { [`${path}.HttpTokens`]: 'optional', [`${path}.HttpEndpoint`]: null },
    },
    'it says nothing of them': {
      given: template(),
      because: { [`${path}.HttpTokens`]: null, [`${path}.HttpEndpoint`]: null },
    },
  },
  unknown: {
    'the template is unreadable': { given: { self: { LaunchTemplateData: denied } } },
  },
});
