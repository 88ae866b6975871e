import { instanceRequiresImdsv2 } from '../../../rules/ec2/instance-requires-imdsv2.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(instanceRequiresImdsv2, {
  pass: {
    'tokens are required': { given: { self: { MetadataOptions: { HttpTokens: 'required' } } } },
    'there is no endpoint': {
      given: { self: { MetadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'disabled' } } },
    },
  },
  fail: {
    'tokens are optional': {
      given: { self: { MetadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'enabled' } } },
      because: {
        'self.MetadataOptions.HttpTokens': 'optional',
        'self.MetadataOptions.HttpEndpoint': 'enabled',
      },
    },
  },
  unknown: {
    'the options are unreadable': { given: { self: { MetadataOptions: denied } } },
    'AWS leaves the options out': { given: { self: {} } },
  },
});
