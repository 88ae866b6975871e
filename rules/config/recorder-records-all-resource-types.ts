import { allOf, anyOf, defineRule, field } from '../../engine/index.ts';

/** They are the same in all regions: to be recorded in one is enough. */
const GLOBAL = /^AWS::IAM::(Group|Policy|Role|User)$/;

export const recorderRecordsAllResourceTypes = defineRule({
  id: 'config-recorder-records-all-resource-types',
  title: 'AWS Config records all types of resources',
  severity: 'medium',
  category: 'logging',
  why: 'What is not recorded has no history: nobody can tell how it was before the incident.',
  fix: 'Set the recorder to all resource types, and exclude at most those of IAM where another region records them.',
  references: ['https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html'],
  resource: 'AWS::Config::ConfigurationRecorder',
  check: ({ self }) =>
    anyOf(
      field(self, 'recordingGroup', 'allSupported').is(true),
      allOf(
        field(self, 'recordingGroup', 'recordingStrategy', 'useOnly').is('EXCLUSION_BY_RESOURCE_TYPES'),
        field(self, 'recordingGroup', 'exclusionByResourceTypes', 'resourceTypes').must(
          'be global types of IAM only',
          (types) => types.every((type) => GLOBAL.test(type)),
        ),
      ),
    ),
});
