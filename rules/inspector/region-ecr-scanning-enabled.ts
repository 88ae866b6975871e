import { defineRule, field } from '../../engine/index.ts';

export const regionEcrScanningEnabled = defineRule({
  id: 'inspector-region-ecr-scanning-enabled',
  title: 'Inspector scans container images',
  severity: 'high',
  category: 'logging',
  why: 'An image that was fine when it was pushed is not fine for ever. Inspector looks again when new holes are known.',
  fix: 'Activate ECR scanning of Amazon Inspector in the region, best by a delegated administrator.',
  references: ['https://docs.aws.amazon.com/inspector/latest/user/scanning-ecr.html'],
  resource: 'AWS::::Region',
  needs: ['inspector'],
  check: ({ facets }) => field(facets, 'inspector', 'ecr', 'status').is('ENABLED'),
});
