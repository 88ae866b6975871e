import { anyOf, defineRule, field } from '../../engine/index.ts';

export const launchTemplateRequiresImdsv2 = defineRule({
  id: 'ec2-launch-template-requires-imdsv2',
  title: 'Launch templates require IMDSv2',
  severity: 'high',
  category: 'identity',
  why: 'Instances from the template give their role to whoever can make them send a plain request. Tokens stop that.',
  fix: 'Make a version with HttpTokens "required", and make it the default. Check first that nothing on the image needs IMDSv1.',
  resource: 'AWS::EC2::LaunchTemplate',
  check: ({ self }) =>
    anyOf(
      field(self, 'LaunchTemplateData', 'MetadataOptions', 'HttpTokens').is('required'),
      field(self, 'LaunchTemplateData', 'MetadataOptions', 'HttpEndpoint').is('disabled'),
    ),
});
