import { anyOf, defineRule, field } from '../../engine/index.ts';

export const instanceRequiresImdsv2 = defineRule({
  id: 'ec2-instance-requires-imdsv2',
  title: 'EC2 instances require IMDSv2',
  severity: 'high',
  category: 'identity',
  why: 'With IMDSv1, one forged request by an application hands out the credentials of the instance role.',
  fix: 'Require tokens in the metadata options, once nothing on the instance calls IMDSv1, or turn the endpoint off.',
  resource: 'AWS::EC2::Instance',
  check: ({ self }) =>
    anyOf(
      field(self, 'MetadataOptions', 'HttpTokens').is('required'),
      field(self, 'MetadataOptions', 'HttpEndpoint').is('disabled'),
    ),
});
