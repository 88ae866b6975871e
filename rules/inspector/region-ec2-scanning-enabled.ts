import { defineRule, field } from '../../engine/index.ts';

export const regionEc2ScanningEnabled = defineRule({
  id: 'inspector-region-ec2-scanning-enabled',
  title: 'Inspector scans EC2 instances',
  severity: 'high',
  category: 'logging',
  why: 'New holes in old software are known within hours. Inspector says which of your instances have them.',
  fix: 'Activate EC2 scanning of Amazon Inspector in the region, best by a delegated administrator.',
  references: ['https://docs.aws.amazon.com/inspector/latest/user/scanning-ec2.html'],
  resource: 'AWS::::Region',
  needs: ['inspector'],
  check: ({ facets }) => field(facets, 'inspector', 'ec2', 'status').is('ENABLED'),
});
