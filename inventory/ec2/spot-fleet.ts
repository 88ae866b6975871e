import { NothingToAsk } from '../errors.ts';
import { gap, raise } from '../reading.ts';
import { defineResource } from '../resource.ts';
import { ec2, ec2Arn } from './service.ts';

/** A cancelled or failed request launches nothing any more; AWS goes on listing it for two days. */
const ENDED = ['cancelled', 'cancelled_running', 'cancelled_terminating', 'failed'];

const SEVERAL = gap({
  call: 'ec2:DescribeLaunchTemplateVersions',
  error: 'NotRead: several launch templates',
});

export const spotFleet = defineResource(
  {
    type: 'AWS::EC2::SpotFleet',
    scope: 'regional',
    list: ec2.list('DescribeSpotFleetRequests', {
      items: 'SpotFleetRequestConfigs',
      input: () => ({ MaxResults: 1000 }),
      where: ({ SpotFleetRequestState = '' }) => !ENDED.includes(SpotFleetRequestState),
    }),
    always: [
      'SpotFleetRequestId',
      'SpotFleetRequestState',
      'SpotFleetRequestConfig',
      'SpotFleetRequestConfig.LaunchSpecifications|LaunchTemplateConfigs',
      'SpotFleetRequestConfig.LaunchTemplateConfigs.LaunchTemplateSpecification',
      'SpotFleetRequestConfig.LaunchTemplateConfigs.LaunchTemplateSpecification.LaunchTemplateId|LaunchTemplateName',
      'SpotFleetRequestConfig.LaunchTemplateConfigs.LaunchTemplateSpecification.Version',
    ],
    sensitive: ['SpotFleetRequestConfig.LaunchSpecifications.UserData'],
    id: ({ SpotFleetRequestId, Tags = [] }, at) => ({
      arn: ec2Arn(at, 'spot-fleet-request', SpotFleetRequestId),
      name: SpotFleetRequestId,
      tags: Tags,
    }),
  },
  {
    /** What it launches of its launch template. One call tells of one template: a fleet with several is not read. */
    templateVersions: ec2.read('DescribeLaunchTemplateVersions', {
      input: ({ SpotFleetRequestConfig: { LaunchTemplateConfigs = [] } }) => {
        const all = LaunchTemplateConfigs.map((one) => one.LaunchTemplateSpecification ?? {});
        const [first] = all;
        if (!first) throw new NothingToAsk('the fleet uses no launch template');
        const { LaunchTemplateId, LaunchTemplateName } = first;
        const names = new Set(all.map((one) => one.LaunchTemplateId ?? one.LaunchTemplateName));
        if (names.size > 1) raise(SEVERAL);
        const Versions = [...new Set(all.flatMap(({ Version }) => Version ?? []))];
        return { ...(LaunchTemplateId ? { LaunchTemplateId } : { LaunchTemplateName }), Versions };
      },
      pick: 'LaunchTemplateVersions',
      emptyMeans: 'gap',
      absentWhen: ['NothingToAsk'],
      always: ['LaunchTemplateId', 'VersionNumber', 'LaunchTemplateData'],
      sensitive: ['LaunchTemplateData.UserData'],
    }),
  },
);
