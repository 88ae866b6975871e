import { defineRule, field } from '../../engine/index.ts';

export const regionLambdaCodeScanningEnabled = defineRule({
  id: 'inspector-region-lambda-code-scanning-enabled',
  title: 'Inspector scans the code of Lambda functions',
  severity: 'high',
  category: 'logging',
  why: 'Injections and leaked secrets are in your own code, where no list of packages shows them.',
  fix: 'Activate Lambda standard scanning and, with it, Lambda code scanning of Amazon Inspector in the region.',
  references: ['https://docs.aws.amazon.com/inspector/latest/user/scanning-lambda.html'],
  resource: 'AWS::::Region',
  needs: ['inspector'],
  check: ({ facets }) => field(facets, 'inspector', 'lambdaCode', 'status').is('ENABLED'),
});
