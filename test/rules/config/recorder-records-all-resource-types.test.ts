import { recorderRecordsAllResourceTypes } from '../../../rules/config/recorder-records-all-resource-types.ts';
import { denied, testRule } from '../../rule-tester.ts';

type Type = 'AWS::EC2::Volume' | 'AWS::IAM::Role' | 'AWS::IAM::User';
const without = (...resourceTypes: Type[]) => ({
  recordingGroup: {
    allSupported: false,
    recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' as const },
    exclusionByResourceTypes: { resourceTypes },
  },
});

testRule(recorderRecordsAllResourceTypes, {
  pass: {
    'all types are recorded': { given: { self: { recordingGroup: { allSupported: true } } } },
    'all but the global ones of IAM are': { given: { self: without('AWS::IAM::Role', 'AWS::IAM::User') } },
  },
  fail: {
    'some are': {
      given: {
        self: {
          recordingGroup: {
            allSupported: false,
            recordingStrategy: { useOnly: 'INCLUSION_BY_RESOURCE_TYPES' },
            resourceTypes: ['AWS::EC2::Volume'],
          },
        },
      },
      because: {
        'self.recordingGroup.allSupported': false,
        'self.recordingGroup.recordingStrategy.useOnly': 'INCLUSION_BY_RESOURCE_TYPES',
        'self.recordingGroup.exclusionByResourceTypes.resourceTypes': null,
      },
    },
    'another one is left out': {
      given: { self: without('AWS::IAM::Role', 'AWS::EC2::Volume') },
      because: {
        'self.recordingGroup.allSupported': false,
        'self.recordingGroup.exclusionByResourceTypes.resourceTypes': ['AWS::IAM::Role', 'AWS::EC2::Volume'],
      },
    },
  },
  unknown: { 'the recorder is unreadable': { given: { self: denied } } },
});
