import type { Tag } from '@aws-sdk/client-cloudtrail';
import { gap, raise } from '../reading.ts';
import { defineResource } from '../resource.ts';
import { service } from '../service.ts';

const cloudtrail = service('cloudtrail', () => import('@aws-sdk/client-cloudtrail'));

const untold = gap({ call: 'cloudtrail:ListTags', error: 'NotReported: TagsList' });

/** The tags of the one that was asked for: whoever has none has an empty list of them. */
const tagsIn = (answers: readonly { readonly TagsList?: readonly Tag[] | undefined }[]): readonly Tag[] =>
  answers.length === 0 ? raise(untold) : answers.flatMap(({ TagsList }) => TagsList ?? raise(untold));

/**
 * Each region also lists the shadows of trails that live elsewhere; they are one trail, read in its home.
 * Members of an organization see its trails as well, under the ARN of the management account.
 * There GetEventSelectors and ListTags fail, with TrailNotFoundException among others: that error does not say that
 * a trail has gone, so it is a gap.
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DescribeTrails.html
 */
export const trail = defineResource(
  {
    type: 'AWS::CloudTrail::Trail',
    scope: 'regional',
    list: cloudtrail.list('DescribeTrails', {
      items: 'trailList',
      input: () => ({ includeShadowTrails: true }), // without them, organization trails are missing in members
    }),
    always: [
      'Name',
      'TrailARN',
      'HomeRegion',
      'IsMultiRegionTrail',
      'IncludeGlobalServiceEvents',
      'LogFileValidationEnabled',
      'S3BucketName',
    ],
    id: ({ Name, TrailARN }) => ({ arn: TrailARN, name: Name }),
    regionOf: ({ HomeRegion }) => HomeRegion,
  },
  {
    status: cloudtrail.read('GetTrailStatus', {
      input: ({ TrailARN }) => ({ Name: TrailARN }),
      emptyMeans: 'gap',
      always: ['IsLogging'],
    }),
    eventSelectors: cloudtrail.read('GetEventSelectors', {
      input: ({ TrailARN }) => ({ TrailName: TrailARN }),
      pick: 'EventSelectors',
      always: [
        'ReadWriteType',
        'IncludeManagementEvents',
        'DataResources',
        'DataResources.Type',
        'DataResources.Values',
      ],
      emptyMeans: 'absent', // a trail has either these or advanced ones
    }),
    advancedEventSelectors: cloudtrail.read('GetEventSelectors', {
      input: ({ TrailARN }) => ({ TrailName: TrailARN }),
      pick: 'AdvancedEventSelectors',
      emptyMeans: 'absent',
    }),
    insightSelectors: cloudtrail.read('GetInsightSelectors', {
      input: ({ TrailARN }) => ({ TrailName: TrailARN }),
      pick: 'InsightSelectors',
      emptyMeans: 'gap',
      absentWhen: ['InsightNotEnabledException'],
    }),
    tags: cloudtrail.read('ListTags', {
      input: ({ TrailARN }) => ({ ResourceIdList: [TrailARN] }),
      pick: 'ResourceTagList',
      emptyMeans: 'gap',
      always: ['Key'],
      parse: tagsIn,
    }),
  },
);
