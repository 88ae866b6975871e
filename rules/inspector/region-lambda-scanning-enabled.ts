import { defineRule, field } from '../../engine/index.ts';

export const regionLambdaScanningEnabled = defineRule({
  id: 'inspector-region-lambda-scanning-enabled',
  title: 'Inspector scans the packages of Lambda functions',
  severity: 'high',
  category: 'logging',
  why: 'Functions carry their packages along for years. Inspector says which of them have known holes.',
  fix: 'Activate Lambda standard scanning of Amazon Inspector in the region, best by a delegated administrator.',
  references: ['https://docs.aws.amazon.com/inspector/latest/user/scanning-lambda.html'],
  resource: 'AWS::::Region',
  needs: ['inspector'],
  check: ({ facets }) => field(facets, 'inspector', 'lambda', 'status').is('ENABLED'),
});
