import { byMember } from '../by-member.ts';
import { defineResource } from '../resource.ts';
import { ec2, ec2Arn } from './service.ts';

/**
 * Launch templates with their default version: one call tells those of all templates.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLaunchTemplateVersions.html
 */
export const launchTemplate = defineResource(
  {
    type: 'AWS::EC2::LaunchTemplate',
    scope: 'regional',
    list: ec2.list('DescribeLaunchTemplateVersions', {
      items: 'LaunchTemplateVersions',
      input: () => ({ Versions: ['$Default'], MaxResults: 200 }),
    }),
    always: ['LaunchTemplateId', 'LaunchTemplateName', 'VersionNumber', 'LaunchTemplateData'],
    sensitive: ['LaunchTemplateData.UserData'],
    id: ({ LaunchTemplateId, LaunchTemplateName }, at) => ({
      arn: ec2Arn(at, 'launch-template', LaunchTemplateId),
      name: LaunchTemplateName,
    }),
  },
  {
    tags: ec2.read('DescribeLaunchTemplates', {
      input: () => ({ MaxResults: 200 }),
      pick: 'LaunchTemplates',
      emptyMeans: 'gap',
      parse: (templates) => byMember(templates, 'LaunchTemplateId', 'ec2:DescribeLaunchTemplates'),
      select: (templates, { LaunchTemplateId }: { readonly LaunchTemplateId: string }) => {
        const template = templates.get(LaunchTemplateId);
        return template && (template.Tags ?? []);
      },
    }),
  },
);
