import { instanceUsesAllowedType } from '../../../rules/ec2/instance-uses-allowed-type.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(instanceUsesAllowedType, {
  pass: {
    'it is of a family for general use': { given: { self: { InstanceType: 'm7i-flex.large' } } },
    'its type is named': {
      params: { allowedTypes: ['p5.48xlarge'] },
      given: { self: { InstanceType: 'p5.48xlarge' } },
    },
    'its family is named': {
      params: { allowedTypes: ['g6.*'] },
      given: { self: { InstanceType: 'g6.xlarge' } },
    },
  },
  fail: {
    'it has accelerators': {
      given: { self: { InstanceType: 'trn1.32xlarge' } },
      because: { 'self.InstanceType': 'trn1.32xlarge' },
    },
    'it is a Mac': {
      given: { self: { InstanceType: 'mac2.metal' } },
      because: { 'self.InstanceType': 'mac2.metal' },
    },
    'another size is named': {
      params: { allowedTypes: ['t3.micro'] },
      given: { self: { InstanceType: 't3.large' } },
      because: { 'self.InstanceType': 't3.large' },
    },
  },
  unknown: { 'the type is unreadable': { given: { self: { InstanceType: denied } } } },
});
