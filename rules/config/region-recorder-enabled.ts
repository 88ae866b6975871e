import { allOf, defineRule, field, not, some } from '../../engine/index.ts';

export const regionRecorderEnabled = defineRule({
  id: 'config-region-recorder-enabled',
  title: 'Regions record configuration changes',
  severity: 'medium',
  category: 'logging',
  why: 'Without the recorder of AWS Config nobody can tell who changed what, and how it was before.',
  fix: 'Let config.amazonaws.com write to a bucket, create a configuration recorder with a delivery channel to it in the region, and start it.',
  references: ['https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html'],
  resource: 'AWS::::Region',
  needs: ['configurationRecorders'],
  check: ({ facets }) =>
    some(facets, 'configurationRecorders')
      .by(({ name = 'default' }) => name)
      .must('record, and deliver what it records', (recorder) =>
        allOf(field(recorder, 'recording').is(true), not(field(recorder, 'lastStatus').is('Failure'))),
      ),
});
