import {
  DescribeLaunchTemplatesCommand,
  DescribeLaunchTemplateVersionsCommand,
  DescribeSpotFleetRequestsCommand,
  type LaunchTemplateVersion,
} from '@aws-sdk/client-ec2';
import { reservedIn, withTemplate } from '../moto.ts';
import { hidden, json, tagsOf, type Case } from './plain.ts';

const version = ({ LaunchTemplateData: { UserData, ...data } = {}, ...one }: LaunchTemplateVersion) => ({
  ...json(one),
  LaunchTemplateData: { ...json(data), ...(UserData && { UserData: hidden(UserData) }) },
});

export const launchingCases: Readonly<Record<string, Case>> = {
  'AWS::EC2::LaunchTemplate': {
    least: 2,
    read: async ({ ec2, region, accountId }) => {
      const { LaunchTemplates = [] } = await ec2.send(new DescribeLaunchTemplatesCommand({}));
      return Promise.all(
        LaunchTemplates.map(async ({ LaunchTemplateId, LaunchTemplateName, Tags }) => {
          const Versions = ['$Default'];
          const answer = await ec2.send(
            new DescribeLaunchTemplateVersionsCommand({ LaunchTemplateId, Versions }),
          );
          return {
            arn: `arn:aws:ec2:${region}:${accountId}:launch-template/${LaunchTemplateId}`,
            ...{ region, name: LaunchTemplateName, tags: tagsOf(Tags) },
            self: version(answer.LaunchTemplateVersions?.[0] ?? {}),
            facets: { tags: Tags },
          };
        }),
      );
    },
  },
  'AWS::EC2::ReservedInstances': {
    least: 1,
    read: ({ region, accountId }) => {
      const self = reservedIn({ region });
      const arn = `arn:aws:ec2:${region}:${accountId}:reserved-instances/${self.ReservedInstancesId}`;
      return Promise.resolve([
        { arn, region, name: self.ReservedInstancesId, tags: tagsOf(self.Tags), self, facets: {} },
      ]);
    },
  },
  'AWS::EC2::SpotFleet': {
    least: 2,
    read: async ({ ec2, region, accountId }) => {
      const { SpotFleetRequestConfigs = [] } = await ec2.send(new DescribeSpotFleetRequestsCommand({}));
      return Promise.all(
        SpotFleetRequestConfigs.map(withTemplate).map(async (fleet) => {
          const { SpotFleetRequestId: id = '', SpotFleetRequestConfig: config, Tags } = fleet;
          const { LaunchTemplateSpecification: named } = config?.LaunchTemplateConfigs?.[0] ?? {};
          const { LaunchTemplateVersions } = named
            ? await ec2.send(
                new DescribeLaunchTemplateVersionsCommand({
                  LaunchTemplateId: named.LaunchTemplateId,
                  Versions: [named.Version ?? ''],
                }),
              )
            : {};
          const LaunchSpecifications = config?.LaunchSpecifications?.map(({ UserData, ...one }) => ({
            ...json(one),
            UserData: hidden(UserData),
          }));
          return {
            arn: `arn:aws:ec2:${region}:${accountId}:spot-fleet-request/${id}`,
            ...{ region, name: id, tags: tagsOf(Tags) },
            self: { ...json(fleet), SpotFleetRequestConfig: { ...config, LaunchSpecifications } },
            facets: { templateVersions: LaunchTemplateVersions?.map(version) ?? null },
          };
        }),
      );
    },
  },
};
